package org.fanzai.ui.desk;

import javafx.scene.Parent;
import org.fanzai.device.reader.Scan;
import org.fanzai.ui.fx.Background;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.fx.ViewLoader;

/// The circulation desk: its screen, to be dressed for `Product.DESK`, and the way in for a scanner on a serial port.
/// Used on the FX thread only.
public final class Desk implements AutoCloseable {
    private final DeskViewModel model;
    private final Parent view;

    public Desk(DeskServices services, Background background, Texts texts) {
        this(new DeskViewModel(services, background, texts, new PulsePause(), System::nanoTime), services, texts);
    }

    private Desk(DeskViewModel model, DeskServices services, Texts texts) {
        this.model = model;
        view = new ViewLoader(texts).load(DeskScreen.DESK, new DeskController(model, services.setting(), texts));
    }

    /// The root of the screen.
    public Parent view() {
        return view;
    }

    /// A number was read.
    public void scanned(String text) {
        model.scanned(text);
    }

    /// A scanner read this, whatever is being typed.
    public void scanned(Scan scan) {
        model.scanned(scan);
    }

    /// Nothing more is asked of the library.
    @Override
    public void close() {
        model.close();
    }
}
