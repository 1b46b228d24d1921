package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai bench`: measures this machine.
@Command(
        name = "bench",
        description = "Measures how long things take on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchPathCommand.class, BenchRulesCommand.class, BenchDevicesCommand.class})
final class BenchCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Name a benchmark: path, rules, devices.");
    }
}
