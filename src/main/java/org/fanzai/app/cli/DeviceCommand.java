package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai device`: what hangs on the serial ports.
@Command(
        name = "device",
        description = "Finds, names and watches devices on serial ports.",
        mixinStandardHelpOptions = true,
        subcommands = {DeviceListCommand.class, DeviceProbeCommand.class, DeviceWatchCommand.class})
final class DeviceCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Name a command: list, probe or watch.");
    }
}
