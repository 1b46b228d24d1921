package org.fanzai.app.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.fanzai.app.config.StationConfig;
import org.fanzai.device.tag.TagContent;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualPrinter;
import org.fanzai.device.virtual.VirtualScanner;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;

/// A kiosk's devices without hardware, behind pseudo-terminals at their lines' real speed.
public final class DemoHardware implements AutoCloseable {
    private static final String OWNER = "CN-110108-WJ";

    private final VirtualPad pad;
    private final VirtualScanner scanner;
    private final VirtualPrinter printer;

    private DemoHardware(Path folder) {
        pad = VirtualPad.at(folder.resolve("pad"));
        scanner = VirtualScanner.at(folder.resolve("scanner"));
        printer = VirtualPrinter.at(folder.resolve("printer"));
    }

    /// Plugs a pad, a scanner and a printer in; their links are in `folder`.
    public static DemoHardware plugIn(Path folder) {
        return new DemoHardware(folder);
    }

    /// The configuration with these devices in place of real ones.
    public StationConfig.Devices lines() {
        return new StationConfig.Devices(
                Optional.of(new StationConfig.Line(pad.path().toString(), 38400)),
                Optional.of(new StationConfig.Line(scanner.path().toString(), 9600)),
                Optional.of(new StationConfig.Line(printer.path().toString(), 19200)));
    }

    /// The tag of an item, in stock.
    public static VirtualTag tag(Barcode item) {
        return VirtualTag.saying(uid(item), TagContent.item(item.text(), OWNER));
    }

    /// One part of a set.
    public static VirtualTag part(Barcode item, int part, int parts) {
        var uid = new TagUid("E0040151%06X%02X".formatted(number(item), part));
        return VirtualTag.saying(uid, TagContent.item(item.text(), OWNER).asPart(part, parts));
    }

    public static TagUid uid(Barcode item) {
        return new TagUid("E0040150%08X".formatted(number(item)));
    }

    private static int number(Barcode item) {
        return Integer.parseInt(item.text().substring(5, 13));
    }

    public VirtualPad pad() {
        return pad;
    }

    public VirtualScanner scanner() {
        return scanner;
    }

    public VirtualPrinter printer() {
        return printer;
    }

    @Override
    public void close() {
        pad.close();
        scanner.close();
        printer.close();
    }
}
