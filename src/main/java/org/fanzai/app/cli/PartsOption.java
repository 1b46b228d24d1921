package org.fanzai.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fanzai.app.bench.PathBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which parts of a benchmark are run, where, and how their figures are told.
final class PartsOption {
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

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /// Runs those of `all` that were asked for and prints what came out.
    void run(List<PathBench.Part> all, int runs) throws InterruptedException {
        if (runs < 1) throw wrong("--runs is 1 or more.");
        var names = all.stream().map(PathBench.Part::name).toList();
        if (!names.containsAll(only)) throw wrong("The parts are " + String.join(", ", names) + ".");
        var parts = all.stream()
                .filter(part -> only.isEmpty() || only.contains(part.name()))
                .toList();
        var results = new PathBench(folder.toAbsolutePath(), runs).run(parts);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) out.println(FigureText.object(runs, results));
        else FigureText.table(results, out);
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
