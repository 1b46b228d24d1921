package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai card`: cards that a phone shows.
@Command(
        name = "card",
        description = "Makes cards for phones, and the key that signs them.",
        mixinStandardHelpOptions = true,
        subcommands = {CardKeyCommand.class, CardQrCommand.class})
final class CardCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command: key or qr.");
    }
}
