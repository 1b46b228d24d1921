package org.fanzai.ui.desk;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.PadTag;
import org.fanzai.device.reader.Scan;
import org.fanzai.device.reader.TagReading;
import org.fanzai.support.Subscription;
import org.fanzai.ui.fx.Background;
import org.fanzai.ui.fx.Signals;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.fx.ViewLoader;

/// The circulation desk: its screen, to be dressed for `Product.DESK`, and the way in for a scanner on a serial port.
/// Used on the FX thread only.
public final class Desk implements AutoCloseable {
    private final DeskViewModel model;
    private final Parent view;
    private final Optional<Subscription> pad;
    private Set<String> lying = Set.of();

    public Desk(DeskServices services, Background background, Texts texts) {
        this(new DeskViewModel(services, background, texts, new PulsePause(), System::nanoTime), services, texts);
    }

    private Desk(DeskViewModel model, DeskServices services, Texts texts) {
        this.model = model;
        pad = services.convert().map(known -> Signals.bind(known.pad(), this::padChanged));
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

    /// Where tags are programmed the pad is that work's; else an item that is put on it is as good as scanned.
    private void padChanged(PadState state) {
        model.convert().ifPresent(place -> place.padChanged(state));
        var before = lying;
        lying = items(state);
        if (!model.converting().get())
            lying.stream().filter(item -> !before.contains(item)).forEach(model::scanned);
    }

    private Set<String> items(PadState state) {
        return switch (state) {
            case PadState.Connecting _, PadState.Lost _ -> lying; // they lie there still, as far as anybody knows
            case PadState.Ready(var tags, var _) ->
                tags.stream()
                        .map(PadTag::reading)
                        .flatMap(reading ->
                                reading instanceof TagReading.Item item ? Stream.of(item.itemId()) : Stream.empty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        };
    }

    /// A scanner read this, whatever is being typed.
    public void scanned(Scan scan) {
        model.scanned(scan);
    }

    /// Nothing more is asked of the library.
    @Override
    public void close() {
        pad.ifPresent(Subscription::close);
        model.close();
    }
}
