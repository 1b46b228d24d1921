package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai simulate`: devices without hardware, behind pseudo-terminals.
@Command(
        name = "simulate",
        description = "Plays a device behind a pseudo-terminal.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SimulatePadCommand.class,
            SimulateScannerCommand.class,
            SimulatePrinterCommand.class,
            SimulateCardCommand.class
        })
final class SimulateCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Name a command: pad, scanner, printer or card.");
    }
}
