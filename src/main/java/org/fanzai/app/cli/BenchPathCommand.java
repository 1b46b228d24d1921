package org.fanzai.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fanzai.app.bench.Figure;
import org.fanzai.app.bench.PathBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `fanzai bench path`: from the card to the verdict.
@Command(
        name = "path",
        description = "Measures the ways that a reader waits for: medians and 95th percentiles.",
        mixinStandardHelpOptions = true)
final class BenchPathCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--runs", paramLabel = "N", defaultValue = "200", description = "How often (${DEFAULT-VALUE}).")
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
        var names = PathBench.PARTS.stream().map(PathBench.Part::name).toList();
        if (!names.containsAll(only)) throw wrong("The parts are " + String.join(", ", names) + ".");
        var parts = PathBench.PARTS.stream()
                .filter(part -> only.isEmpty() || only.contains(part.name()))
                .toList();
        var results = new PathBench(folder.toAbsolutePath(), runs).run(parts);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) out.println(object(results));
        else table(results, out);
        return Fanzai.DONE;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    private String object(Map<String, List<Figure>> results) {
        var node = JSON.createObjectNode().put("runs", runs);
        results.forEach((part, figures) -> {
            var list = node.putArray(part);
            for (var figure : figures) {
                var one = list.addObject()
                        .put("name", figure.name())
                        .put("unit", figure.unit())
                        .put("median", rounded(figure.median()))
                        .put("p95", rounded(figure.p95()));
                figure.goal().ifPresent(goal -> one.put("goal", goal).put("met", figure.met()));
            }
        });
        return node.toString();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static void table(Map<String, List<Figure>> results, PrintWriter out) {
        out.println(row("part", "", "median", "p95", ""));
        results.forEach((part, figures) -> {
            if (figures.isEmpty()) out.println(row(part, "can't be measured here", "", "", ""));
            for (var figure : figures)
                out.println(row(
                        part,
                        figure.name(),
                        number(figure.median()) + " " + figure.unit(),
                        number(figure.p95()) + " " + figure.unit(),
                        figure.goal().isEmpty()
                                ? ""
                                : (figure.met() ? "within " : "ABOVE ")
                                        + figure.goal().getAsDouble()));
        });
    }

    private static String row(String... cells) {
        var widths = new int[] {8, 30, 12, 12, 12};
        return java.util.stream.IntStream.range(0, cells.length)
                .mapToObj(i -> ("%" + (i < 2 ? "-" : "") + widths[i] + "s").formatted(cells[i]))
                .collect(Collectors.joining(" "))
                .stripTrailing();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
