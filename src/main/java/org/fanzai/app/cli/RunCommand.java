package org.fanzai.app.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.Toolkit;
import org.fanzai.app.bench.FirstPicture;
import org.fanzai.app.config.StationConfig.Kind;
import org.fanzai.app.kiosk.StationScreen;
import org.fanzai.support.DeviceTrouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai run`: a station with a screen.
@Command(name = "run", description = "Runs a kiosk or a desk until its window closes.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final StationOption station = new StationOption();

    @Option(
            names = "--announce",
            description = "For measuring: say when the first picture is there, and leave with the end of the input.")
    private boolean announce;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        boolean display = Toolkit.hasDisplay();
        if (display || announce) Thread.ofPlatform().name("toolkit").start(() -> Toolkit.start(display));
        var config = station.load();
        if (config.kind() == Kind.HEADLESS)
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "This station has no screen; use: fanzai headless");
        if (!display && !announce)
            throw new DeviceTrouble(
                    "trouble.display", "There is no display; set DISPLAY, or use fanzai demo, which needs none");
        new StationScreen(config, announce ? FirstPicture::announce : () -> {}).run();
        return Fanzai.DONE;
    }
}
