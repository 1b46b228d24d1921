package org.fanzai.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai central`: the database that all stations share.
@Command(
        name = "central",
        description = "Sets up and administers the central database.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CentralInitCommand.class,
            CentralMigrateCommand.class,
            CentralEnrollCommand.class,
            CentralRevokeCommand.class,
            CentralStatusCommand.class
        })
final class CentralCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Name a command: init, migrate, enroll, revoke or status.");
    }
}
