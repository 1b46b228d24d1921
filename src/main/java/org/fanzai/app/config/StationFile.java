package org.fanzai.app.config;

import static org.fanzai.app.config.Values.*;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.app.config.StationConfig.Kind;
import org.fanzai.app.config.StationConfig.Screen;
import org.fanzai.app.config.StationConfig.Seed;
import org.fanzai.app.config.StationConfig.Session;
import org.fanzai.device.reader.SecurityRules;
import org.fanzai.support.yaml.Section;

/// Reads the schema of a station's file.
final class StationFile {
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration WARNING = Duration.ofSeconds(20);

    private final Section root;

    private StationFile(Section root) {
        this.root = root;
    }

    /// The path of the library's file, as it stands.
    static Optional<String> library(Section root) {
        return root.required("library", Values::path);
    }

    /// `data` turns the text of that key into a folder. Empty when there is no library, which is a problem already.
    static Optional<StationConfig> read(Section root, Optional<LibraryConfig> library, Function<String, Path> data) {
        return new StationFile(root).read(library, data);
    }

    private Optional<StationConfig> read(Optional<LibraryConfig> library, Function<String, Path> data) {
        var branches = library.map(known -> known.policy().branches());
        var branch = root.required(
                "branch", branches.map(known -> among(known, "branch")).orElseGet(Values::name));
        var station = root.required("station", name());
        var kind = root.required("kind", oneOf("kiosk", "desk", "headless"));
        var labels = Kinds.names(root, "label", true);
        var folder = root.required("data", data);
        var seed = root.value("seed", oneOf("none", "demo")).orElse("none");
        var language = root.value("language", oneOf("zh", "en")).orElse("zh");
        var screen = screen();
        var session = session();
        var security = DeviceSections.security(
                root, library.map(LibraryConfig::security).orElse(SecurityRules.ISO_28560));
        var plugged = DeviceSections.devices(root);
        if (library.isEmpty() || station.isEmpty() || kind.isEmpty() || branch.isEmpty() || folder.isEmpty())
            return Optional.empty();
        return Optional.of(new StationConfig(
                station.get(),
                Kind.valueOf(kind.get().toUpperCase(Locale.ROOT)),
                branch.get(),
                labels,
                library.get(),
                folder.get(),
                Seed.valueOf(seed.toUpperCase(Locale.ROOT)),
                language,
                screen,
                session,
                security,
                plugged.devices(),
                plugged.slips()));
    }

    private Screen screen() {
        try (var section = root.section("screen")) {
            return new Screen(
                    section.value("widthMillimetres", number(100, 3000)).orElse(268),
                    section.value("fullScreen", oneOf("true", "false"))
                            .map("true"::equals)
                            .orElse(true));
        }
    }

    private Session session() {
        try (var section = root.section("session")) {
            var idle = section.value("idle", Values::seconds).orElse(IDLE);
            var warning = section.value("warning", Values::seconds).orElse(WARNING);
            if (idle.toSeconds() < 30 || idle.toSeconds() > 300) section.problem("idle", "30s to 300s are allowed");
            if (warning.toSeconds() < 20) section.problem("warning", "20s or more: readers need the time to react");
            return new Session(idle, warning);
        }
    }
}
