package org.fanzai.app.cli;

import java.util.concurrent.Callable;
import org.fanzai.app.bench.PathBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fanzai bench path`: from the card to the verdict.
@Command(
        name = "path",
        description = "Measures the ways that a reader waits for: medians and 95th percentiles.",
        mixinStandardHelpOptions = true)
final class BenchPathCommand implements Callable<Integer> {
    @Option(names = "--runs", paramLabel = "N", defaultValue = "200", description = "How often (${DEFAULT-VALUE}).")
    private int runs;

    @Mixin
    private final PartsOption parts = new PartsOption();

    @Override
    public Integer call() throws InterruptedException {
        parts.run(PathBench.PARTS, runs);
        return Fanzai.DONE;
    }
}
