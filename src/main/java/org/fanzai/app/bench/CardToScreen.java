package org.fanzai.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fanzai.app.Toolkit;
import org.fanzai.app.demo.DemoHardware;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.app.kiosk.Devices;
import org.fanzai.app.kiosk.KioskRig;
import org.fanzai.app.kiosk.KioskWindow;
import org.fanzai.app.kiosk.LibraryPorts;
import org.fanzai.device.reader.DeviceHealth;
import org.fanzai.ui.kiosk.Tones;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.kiosk.flow.KioskState;
import org.fanzai.ui.widget.Form;

/// From a card under the scanner to the PIN screen in the scene of a real kiosk, the wire's time told apart.
final class CardToScreen implements PathBench.Part {
    private static final int WARM_UP = 5;
    private static final double NANOS_PER_CHARACTER = 10e9 / 9600;

    @Override
    public String name() {
        return "screen";
    }

    @Override
    public List<Figure> measure(Path folder, int runs) throws InterruptedException, IOException {
        Toolkit.start(Toolkit.hasDisplay());
        var card = DemoLibrary.reader(1).text();
        double wire = (card.length() + 1) * NANOS_PER_CHARACTER;
        var all = new double[runs];
        var own = new double[runs];
        try (var bench = BenchStation.in(folder);
                var hardware = DemoHardware.plugIn(folder);
                var devices = Devices.open(bench.config().on(folder, hardware.lines()))) {
            var shown = new AtomicReference<>(new Awaited());
            var rig = Toolkit.call(() -> rig(bench, devices, shown));
            Awaited.of(devices.scanner().orElseThrow().health(), health -> health instanceof DeviceHealth.Ok);
            for (int run = -WARM_UP; run < runs; run++) {
                shown.set(new Awaited());
                long start = System.nanoTime();
                hardware.scanner().scan(card);
                double took = shown.get().nanos() - start;
                Toolkit.call(() -> leave(rig));
                if (run < 0) continue;
                all[run] = took;
                own[run] = took - wire;
            }
            Toolkit.call(() -> {
                rig.close();
                return rig;
            });
        }
        return List.of(Figure.millis("card to screen", all), Figure.millis("card to screen without the wire", own));
    }

    /// The scene's shell hears of a new state before this does: the view is loaded when `shown` is told.
    private static KioskRig rig(BenchStation bench, Devices devices, AtomicReference<Awaited> shown) {
        var rig = new KioskRig(
                bench.config(), LibraryPorts.of(bench.station()), devices, InstantSource.system(), Tones.SILENT);
        var scene = KioskWindow.scene(rig.model(), Form.PORTRAIT, true);
        rig.model().kiosk().subscribe(kiosk -> {
            if (!(kiosk.state() instanceof KioskState.EnterPin)) return;
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            shown.get().now();
        });
        return rig;
    }

    private static KioskRig leave(KioskRig rig) {
        rig.model().accept(new KioskInput.Leave());
        return rig;
    }
}
