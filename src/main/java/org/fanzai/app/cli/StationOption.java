package org.fanzai.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.config.StationConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--station FILE`, as all commands that need a station have it.
final class StationOption {
    @Option(
            names = "--station",
            required = true,
            paramLabel = "FILE",
            description = "The station's file, such as kiosk-config/kiosk.yaml.")
    private @Nullable Path file;

    /// Throws `ConfigTrouble` with all problems.
    StationConfig load() {
        return ConfigLoader.station(Objects.requireNonNull(file), System.getenv());
    }
}
