package org.fanzai.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fanzai.app.StationFiles;
import org.fanzai.app.cli.Ran;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.app.doctor.Finding.Level;
import org.fanzai.device.tag.TagContent;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualPrinter;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.CheckOut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DoctorTest {
    private static final Instant NOW = Instant.parse("2030-05-06T02:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aNewStationIsFineAndNothingIsMade() {
        var file = new StationFiles(folder).write("headless");
        var ran = Ran.of("doctor", "--station", file.toString());
        assertEquals(0, ran.exit(), ran.out());
        assertTrue(ran.lines().stream().allMatch(line -> line.startsWith("ok ")), ran.out());
        assertTrue(Files.notExists(folder.resolve("data")));
    }

    @Test
    void countsTheOperationsOfAStationThatHasRun() {
        borrow();
        var findings = examine(new StationFiles(folder).headless(), NOW);
        assertTrue(of(findings, "journal").sentence().startsWith("2 operations, the chain holds"));
        assertEquals(Level.OK, of(findings, "database").level());
        assertEquals(Level.WARNING, of(findings, "clock").level(), "years after the last operation");
    }

    @Test
    void leavesARunningStationsFilesToIt() {
        var files = new StationFiles(folder);
        try (var station = files.open()) {
            var findings = examine(files.headless(), NOW);
            assertTrue(of(findings, "journal").sentence().contains("is running"));
            assertTrue(of(findings, "database").sentence().contains("is running"));
            assertTrue(station.directory().find(DemoLibrary.item(1)).isPresent());
        }
    }

    @Test
    void findsAKeyThatOthersMayReadAndOneThatIsGone() throws IOException {
        borrow();
        var config = new StationFiles(folder).headless();
        Files.setPosixFilePermissions(config.key(), PosixFilePermissions.fromString("rw-r--r--"));
        var open = of(examine(config, NOW), "key");
        assertEquals(Level.FAILED, open.level());
        assertTrue(open.sentence().contains("chmod 600"));
        Files.delete(config.key());
        var findings = examine(config, NOW);
        assertEquals(Level.FAILED, of(findings, "key").level());
        assertEquals(Level.FAILED, of(findings, "journal").level());
        assertEquals(Level.FAILED, of(findings, "database").level());
    }

    @Test
    void seesATornEndAndDamageAndMendsNeither() throws IOException {
        borrow();
        borrow();
        var config = new StationFiles(folder).headless();
        var whole = Files.readAllBytes(config.journal());
        var torn = java.util.Arrays.copyOf(whole, whole.length - 3);
        Files.write(config.journal(), torn);
        var findings = examine(config, NOW);
        assertEquals(Level.WARNING, of(findings, "journal").level());
        assertTrue(of(findings, "journal").sentence().contains("torn"));
        assertEquals(torn.length, Files.size(config.journal()));
        whole[40] ^= 1;
        Files.write(config.journal(), whole);
        assertEquals(Level.FAILED, of(examine(config, NOW), "journal").level());
    }

    @Test
    void saysThatTheNextStartAppliesWhatTheStateHasLost() throws IOException {
        borrow();
        var config = new StationFiles(folder).headless();
        var database = config.data().resolve("library.mv.db");
        var before = Files.readAllBytes(database);
        borrow();
        Files.write(database, before);
        assertTrue(of(examine(config, NOW), "database").sentence().contains("applies 1 operations again"));
    }

    @Test
    void failsWhereTheClockIsWrong() {
        borrow();
        var config = new StationFiles(folder).headless();
        assertEquals(
                Level.FAILED,
                of(examine(config, Instant.parse("2026-01-02T00:00:00Z")), "clock")
                        .level());
        assertEquals(Level.FAILED, of(examine(config, Instant.EPOCH), "clock").level());
    }

    @Test
    void asksThePadAndThePrinterAndMissesAPort() {
        try (var pad = VirtualPad.at(folder.resolve("pad"));
                var printer = VirtualPrinter.at(folder.resolve("printer"))) {
            pad.put(VirtualTag.saying(new TagUid("E0040150ABCD0001"), TagContent.item("13020001", "DE-705")));
            printer.roll(VirtualPrinter.Roll.OUT);
            var file = new StationFiles(folder)
                    .write(
                            "headless",
                            "devices:",
                            "  pad: { protocol: feig, port: " + pad.path() + ", baud: 38400 }",
                            "  scanner: { protocol: lines, port: " + folder.resolve("none") + ", baud: 9600 }",
                            "  printer: { protocol: escpos, port: " + printer.path() + ", baud: 19200 }");
            var findings = examine(ConfigLoader.station(file, Map.of()), NOW);
            assertEquals(
                    Level.OK,
                    of(findings, "pad").level(),
                    () -> of(findings, "pad").sentence());
            assertTrue(of(findings, "scanner").sentence().contains("is not there"));
            assertTrue(of(findings, "printer").sentence().contains("no paper"));
        }
    }

    @Test
    void aKioskNeedsADisplay() {
        var kiosk = ConfigLoader.station(new StationFiles(folder).write("kiosk"), Map.of());
        var platform = System.clearProperty("glass.platform");
        try {
            assertEquals(
                    Level.FAILED, new MachineChecks(kiosk, Map.of()).display().level());
            assertEquals(
                    Level.FAILED,
                    new MachineChecks(kiosk, Map.of("WAYLAND_DISPLAY", "wayland-0"))
                            .display()
                            .level());
            assertEquals(
                    Level.OK,
                    new MachineChecks(kiosk, Map.of("DISPLAY", ":0")).display().level());
        } finally {
            if (platform != null) System.setProperty("glass.platform", platform);
        }
    }

    @Test
    void printsAllProblemsOfABrokenConfiguration() throws IOException {
        var file = Files.writeString(folder.resolve("broken.yaml"), "station: T1\nkind: tram\ncolour: red\n");
        var ran = Ran.of("doctor", "--station", file.toString());
        assertEquals(1, ran.exit());
        assertTrue(ran.lines().size() >= 3, ran.out());
        assertTrue(ran.lines().stream().allMatch(line -> line.startsWith("FAILED   configuration: ")), ran.out());
    }

    private void borrow() {
        try (var station = new StationFiles(folder).open()) {
            var _ = new CheckOut(station.circulation())
                    .atKiosk(DemoLibrary.reader(20), DemoLibrary.item(300), Set.of());
        }
    }

    private static List<Finding> examine(StationConfig config, Instant now) {
        var findings = new ArrayList<Finding>();
        new Doctor(config, Map.of(), InstantSource.fixed(now)).examine(findings::add);
        return findings;
    }

    private static Finding of(List<Finding> findings, String check) {
        return findings.stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
