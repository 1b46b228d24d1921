package org.fanzai.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.central.CentralService;
import org.fanzai.app.central.CredentialFile;
import org.fanzai.app.config.CentralConfig;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.central.Centre;
import org.fanzai.central.Worker;
import org.fanzai.db.central.Bell;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai central`: the database that all stations share, and the worker that decides for them.
@Command(
        name = "central",
        description = "Decides for all stations until it is stopped; sets up and administers the central database.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CentralInitCommand.class,
            CentralMigrateCommand.class,
            CentralEnrollCommand.class,
            CentralRevokeCommand.class,
            CentralStatusCommand.class
        })
final class CentralCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "Runs the worker that this file describes.")
    private @Nullable Path config;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (config == null)
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Name a command (init, migrate, enroll, revoke or status), or run the worker with --config FILE.");
        serve(ConfigLoader.central(config));
        return Fanzai.DONE;
    }

    /// Until the process is told to stop.
    private void serve(CentralConfig known) throws InterruptedException {
        var login = CredentialFile.read(known.credential());
        try (var db = known.database().open(login, known.workers() + 1)) {
            var rules = Rulebook.of(known.library().policy());
            var worker = new Worker(db, new Centre(db, () -> rules, Verdict.CENTRE, InstantSource.system()));
            try (var service = new CentralService(
                    worker, () -> Bell.hang(known.database(), login, Bell.MESSAGE), known.workers())) {
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
                service.start();
                Objects.requireNonNull(spec).commandLine().getOut().println("Serving " + known.database() + ".");
                service.join();
            }
        }
    }
}
