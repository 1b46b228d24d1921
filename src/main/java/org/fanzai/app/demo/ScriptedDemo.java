package org.fanzai.app.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fanzai.app.Station;
import org.fanzai.app.Toolkit;
import org.fanzai.app.kiosk.Devices;
import org.fanzai.app.kiosk.KioskRig;
import org.fanzai.app.kiosk.LibraryPorts;
import org.fanzai.support.Ids;
import org.fanzai.support.StorageTrouble;
import org.fanzai.ui.kiosk.Tones;

/// The demo that plays itself: a scripted reader borrows a stack of books at the real kiosk, over real serial paths,
/// and every screen is kept as a picture.
public final class ScriptedDemo {
    private final Path target;
    private final PrintStream out;
    private final BiConsumer<String, Scene> look;
    private final DemoClock clock = new DemoClock();

    /// Pictures and the receipt go to `target`.
    public ScriptedDemo(Path target, PrintStream out) {
        this(target, out, (_, _) -> {});
    }

    /// `look` sees each picture's name and scene.
    ScriptedDemo(Path target, PrintStream out, BiConsumer<String, Scene> look) {
        this.target = target;
        this.out = out;
        this.look = look;
    }

    /// Whether the journey went as it should.
    public boolean run() {
        Toolkit.start(Toolkit.hasDisplay());
        makeTarget();
        try (var folder = TemporaryFolder.make();
                var hardware = DemoHardware.plugIn(folder.path())) {
            var config = DemoConfig.kiosk(folder.path()).on(folder.path().resolve("data"), hardware.lines());
            try (var station = Station.open(config, clock, Ids.monotonic());
                    var devices = Devices.open(config)) {
                var rig = Toolkit.call(
                        () -> new KioskRig(config, LibraryPorts.of(station), devices, clock, Tones.SILENT));
                try {
                    return journey(rig, hardware);
                } finally {
                    Toolkit.call(() -> {
                        rig.close();
                        return rig;
                    });
                }
            }
        }
    }

    private boolean journey(KioskRig rig, DemoHardware hardware) {
        var album = Toolkit.call(() -> album(rig));
        try {
            new ReaderScript(new Journey(rig, album.upright(), out), album, hardware, clock).play();
            Files.writeString(
                    target.resolve("receipt.txt"),
                    hardware.printer().paper().value().text());
            Files.write(target.resolve("receipt.escpos"), hardware.printer().received());
            out.println("Pictures and the receipt are in " + target);
            return true;
        } catch (Journey.Failed failed) {
            out.println("FAILED: " + failed.getMessage());
            return false;
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The receipt can't be kept in " + target, trouble);
        }
    }

    /// Where there is a display, the upright screen is in a window to be watched.
    private Album album(KioskRig rig) {
        var album = new Album(rig, target, look);
        if (!Toolkit.hasDisplay()) return album;
        var stage = new Stage();
        stage.setScene(album.upright());
        stage.show();
        return album;
    }

    private void makeTarget() {
        try {
            Files.createDirectories(target);
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The folder can't be made: " + target, trouble);
        }
    }
}
