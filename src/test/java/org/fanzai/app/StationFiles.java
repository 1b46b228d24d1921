package org.fanzai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.config.StationConfig;
import org.fanzai.support.Ids;

/// A station of a test: its file and its data are in `folder`, its library is the sample one.
public record StationFiles(Path folder) {
    /// The station's file, of the kind `kind`, with the demo library and more lines of YAML.
    public Path write(String kind, String... more) {
        var library = Path.of("kiosk-config/library.yaml").toAbsolutePath();
        var yaml = "station: T1\nkind: " + kind + "\nbranch: MAIN\nlabel: { zh: 测试, en: Test }\nlibrary: " + library
                + "\ndata: data\nseed: demo\n" + String.join("\n", more) + "\n";
        try {
            return Files.writeString(folder.resolve("station.yaml"), yaml);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    public StationConfig headless() {
        return ConfigLoader.station(write("headless"), Map.of());
    }

    public Station open() {
        return Station.open(headless(), InstantSource.system(), Ids.monotonic());
    }
}
