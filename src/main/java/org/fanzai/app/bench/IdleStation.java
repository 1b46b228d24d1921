package org.fanzai.app.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.fanzai.device.reader.DeviceHealth;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.PrinterSettings;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.ScannerSettings;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualPrinter;
import org.fanzai.device.virtual.VirtualScanner;

/// What two pads, a scanner and a printer cost while nobody uses them: the time of their own threads, as a share of one
/// core. The virtual devices' threads do not count.
public final class IdleStation implements PathBench.Part {
    private static final List<String> OURS = List.of("drive ", "read ", "write ", "watch ");
    private static final double GOAL = 2;
    private static final long SETTLES_MILLIS = 6000;
    private static final long SAMPLE_MILLIS = 2000;
    private static final int SAMPLES = 4;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public List<Figure> measure(Path folder, int runs) throws InterruptedException {
        var shares = new double[SAMPLES];
        try (var left = VirtualPad.at(folder.resolve("left"));
                var right = VirtualPad.at(folder.resolve("right"));
                var scannerHardware = VirtualScanner.at(folder.resolve("scanner"));
                var printerHardware = VirtualPrinter.at(folder.resolve("printer"));
                var pad = Readers.pad(PadSettings.feig(left.path().toString()));
                var pad2 = Readers.pad(PadSettings.feig(right.path().toString()));
                var scanner = Readers.scanner(
                        ScannerSettings.of(scannerHardware.path().toString()));
                var printer = Readers.printer(
                        PrinterSettings.of(printerHardware.path().toString()))) {
            Awaited.of(pad.state(), PadState.Ready.class::isInstance);
            Awaited.of(pad2.state(), PadState.Ready.class::isInstance);
            Awaited.of(scanner.health(), DeviceHealth.Ok.class::isInstance);
            Awaited.of(printer.health(), DeviceHealth.Ok.class::isInstance);
            Thread.sleep(SETTLES_MILLIS);
            for (int i = 0; i < SAMPLES; i++) shares[i] = share();
            left.unplug(); // a port that has gone is closed faster than one that is silent
            right.unplug();
        }
        return List.of(new Figure(
                "four ports, of one core",
                "%",
                Figure.median(shares),
                Arrays.stream(shares).max().orElse(0),
                OptionalDouble.of(GOAL)));
    }

    private static double share() throws InterruptedException {
        long start = System.nanoTime();
        long before = used();
        Thread.sleep(SAMPLE_MILLIS);
        return 100.0 * (used() - before) / (System.nanoTime() - start);
    }

    private static long used() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(one -> one != null && OURS.stream().anyMatch(one.getThreadName()::startsWith))
                .mapToLong(one -> Math.max(0, threads.getThreadCpuTime(one.getThreadId())))
                .sum();
    }
}
