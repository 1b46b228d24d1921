package org.fanzai.app.cli;

import java.util.concurrent.Callable;
import org.fanzai.app.bench.DeviceBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fanzai bench devices`: pads against their lines.
@Command(
        name = "devices",
        description = "Measures pads against their lines, codecs, and an idle station.",
        mixinStandardHelpOptions = true)
final class BenchDevicesCommand implements Callable<Integer> {
    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "How often (${DEFAULT-VALUE}).")
    private int runs;

    @Mixin
    private final PartsOption parts = new PartsOption();

    @Override
    public Integer call() throws InterruptedException {
        parts.run(DeviceBench.PARTS, runs);
        return Fanzai.DONE;
    }
}
