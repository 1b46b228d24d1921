package org.fanzai.app.doctor;

import static org.fanzai.app.doctor.Finding.failed;
import static org.fanzai.app.doctor.Finding.ok;
import static org.fanzai.app.doctor.Finding.warning;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.config.StationConfig.Kind;
import org.fanzai.ui.theme.Fonts;

/// The machine that a station runs on: its clock, its display, what was installed on it.
final class MachineChecks {
    /// No station of this version ran earlier.
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration LONG_UNUSED = Duration.ofDays(400);
    private static final int WOFF = 0x774F4646;
    private static final List<String> FONTS = List.of(
            "fonts/noto-sans-sc-chinese-simplified-400-normal.woff",
            "fonts/noto-sans-sc-chinese-simplified-700-normal.woff");
    private static final String SET_CLOCK = "; set it (timedatectl), and look at the machine's battery";

    private final StationConfig config;
    private final Map<String, String> environment;

    MachineChecks(StationConfig config, Map<String, String> environment) {
        this.config = config;
        this.environment = environment;
    }

    /// `latest`: no operation of the journal occurred later.
    Finding clock(Instant now, Instant latest) {
        var zone = config.library().policy().zone();
        var said = "it is " + now.atZone(zone).toLocalDateTime().withNano(0) + " in " + zone;
        if (now.isBefore(BUILT)) return failed("clock", said + SET_CLOCK);
        if (now.isBefore(latest))
            return failed(
                    "clock", said + ", which is before the journal's last operation (" + latest + ")" + SET_CLOCK);
        if (latest.isAfter(Instant.EPOCH) && now.isAfter(latest.plus(LONG_UNUSED)))
            return warning("clock", said + ", more than a year after the journal's last operation; check the date");
        return ok("clock", said);
    }

    Finding font() {
        for (var font : FONTS) {
            try (var in = Fonts.class.getResourceAsStream(font)) {
                if (in == null || new DataInputStream(in).readInt() != WOFF)
                    return failed("font", font + " is missing or broken; install the program again");
            } catch (IOException broken) {
                return failed("font", font + " can't be read; install the program again");
            }
        }
        return ok("font", "the shipped one is there, for Chinese and Latin");
    }

    Finding display() {
        if (config.kind() == Kind.HEADLESS) return ok("display", "a headless station needs none");
        if (System.getProperty("glass.platform", "").equalsIgnoreCase("headless"))
            return ok("display", "none is used (glass.platform=Headless)");
        if (!System.getProperty("os.name", "").startsWith("Linux")) return ok("display", "the system's");
        var x = environment.getOrDefault("DISPLAY", "");
        if (!x.isEmpty()) return ok("display", "DISPLAY is " + x);
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                ? failed("display", "there is none; start the station in a graphical session or set DISPLAY")
                : failed("display", "only Wayland is there; turn on XWayland, so that DISPLAY is set");
    }
}
