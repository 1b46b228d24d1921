package org.fanzai.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fanzai.app.bench.RulesBench;
import org.fanzai.app.bench.RulesBench.Postgres;
import org.fanzai.app.bench.RulesBench.Setup;
import org.fanzai.db.bench.Size;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai bench rules`: decisions, and whole checkouts against their bare statements.
@Command(
        name = "rules",
        description = "Measures decisions by the rules, alone and with the database: medians and 95th percentiles.",
        mixinStandardHelpOptions = true)
final class BenchRulesCommand implements Callable<Integer> {
    /// What larger libraries are compared to.
    private static final Size USUAL = new Size(10_000, 2_000, 100_000);

    @Option(names = "--runs", paramLabel = "N", defaultValue = "300", description = "How often (${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "So many times all of it; the lowest median counts (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "500",
            description = "Checkouts before any is measured (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Items of the library (${DEFAULT-VALUE}); one with more than 10000 is compared to that.")
    private int items;

    @Option(
            names = "--patrons",
            paramLabel = "N",
            defaultValue = "0",
            description = "Its patrons; 0: one for five items.")
    private int patrons;

    @Option(
            names = "--closed-loans",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Its closed loans; -1: ten an item.")
    private int closedLoans;

    @Option(
            names = "--postgres",
            paramLabel = "JDBC_URL",
            description = "Also on this database. Schemas fanzai_bench_… are made there and dropped.")
    private @Nullable String postgres;

    @Option(names = "--user", paramLabel = "U", defaultValue = "postgres", description = "Of it (${DEFAULT-VALUE}).")
    private String user = "";

    @Option(names = "--password", paramLabel = "P", defaultValue = "", description = "Of it.")
    private String password = "";

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            defaultValue = ".fanzai",
            description = "Where the files of the benchmark are made: on the disk to measure (${DEFAULT-VALUE}).")
    private Path folder = Path.of(".");

    @Option(names = "--part", paramLabel = "PART", description = "Only this one; may be given more than once.")
    private List<String> only = List.of();

    @Option(names = "--json", description = "One JSON object; without it, a table.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (runs < 1 || rounds < 1 || warmUp < 0) throw wrong("--runs and --rounds are 1 or more.");
        if (items < 4) throw wrong("--items is 4 or more.");
        var server = Optional.ofNullable(postgres).map(url -> new Postgres(url, user, password));
        var setup = new Setup(parts(), warmUp, rounds, runs, sizes(), server);
        setup.problem().ifPresent(problem -> {
            throw wrong(problem);
        });
        var results = new RulesBench(folder.toAbsolutePath(), setup).run();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) out.println(FigureText.object(runs, results));
        else FigureText.table(results, out);
        return Fanzai.DONE;
    }

    /// In their order, without those that can't be measured here.
    private List<String> parts() {
        var parts = RulesBench.PARTS.stream()
                .filter(part -> postgres != null || !part.equals("postgres"))
                .toList();
        if (!parts.containsAll(only)) throw wrong("The parts are " + String.join(", ", parts) + ".");
        return only.isEmpty() ? parts : parts.stream().filter(only::contains).toList();
    }

    private List<Size> sizes() {
        var sizes = new ArrayList<Size>();
        if (items > USUAL.items()) sizes.add(USUAL);
        sizes.add(new Size(
                items, patrons > 0 ? patrons : Math.ceilDiv(items, 5), closedLoans >= 0 ? closedLoans : 10 * items));
        return sizes;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
