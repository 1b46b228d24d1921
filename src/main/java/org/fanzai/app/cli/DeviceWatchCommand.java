package org.fanzai.app.cli;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fanzai.app.device.DeviceWatch;
import org.fanzai.app.device.WatchEvent;
import org.fanzai.app.kiosk.Devices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `fanzai device watch`: what a station's devices tell, as it comes.
@Command(
        name = "watch",
        description =
                "Shows what a station's devices tell, as it comes, while no station runs; until it is interrupted.",
        mixinStandardHelpOptions = true)
final class DeviceWatchCommand implements Callable<Integer> {
    @Mixin
    private final StationOption station = new StationOption();

    @Option(names = "--json", description = "One JSON object an event.")
    private boolean json;

    @Option(names = "--for", paramLabel = "SECONDS", description = "Ends after so long.")
    private @Nullable Integer seconds;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var config = station.load();
        var line = Objects.requireNonNull(spec).commandLine();
        if (seconds != null && seconds < 1) throw new ParameterException(line, "--for is 1 or more.");
        try (var devices = Devices.open(config);
                var _ = new DeviceWatch(devices, this::say)) {
            var never = new CountDownLatch(1);
            long millis = seconds == null
                    ? Long.MAX_VALUE
                    : Duration.ofSeconds(seconds).toMillis();
            if (never.await(millis, TimeUnit.MILLISECONDS)) throw new IllegalStateException("nobody counts down");
        }
        return Fanzai.DONE;
    }

    private void say(WatchEvent event) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(json ? WatchText.object(event) : WatchText.line(event));
        out.flush();
    }
}
