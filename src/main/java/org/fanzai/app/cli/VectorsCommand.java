package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai vectors`: whether the codecs agree with published bytes.
@Command(
        name = "vectors",
        description = "Checks the codecs against files of bytes.",
        mixinStandardHelpOptions = true,
        subcommands = {VectorsRunCommand.class})
final class VectorsCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command: run.");
    }
}
