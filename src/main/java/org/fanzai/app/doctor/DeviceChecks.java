package org.fanzai.app.doctor;

import static org.fanzai.app.doctor.Finding.failed;
import static org.fanzai.app.doctor.Finding.ok;
import static org.fanzai.app.doctor.Finding.warning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.config.StationConfig.Line;
import org.fanzai.app.config.StationConfig.PadLine;
import org.fanzai.app.device.Found;
import org.fanzai.app.device.PortProbe;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.link.Ports;
import org.fanzai.device.reader.DeviceHealth;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.PrinterSettings;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.ScannerSettings;
import org.fanzai.device.reader.SecurityRules;
import org.fanzai.support.Signal;

/// What is on the serial ports. `running`: a station has them, so that they are looked at and not opened.
final class DeviceChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final StationConfig.Devices devices;
    private final boolean running;

    DeviceChecks(StationConfig config, boolean running) {
        this.devices = config.devices();
        this.running = running;
    }

    void examine(Consumer<Finding> listener) {
        for (int i = 0; i < devices.pads().size(); i++)
            listener.accept(pad(i == 0 ? "pad" : "pad2", devices.pads().get(i)));
        devices.cards().ifPresent(cards -> listener.accept(pad("cards", cards.reader())));
        devices.scanner().ifPresent(line -> listener.accept(check("scanner", line, DeviceChecks::scanner)));
        devices.printer().ifPresent(line -> listener.accept(check("printer", line, DeviceChecks::printer)));
        if (devices.pads().isEmpty()
                && devices.cards().isEmpty()
                && devices.scanner().isEmpty()
                && devices.printer().isEmpty()) listener.accept(ok("devices", "none is configured"));
    }

    private Finding check(String device, Line line, Function<Line, Finding> opening) {
        var port = Path.of(line.port());
        if (Files.notExists(port))
            return failed(device, line.port() + " is not there; plug it in, or name " + present());
        if (!Files.isReadable(port) || !Files.isWritable(port)) return failed(device, permission(port));
        if (running) return ok(device, line.port() + " is there; the station is running and has it open");
        return opening.apply(line);
    }

    private static String permission(Path port) {
        try {
            var group = Files.readAttributes(port, PosixFileAttributes.class)
                    .group()
                    .getName();
            return port + " belongs to the group " + group + " and this user is not in it; sudo usermod -aG " + group
                    + " " + System.getProperty("user.name") + ", then log in again";
        } catch (IOException | UnsupportedOperationException unknown) {
            return port + " may not be opened by this user; on Linux the group dialout may";
        }
    }

    /// The serial ports of this machine, by the names that last where they have one.
    private static String present() {
        var ports = Ports.present(List.of()).stream()
                .map(port -> port.lasting().orElse(port.path()))
                .collect(Collectors.joining(", "));
        return ports.isEmpty() ? "another port (this machine shows no serial port)" : "one of " + ports;
    }

    private Finding pad(String device, PadLine pad) {
        return check(
                device,
                new Line(pad.port(), 0),
                line -> pad.make()
                        .map(make -> pad(device, pad.settings(make, make.line(), SecurityRules.ISO_28560)))
                        .orElseGet(() -> found(device, line.port())));
    }

    private static Finding pad(String device, PadSettings settings) {
        var port = settings.port();
        try (var pad = Readers.pad(settings)) {
            return switch (first(pad.state(), state -> state instanceof PadState.Ready)
                    .orElse(pad.state().value())) {
                case PadState.Ready(var tags, var _) ->
                    ok(device, port + " answers; " + tags.size() + " tags lie on it");
                case PadState.Lost(var why) ->
                    failed(
                            device,
                            port + " does not answer (" + why + "); " + WIRES + ", or try: fanzai device probe "
                                    + port);
                case PadState.Connecting _ -> failed(device, port + " does not answer; " + WIRES);
            };
        }
    }

    private static Finding found(String device, String port) {
        try {
            return switch (PortProbe.look(port)) {
                case Found.APad(var make, var line, var _) ->
                    ok(device, port + " answers as " + make.title() + " at " + line.baud() + " baud");
                case Found.Closed(var why) -> failed(device, why);
                case Found other -> failed(device, port + " is no pad of a known make; " + WIRES);
            };
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return failed(device, port + " was not asked to the end");
        }
    }

    private static final String WIRES = "check its power, its cable and its speed";

    private static Finding scanner(Line line) {
        try (var scanner = Readers.scanner(ScannerSettings.of(line.port()).at(PortSettings.of8N1(line.baud())))) {
            return health("scanner", line, scanner.health(), "opens; scan a code at the station to try it");
        }
    }

    private static Finding printer(Line line) {
        try (var printer = Readers.printer(PrinterSettings.of(line.port()).at(PortSettings.of8N1(line.baud())))) {
            return health("printer", line, printer.health(), "answers and has paper");
        }
    }

    private static Finding health(String device, Line line, Signal<DeviceHealth> health, String fine) {
        var known = first(health, state -> !(state instanceof DeviceHealth.Connecting))
                .orElse(health.value());
        return switch (known) {
            case DeviceHealth.Ok() -> ok(device, line.port() + " " + fine);
            case DeviceHealth.Trouble(var key, var why)
            when key.equals("device.printer.nearEnd") -> warning(device, why + "; have a new roll ready");
            case DeviceHealth.Trouble(var _, var why) -> failed(device, line.port() + ": " + why + "; " + WIRES);
            case DeviceHealth.Connecting() -> failed(device, line.port() + " can't be opened; " + WIRES);
        };
    }

    private static <T> Optional<T> first(Signal<T> signal, Function<T, Boolean> wanted) {
        var found = new CompletableFuture<T>();
        try (var _ = signal.subscribe(value -> {
            if (wanted.apply(value)) found.complete(value);
        })) {
            return Optional.of(found.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException late) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
