package org.fanzai.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.fanzai.app.Logging;
import org.fanzai.app.Station;
import org.fanzai.app.headless.LineService;
import org.fanzai.app.kiosk.Devices;
import org.fanzai.app.kiosk.LibraryPorts;
import org.fanzai.app.kiosk.Settling;
import org.fanzai.support.Ids;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `fanzai headless`: serves JSON lines from stdin until it ends.
@Command(
        name = "headless",
        description = "Serves JSON lines: one object a line in, one a line out, in order.",
        mixinStandardHelpOptions = true)
final class HeadlessCommand implements Callable<Integer> {
    @Mixin
    private final StationOption station = new StationOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var config = station.load();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        Logging.toFile(config.data());
        try (var running = Station.open(config, InstantSource.system(), Ids.monotonic());
                var devices = Devices.open(config);
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var library = LibraryPorts.of(running);
            Settling.settle(library, devices.pad());
            var service = new LineService(config, running, library.security(devices.pad()));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isBlank()) continue;
                out.println(service.serve(line));
                out.flush();
            }
        }
        return Fanzai.DONE;
    }
}
