package org.fanzai.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One station as its administrator describes it. `data` is where it keeps its files; `labels` names its place by
/// language; `seed` is what an empty library is filled with.
public record StationConfig(
        String station,
        Kind kind,
        String branch,
        Map<String, String> labels,
        LibraryConfig library,
        Path data,
        Seed seed,
        String language,
        Screen screen,
        Session session,
        Security security,
        Devices devices,
        SlipOutput slips) {
    public enum Kind {
        KIOSK,
        DESK,
        HEADLESS
    }

    public enum Seed {
        NONE,
        DEMO
    }

    /// The kiosk's screen: its width in millimetres (UX 1), and whether it fills the screen or a window.
    public record Screen(int widthMillimetres, boolean fullScreen) {}

    /// How long a kiosk waits for a reader before it asks, and then before it ends the session (UX 15, 16).
    public record Session(Duration idle, Duration warning) {}

    /// AFI values of items in stock and on loan.
    public record Security(int secured, int released) {}

    /// What is plugged in. A device that is not named is not there.
    public record Devices(Optional<Line> pad, Optional<Line> scanner, Optional<Line> printer) {}

    /// A serial port and its speed in baud.
    public record Line(String port, int baud) {}

    /// The same station with its files in another place and other devices plugged in.
    public StationConfig on(Path otherData, Devices otherDevices) {
        return new StationConfig(
                station,
                kind,
                branch,
                labels,
                library,
                otherData,
                seed,
                language,
                screen,
                session,
                security,
                otherDevices,
                otherDevices.printer().isPresent() ? SlipOutput.USUAL : slips);
    }

    /// Where the journal is.
    public Path journal() {
        return data.resolve("journal.fzj");
    }

    public Path key() {
        return data.resolve("station.key");
    }

    public Path database() {
        return data.resolve("library");
    }
}
