package org.fanzai.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.fanzai.app.DataLock;
import org.fanzai.app.config.StationConfig;

/// Examines one station: its files, its devices, its machine. Changes nothing that starting the station would not
/// change. While the station runs, its files and its ports are left to it.
public final class Doctor {
    private final StationConfig config;
    private final Map<String, String> environment;
    private final InstantSource clock;

    public Doctor(StationConfig config, Map<String, String> environment, InstantSource clock) {
        this.config = config;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /// Tells `listener` of each check as soon as it is done.
    public void examine(Consumer<Finding> listener) {
        listener.accept(Finding.ok(
                "configuration",
                "station " + config.station() + " at " + config.branch() + ", rules of revision "
                        + config.library().policy().revision()));
        var files = new FileChecks(config);
        listener.accept(files.folder());
        listener.accept(files.space());
        listener.accept(files.key());
        var latest = Instant.EPOCH;
        try (var lock = lock()) {
            if (lock.taken()) {
                listener.accept(Finding.ok(
                        "journal",
                        "the station is running and has it open; its chain was verified" + " when it started"));
                listener.accept(Finding.ok("database", "the station is running and has it open"));
            } else {
                var journal = files.journal();
                latest = journal.latest();
                listener.accept(journal.finding());
                listener.accept(files.database(journal));
            }
            new DeviceChecks(config, lock.taken()).examine(listener);
        }
        var machine = new MachineChecks(config, environment);
        listener.accept(machine.clock(clock.instant(), latest));
        listener.accept(machine.font());
        listener.accept(machine.display());
    }

    /// The data folder for the time of the examination; `taken` when a station has it.
    private record Hold(boolean taken, AutoCloseable lock) implements AutoCloseable {
        @Override
        public void close() {
            if (lock instanceof DataLock ours) ours.close();
        }
    }

    private Hold lock() {
        AutoCloseable nothing = () -> {};
        if (Files.notExists(config.data().resolve("station.lock"))) return new Hold(false, nothing);
        try {
            var lock = DataLock.tryLock(config.data());
            return new Hold(lock == null, lock == null ? nothing : lock);
        } catch (IOException unusable) {
            return new Hold(false, nothing); // the check of the folder says so
        }
    }
}
