package org.fanzai.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.fanzai.app.scenario.Scenario;
import org.fanzai.app.scenario.ScenarioFile;
import org.fanzai.app.scenario.ScenarioResult;
import org.fanzai.app.scenario.ScenarioRunner;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.support.Ids;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `fanzai scenario run FILE…`: a line a scenario.
@Command(
        name = "run",
        description = "Runs the scenarios of YAML files. Exit 1: one failed. Exit 2: a file can't be read.",
        mixinStandardHelpOptions = true)
final class ScenarioRunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of scenarios.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "One JSON object a scenario, with what every step told.")
    private boolean json;

    @Option(names = "--only", paramLabel = "ID", description = "Runs this scenario only.")
    private @Nullable String only;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var scenarios = chosen(ScenarioFile.read(files));
        int failed = 0;
        try (var runner = runner()) {
            for (var scenario : scenarios) {
                var result = runner.run(scenario);
                print(result, out);
                if (!result.ok()) failed++;
            }
        }
        if (!json) out.println((scenarios.size() - failed) + " passed, " + failed + " failed");
        return failed == 0 ? Fanzai.DONE : Fanzai.FAILED;
    }

    private List<Scenario> chosen(List<Scenario> scenarios) {
        if (only == null) return scenarios;
        var chosen = scenarios.stream()
                .filter(scenario -> scenario.name().equals(only))
                .toList();
        if (chosen.isEmpty())
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "There is no scenario " + only + " in these files.");
        return chosen;
    }

    private static ScenarioRunner runner() {
        var name = Ids.monotonic().next();
        var number = new AtomicInteger();
        Supplier<Db> memory = () -> H2.inMemory(name + "-" + number.incrementAndGet());
        return new ScenarioRunner(memory.get(), memory);
    }

    private void print(ScenarioResult result, PrintWriter out) {
        out.println(json ? result.json().toString() : result.line());
    }
}
