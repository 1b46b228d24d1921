package org.fanzai.app.cli;

import java.util.Objects;
import org.fanzai.db.central.CentralUrl;
import org.fanzai.db.central.Login;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which central database, and who administers it: the environment says so, because arguments are seen by everybody
/// on the machine.
final class AdministratorOption {
    private static final String USER = "PGUSER";
    private static final String PASSWORD = "PGPASSWORD";

    @Option(
            names = "--database",
            paramLabel = "URL",
            required = true,
            description =
                    "jdbc:postgresql://host/database. The administrator is who PGUSER (or postgres) and PGPASSWORD"
                            + " name.")
    private @Nullable String database;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    CentralUrl url() {
        try {
            return CentralUrl.of(Objects.requireNonNull(database));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--database: " + wrong.getMessage() + ".", wrong);
        }
    }

    Login login() {
        var environment = System.getenv();
        return new Login(environment.getOrDefault(USER, "postgres"), environment.getOrDefault(PASSWORD, ""));
    }
}
