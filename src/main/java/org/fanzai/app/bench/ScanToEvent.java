package org.fanzai.app.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.DeviceHealth;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.ScannerSettings;
import org.fanzai.device.virtual.VirtualScanner;

/// From a card under the scanner to the event that screens get: all of it, and without the time on the wire.
final class ScanToEvent implements PathBench.Part {
    private static final int WARM_UP = 5;

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public List<Figure> measure(Path folder, int runs) throws InterruptedException {
        var card = DemoLibrary.reader(1).text();
        double wire = (card.length() + 1) * (double) PortSettings.of8N1(9600).nanosPerByte();
        var all = new double[runs];
        var own = new double[runs];
        var scanned = new AtomicReference<>(new Awaited());
        try (var hardware = VirtualScanner.at(folder.resolve("scanner"));
                var scanner = Readers.scanner(ScannerSettings.of(hardware.path().toString()));
                var _ = scanner.subscribe(_ -> scanned.get().now())) {
            Awaited.of(scanner.health(), health -> health instanceof DeviceHealth.Ok);
            for (int run = -WARM_UP; run < runs; run++) {
                scanned.set(new Awaited());
                long start = System.nanoTime();
                hardware.scan(card);
                double took = scanned.get().nanos() - start;
                if (run < 0) continue;
                all[run] = took;
                own[run] = took - wire;
            }
            hardware.unplug(); // a port that has gone is closed faster than one that is silent
        }
        return List.of(Figure.millis("card to event", all), Figure.millis("without the wire", own));
    }
}
