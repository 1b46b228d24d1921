package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai receipt`: what the library prints.
@Command(
        name = "receipt",
        description = "Shows how receipts look.",
        mixinStandardHelpOptions = true,
        subcommands = {ReceiptPreviewCommand.class})
final class ReceiptCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command: preview.");
    }
}
