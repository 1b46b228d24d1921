package org.fanzai.app.cli;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.doctor.Doctor;
import org.fanzai.app.doctor.Finding;
import org.fanzai.app.doctor.Finding.Level;
import org.fanzai.support.ConfigTrouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `fanzai doctor`: one line a check.
@Command(
        name = "doctor",
        description = "Checks whether a station can work, and says what to do. Exit 1: a check failed.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final StationOption station = new StationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        StationConfig config;
        try {
            config = station.load();
        } catch (ConfigTrouble broken) {
            broken.problems().forEach(problem -> say(new Finding(Level.FAILED, "configuration", problem.toString())));
            return Fanzai.FAILED;
        }
        var levels = EnumSet.noneOf(Level.class);
        new Doctor(config, System.getenv(), InstantSource.system()).examine(finding -> {
            say(finding);
            levels.add(finding.level());
        });
        return levels.contains(Level.FAILED) ? Fanzai.FAILED : Fanzai.DONE;
    }

    private void say(Finding finding) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(finding);
        out.flush();
    }
}
