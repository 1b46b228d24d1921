package org.fanzai.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.config.StationConfig;
import org.fanzai.support.StorageTrouble;

/// The sample configuration of a kiosk, as it is shipped in the program.
final class DemoConfig {
    private DemoConfig() {}

    /// Its files are copied into `folder`.
    static StationConfig kiosk(Path folder) {
        try {
            for (var file : List.of("kiosk.yaml", "library.yaml")) copy(file, folder);
            return ConfigLoader.station(folder.resolve("kiosk.yaml"), Map.of());
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The demo has no place for its files", trouble);
        }
    }

    private static void copy(String file, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                DemoConfig.class.getResourceAsStream("/org/fanzai/kiosk-config/" + file), file)) {
            Files.copy(in, folder.resolve(file));
        }
    }
}
