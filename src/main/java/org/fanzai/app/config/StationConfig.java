package org.fanzai.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.CardNumbers;
import org.fanzai.device.reader.PadMake;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.SecurityRules;

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
        SecurityRules security,
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

    /// What is plugged in. A device that is not named is not there.
    public record Devices(
            List<PadLine> pads, Optional<CardLine> cards, Optional<Line> scanner, Optional<Line> printer) {
        public Devices {
            pads = List.copyOf(pads);
        }

        /// With one FEIG pad at most, and no reader for cards.
        public Devices(Optional<Line> pad, Optional<Line> scanner, Optional<Line> printer) {
            this(
                    pad.map(line -> PadLine.feig(line.port(), line.baud())).stream()
                            .toList(),
                    Optional.empty(),
                    scanner,
                    printer);
        }
    }

    /// A pad. Without a make it is found out. `cards`: how the numbers of other cards on it are written, where they are
    /// looked for.
    public record PadLine(
            String port,
            Optional<PadMake> make,
            Optional<PortSettings> line,
            OptionalInt address,
            Duration gone,
            int most,
            Optional<CardNumbers> cards) {
        public static final Duration GONE = Duration.ofMillis(600);
        public static final int MOST = 12;

        public static PadLine feig(String port, int baud) {
            return new PadLine(
                    port,
                    Optional.of(PadMake.FEIG),
                    Optional.of(PortSettings.of8E1(baud)),
                    OptionalInt.empty(),
                    GONE,
                    MOST,
                    Optional.empty());
        }

        /// How a pad of `found` make is driven; `line` where nothing else is configured.
        public PadSettings settings(PadMake found, PortSettings usual, SecurityRules security) {
            return PadSettings.of(found, port)
                    .at(line.orElse(usual))
                    .addressed(address.orElse(found.anyAddress()))
                    .using(security)
                    .goneAfter(gone)
                    .atMost(most);
        }
    }

    /// A reader for cards, and how their numbers are written.
    public record CardLine(PadLine reader, CardNumbers numbers) {}

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

    /// Where the switches of tags that are under way are.
    public Path switches() {
        return data.resolve("switches.fzj");
    }

    public Path key() {
        return data.resolve("station.key");
    }

    public Path database() {
        return data.resolve("library");
    }
}
