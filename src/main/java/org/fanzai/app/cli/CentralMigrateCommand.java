package org.fanzai.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.db.central.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `fanzai central migrate`: brings the tables up to date.
@Command(
        name = "migrate",
        description = "Brings the tables of the central database up to date.",
        mixinStandardHelpOptions = true)
final class CentralMigrateCommand implements Callable<Integer> {
    @Mixin
    private final AdministratorOption administrator = new AdministratorOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var url = administrator.url();
        new Installation(url).migrate(administrator.login());
        out.println(url + " is up to date.");
        return Fanzai.DONE;
    }
}
