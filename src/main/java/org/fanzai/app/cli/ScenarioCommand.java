package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai scenario`: a library in miniature, to try its rules.
@Command(
        name = "scenario",
        description = "Tries circulation rules on a library in miniature.",
        mixinStandardHelpOptions = true,
        subcommands = ScenarioRunCommand.class)
final class ScenarioCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command: run.");
    }
}
