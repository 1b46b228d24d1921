package org.fanzai.app.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.central.CredentialFile;
import org.fanzai.db.central.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `fanzai central init`: makes the roles, the tables and the worker's credential.
@Command(
        name = "init",
        description = "Makes the central database: roles, tables, rights. May be done again.",
        mixinStandardHelpOptions = true)
final class CentralInitCommand implements Callable<Integer> {
    @Mixin
    private final AdministratorOption administrator = new AdministratorOption();

    @Option(
            names = "--credential",
            paramLabel = "FILE",
            required = true,
            description = "Where the worker's user and password are written, readable by you alone.")
    private @Nullable Path credential;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var url = administrator.url();
        var worker = new Installation(url).init(administrator.login(), new SecureRandom());
        CredentialFile.write(Objects.requireNonNull(credential), worker);
        out.println(url + " is ready. The worker's credential is in " + credential + ".");
        return Fanzai.DONE;
    }
}
