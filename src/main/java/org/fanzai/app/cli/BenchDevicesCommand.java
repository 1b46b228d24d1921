package org.fanzai.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.bench.DeviceBench;
import org.fanzai.app.bench.PathBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai bench devices`: pads against their lines.
@Command(
        name = "devices",
        description = "Measures pads against their lines, codecs, and an idle station.",
        mixinStandardHelpOptions = true)
final class BenchDevicesCommand implements Callable<Integer> {
    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "How often (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--json", description = "One JSON object; without it, a table.")
    private boolean json;

    @Option(names = "--part", paramLabel = "PART", description = "Only this one; may be given more than once.")
    private List<String> only = List.of();

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            defaultValue = ".fanzai",
            description = "Where the files of the benchmark are made: on the disk to measure (${DEFAULT-VALUE}).")
    private Path folder = Path.of(".");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (runs < 1) throw wrong("--runs is 1 or more.");
        var names = DeviceBench.PARTS.stream().map(PathBench.Part::name).toList();
        if (!names.containsAll(only)) throw wrong("The parts are " + String.join(", ", names) + ".");
        var parts = DeviceBench.PARTS.stream()
                .filter(part -> only.isEmpty() || only.contains(part.name()))
                .toList();
        var results = new PathBench(folder.toAbsolutePath(), runs).run(parts);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) out.println(FigureText.object(runs, results));
        else FigureText.table(results, out);
        return Fanzai.DONE;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
