package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai tag`: what RFID tags say, without a reader.
@Command(
        name = "tag",
        description = "Decodes and encodes the memory of RFID tags.",
        mixinStandardHelpOptions = true,
        subcommands = {TagDecodeCommand.class, TagEncodeCommand.class})
final class TagCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command: decode or encode.");
    }
}
