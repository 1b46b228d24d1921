package org.fanzai.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.db.central.Stations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `fanzai central status`: the stations, and what waits.
@Command(name = "status", description = "Lists the stations of the central database.", mixinStandardHelpOptions = true)
final class CentralStatusCommand implements Callable<Integer> {
    @Mixin
    private final AdministratorOption administrator = new AdministratorOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var stations = new Stations(administrator.url(), administrator.login())) {
            for (var known : stations.all()) out.println(line(known));
        }
        return Fanzai.DONE;
    }

    private static String line(Stations.Known known) {
        var state = known.revokedAt()
                .map(at -> "revoked " + at)
                .or(() -> known.enrolledAt().map(at -> "enrolled " + at))
                .orElse("waits for its code to be used");
        return "%-16s %-9s %-12s %s".formatted(known.name(), known.kind(), known.branch(), state);
    }
}
