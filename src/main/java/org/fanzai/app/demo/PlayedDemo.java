package org.fanzai.app.demo;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.fanzai.app.Station;
import org.fanzai.app.Toolkit;
import org.fanzai.app.kiosk.Devices;
import org.fanzai.app.kiosk.KioskRig;
import org.fanzai.app.kiosk.KioskWindow;
import org.fanzai.app.kiosk.LibraryPorts;
import org.fanzai.support.Ids;
import org.fanzai.support.Subscription;
import org.fanzai.ui.kiosk.Tones;

/// The demo on a display: the kiosk, and beside it its hardware to play with. It ends when the kiosk's window closes.
public final class PlayedDemo {
    private static final double SHARE = 0.9;

    private final InstantSource clock = InstantSource.system();

    /// Returns when the kiosk's window is closed.
    public void run() {
        Toolkit.start(true);
        try (var folder = TemporaryFolder.make();
                var hardware = DemoHardware.plugIn(folder.path())) {
            var config = DemoConfig.kiosk(folder.path()).on(folder.path().resolve("data"), hardware.lines());
            try (var station = Station.open(config, clock, Ids.monotonic());
                    var devices = Devices.open(config)) {
                var closed = new CountDownLatch(1);
                var windows = Toolkit.call(() -> {
                    var rig = new KioskRig(config, LibraryPorts.of(station), devices, clock, Tones.SILENT);
                    return open(rig, hardware, station, closed);
                });
                await(closed);
                Toolkit.call(() -> {
                    windows.close();
                    return windows;
                });
            }
        }
    }

    private static Subscription open(KioskRig rig, DemoHardware hardware, Station station, CountDownLatch closed) {
        var room = Screen.getPrimary().getVisualBounds();
        double height = room.getHeight() * SHARE;
        var kiosk = new Stage();
        kiosk.setTitle("Fanzai 泛在");
        kiosk.setX(room.getMinX());
        kiosk.setY(room.getMinY());
        KioskWindow.show(kiosk, rig.model(), height * KioskWindow.SHORT / KioskWindow.LONG, height);
        var beside = new Stage();
        var directory = station.directory();
        var window = new HardwareWindow(beside, hardware, directory, directory, rig.texts());
        beside.setX(room.getMinX() + kiosk.getWidth());
        beside.setY(room.getMinY());
        beside.setHeight(height);
        beside.show();
        kiosk.setOnHidden(_ -> closed.countDown());
        return () -> {
            beside.hide();
            window.close();
            rig.close();
        };
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
