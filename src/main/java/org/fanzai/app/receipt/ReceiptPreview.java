package org.fanzai.app.receipt;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import org.fanzai.app.Png;
import org.fanzai.app.Toolkit;
import org.fanzai.app.config.StationConfig;
import org.fanzai.device.reader.Slip;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.receipt.ReceiptKind;
import org.fanzai.ui.receipt.SlipPage;
import org.fanzai.ui.receipt.SlipSheet;

/// A receipt of a station's library, filled with an example.
public record ReceiptPreview(Slip slip, int columns) {
    private static final double MARGIN = 12;
    private static final double ZOOM = 2.5;

    public static ReceiptPreview of(StationConfig config, ReceiptKind kind, Language language, int columns) {
        var library = config.library().names().getOrDefault(language.locale().getLanguage(), "");
        var sample = SampleReceipt.of(language, library, config.station());
        return new ReceiptPreview(config.library().receipts().slip(kind, language, sample), columns);
    }

    public List<String> text() {
        return SlipText.of(slip, columns);
    }

    public byte[] pdf() {
        return SlipPdf.of(slip, columns);
    }

    /// As the system's printers would get it.
    public byte[] png() {
        Toolkit.start(Toolkit.hasDisplay());
        return Toolkit.call(() -> {
            var sheet = new Group(new SlipSheet(ZOOM).of(SlipPage.of(slip, columns), MARGIN));
            return Png.of(sheet.snapshot(new SnapshotParameters(), null));
        });
    }
}
