package org.fanzai.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.db.central.Stations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `fanzai central revoke NAME`: cuts a station off at once.
@Command(
        name = "revoke",
        description = "Cuts a station off at once. What it sent stays; what it still holds can be handed in.",
        mixinStandardHelpOptions = true)
final class CentralRevokeCommand implements Callable<Integer> {
    @Mixin
    private final AdministratorOption administrator = new AdministratorOption();

    @Parameters(paramLabel = "NAME", description = "The station's name.")
    private String name = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var stations = new Stations(administrator.url(), administrator.login())) {
            if (!stations.revoke(name)) {
                Objects.requireNonNull(spec).commandLine().getErr().println("There is no station " + name + ".");
                return Fanzai.FAILED;
            }
        }
        out.println(name + " is cut off.");
        return Fanzai.DONE;
    }
}
