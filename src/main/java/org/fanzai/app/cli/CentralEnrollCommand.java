package org.fanzai.app.cli;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fanzai.db.central.Stations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai central enroll`: a code that lets one station in.
@Command(
        name = "enroll",
        description = "Makes a code that lets a station in: once, and not for long.",
        mixinStandardHelpOptions = true)
final class CentralEnrollCommand implements Callable<Integer> {
    private static final Set<String> KINDS = Set.of("kiosk", "desk", "headless");

    @Mixin
    private final AdministratorOption administrator = new AdministratorOption();

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "The station's name, such as K1.")
    private String name = "";

    @Option(names = "--kind", paramLabel = "KIND", required = true, description = "kiosk, desk or headless.")
    private String kind = "";

    @Option(names = "--branch", paramLabel = "BRANCH", required = true, description = "The branch where it stands.")
    private String branch = "";

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long the code is good (default: ${DEFAULT-VALUE}).")
    private int minutes;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (!KINDS.contains(kind)) throw wrong("--kind is kiosk, desk or headless, not " + kind + ".");
        if (minutes < 1 || minutes > 10_080) throw wrong("--minutes is 1 to 10080 (a week).");
        try (var stations = new Stations(administrator.url(), administrator.login())) {
            var code =
                    stations.enrol(name, kind, branch, Duration.ofMinutes(minutes), Instant.now(), new SecureRandom());
            out.println(code.shown());
        } catch (IllegalArgumentException noName) {
            throw wrong("--name: " + noName.getMessage() + ".");
        }
        return Fanzai.DONE;
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
