package org.fanzai.app.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fanzai.app.StationFiles;
import org.fanzai.app.cli.Ran;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.kiosk.Devices;
import org.fanzai.device.Eventually;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.reader.PadMake;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.PadTag;
import org.fanzai.device.reader.SwitchOutcome;
import org.fanzai.device.tag.TagContent;
import org.fanzai.device.virtual.Make;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualPrinter;
import org.fanzai.device.virtual.VirtualScanner;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Probing, watching and joining devices behind pseudo-terminals.
@Tag("slow")
class DevicesOnPseudoTerminalTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void findsAPadOfEachMake(PadMake make) throws InterruptedException {
        var hardware = Make.valueOf(make.name());
        try (var pad = VirtualPad.at(folder.resolve("port"), hardware)) {
            var found =
                    assertInstanceOf(Found.APad.class, PortProbe.look(pad.path().toString()));
            assertEquals(make, found.make());
            assertEquals(hardware.line(), found.line());
        }
    }

    @Test
    void findsPrintersAndSaysWhatIsSilentAndWhatIsNotThere() throws InterruptedException {
        try (var printer = VirtualPrinter.at(folder.resolve("printer"));
                var scanner = VirtualScanner.at(folder.resolve("scanner"))) {
            assertInstanceOf(Found.APrinter.class, PortProbe.look(printer.path().toString()));
            long start = System.nanoTime();
            assertInstanceOf(Found.Silent.class, PortProbe.look(scanner.path().toString()));
            assertTrue(System.nanoTime() - start < Duration.ofSeconds(12).toNanos(), "a dead port has an end");
            assertInstanceOf(
                    Found.Closed.class, PortProbe.look(folder.resolve("nothing").toString()));
            var ran = Ran.of("device", "probe", "--json", printer.path().toString());
            assertTrue(ran.out().contains("\"protocol\":\"escpos\""), ran.out());
        }
    }

    @Test
    void aPadOfUnknownMakeIsFoundAndSoIsAnotherInItsPlace() {
        try (var hardware = VirtualPad.at(folder.resolve("pad"));
                var pad = new AutoPad(
                        hardware.path().toString(),
                        found -> PadSettings.of(found.make(), hardware.path().toString())
                                .at(found.line()))) {
            hardware.put(tag(1));
            Eventually.within(
                    SOON, () -> pad.state().value(), () -> read(pad.state().value(), 1));
            hardware.unplug();
            hardware.become(Make.THREE_M);
            hardware.put(tag(2));
            hardware.replug();
            Eventually.within(
                    Duration.ofSeconds(30),
                    () -> pad.state().value(),
                    () -> read(pad.state().value(), 2));
            assertEquals(new SwitchOutcome.Switched(), pad.release(tag(2).uid()).join());
            hardware.unplug();
        }
    }

    @Test
    void twoPadsAreOneAndCardsAreScans() throws IOException {
        try (var left = VirtualPad.at(folder.resolve("left"));
                var right = VirtualPad.at(folder.resolve("right"), PortSettings.of8E1(115200));
                var cards = VirtualPad.at(folder.resolve("cards"), Make.ANYID)) {
            var file = station(
                    "pad: { port: %s, cards: hex }".formatted(left.path()),
                    "pad2: { port: %s, baud: 115200 }".formatted(right.path()),
                    "cards: { protocol: anyid, port: %s, numbers: reversed hex }".formatted(cards.path()));
            var events = new CopyOnWriteArrayList<WatchEvent>();
            try (var devices = Devices.open(ConfigLoader.station(file, java.util.Map.of()));
                    var _ = new DeviceWatch(devices, events::add)) {
                var pad = devices.pad().orElseThrow();
                left.put(tag(1));
                Eventually.within(
                        SOON, () -> pad.state().value(), () -> read(pad.state().value(), 1));
                right.put(tag(2));
                Eventually.within(
                        SOON, () -> pad.state().value(), () -> read(pad.state().value(), 2));
                assertEquals(
                        new SwitchOutcome.Switched(), pad.release(tag(2).uid()).join());
                assertEquals(0xC2, right.tags().getFirst().afi());
                left.put(new CardUid("04A1B2C3"));
                Eventually.within(SOON, () -> events, () -> events.contains(new WatchEvent.Card("04A1B2C3")));
                cards.put(new CardUid("11223344"));
                Eventually.within(SOON, () -> events, () -> events.contains(new WatchEvent.Card("44332211")));
                left.unplug();
                Eventually.within(
                        SOON, () -> pad.state().value(), () -> read(pad.state().value(), 1));
                right.unplug();
                Eventually.within(
                        SOON, () -> pad.state().value(), () -> pad.state().value() instanceof PadState.Lost);
                cards.unplug();
            }
        }
    }

    @Test
    void watchingShowsWhatComesAsJson() throws IOException {
        try (var hardware = VirtualPad.at(folder.resolve("pad"))) {
            hardware.put(tag(1));
            var ran = Ran.of(
                    "device",
                    "watch",
                    "--json",
                    "--for",
                    "3",
                    "--station",
                    station("pad: { port: %s }".formatted(hardware.path())).toString());
            assertEquals(0, ran.exit(), ran.out());
            assertTrue(ran.lines().contains("{\"event\":\"ready\",\"device\":\"pad\"}"), ran.out());
            assertTrue(ran.out().contains("\"itemId\":\"13020001\""), ran.out());
            assertTrue(ran.out().contains("\"afi\":\"07\""), ran.out());
        }
    }

    private Path station(String... devices) throws IOException {
        var file = new StationFiles(folder).write("kiosk");
        return Files.writeString(file, Files.readString(file) + "\ndevices:\n  " + String.join("\n  ", devices) + "\n");
    }

    private static boolean read(PadState state, int tags) {
        return state instanceof PadState.Ready(var now, var _)
                && now.size() == tags
                && now.stream().map(PadTag::model).noneMatch(String::isEmpty);
    }

    private static VirtualTag tag(int number) {
        return VirtualTag.saying(
                new TagUid("E0040150ABCD%04X".formatted(number)), TagContent.item("1302000" + number, "DE-705"));
    }
}
