package org.fanzai.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fanzai.app.inspect.Inspection.What;
import org.fanzai.app.inspect.StationInspector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `fanzai inspect WHAT`: what a station holds, also while it runs.
@Command(
        name = "inspect",
        description = "Shows what a station holds, also while it runs.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Parameters(paramLabel = "WHAT", description = "loans, items, patrons, journal or cases")
    private @Nullable What what;

    @Option(names = "--json", description = "One JSON object a line; without it, columns.")
    private boolean json;

    @Mixin
    private final StationOption station = new StationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var lines = new StationInspector(station.load()).lines(Objects.requireNonNull(what));
        lines.forEach(line -> out.println(json ? line : columns(line)));
        return Fanzai.DONE;
    }

    private static String columns(String line) {
        return JSON.readTree(line).properties().stream()
                .map(entry -> entry.getValue().asString())
                .collect(Collectors.joining("\t"));
    }
}
