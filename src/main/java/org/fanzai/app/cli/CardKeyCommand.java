package org.fanzai.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.config.CredentialKeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai card key`: makes the key that `barcodes.credentialKey` names.
@Command(
        name = "key",
        description = "Makes the key that signs cards for phones. Copy it to all stations.",
        mixinStandardHelpOptions = true)
final class CardKeyCommand implements Callable<Integer> {
    @Mixin
    private final StationOption station = new StationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var file = station.load()
                .library()
                .barcodes()
                .credentialKey()
                .orElseThrow(() -> new ParameterException(line, CardQrCommand.UNNAMED));
        CredentialKeyFile.create(file);
        line.getOut().println(file);
        return Fanzai.DONE;
    }
}
