package org.fanzai.device.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.fanzai.device.Eventually;
import org.fanzai.device.reader.SecurityRules.By;
import org.fanzai.device.tag.AfiValues;
import org.fanzai.device.tag.TagContent;
import org.fanzai.device.virtual.Make;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each make of pads through real jSSC on a pseudo-terminal: read, switch, write, lose, find again.
@Tag("slow")
class EveryMakeOnPseudoTerminalTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"FEIG", "THREE_M", "ANYID", "TRF7970A", "TWN4"})
    void readsSwitchesWritesAndComesBack(Make make) {
        try (var hardware = VirtualPad.at(folder.resolve("pad"), make);
                var pad = Readers.pad(settings(hardware, make))) {
            hardware.put(item(1));
            await(pad, tags -> tags.size() == 1 && tags.getFirst().security() == Security.SECURED);
            assertEquals(
                    new TagReading.Item("13020001", "DE705", 1, 1),
                    tags(pad).getFirst().reading());
            assertEquals(new SwitchOutcome.Switched(), pad.release(uid(1)).join());
            assertEquals(0xC2, hardware.tags().getFirst().afi());
            hardware.take(uid(1));
            await(pad, List::isEmpty);
            hardware.put(VirtualTag.blank(uid(2)));
            await(pad, tags -> tags.size() == 1 && tags.getFirst().reading() instanceof TagReading.Blank);
            var order = new TagOrder(TagContent.item("13020002", "DE-705"), false, true, false);
            var written = assertInstanceOf(
                    WriteOutcome.Written.class, pad.programme(uid(2), order).join());
            assertEquals("13020002", written.readBack().id());
            await(pad, tags -> tags.size() == 1 && tags.getFirst().security() == Security.SECURED);
            hardware.unplug();
            Eventually.within(SOON, () -> pad.state().value(), () -> pad.state().value() instanceof PadState.Lost);
            hardware.take(uid(2));
            hardware.put(item(3));
            hardware.replug();
            await(
                    pad,
                    tags -> tags.size() == 1
                            && tags.getFirst().reading().equals(new TagReading.Item("13020003", "DE705", 1, 1)));
            hardware.unplug();
        }
    }

    @Test
    void securityByEasAndByBothIsReadBack() {
        try (var hardware = VirtualPad.at(folder.resolve("pad"));
                var pad = Readers.pad(settings(hardware, Make.FEIG)
                        .using(new SecurityRules(By.BOTH, AfiValues.ISO_28560, Map.of())))) {
            var tag = item(1);
            tag.setEas(true);
            hardware.put(tag);
            await(pad, tags -> tags.size() == 1 && tags.getFirst().security() == Security.SECURED);
            assertEquals(new SwitchOutcome.Switched(), pad.release(uid(1)).join());
            assertTrue(!tag.eas() && tag.afi() == 0xC2);
            assertEquals(Security.RELEASED, tags(pad).getFirst().security());
            assertEquals(new SwitchOutcome.Switched(), pad.secure(uid(1)).join());
            assertTrue(tag.eas() && tag.afi() == 0x07);
            hardware.unplug();
        }
    }

    @Test
    void answersThatComeTwiceOrLateMixNothingUp() {
        try (var hardware = VirtualPad.at(folder.resolve("pad"));
                var pad = Readers.pad(settings(hardware, Make.FEIG))) {
            hardware.twiceNext(60);
            for (int i = 1; i <= 6; i++) hardware.put(item(i));
            await(pad, tags -> tags.size() == 6 && read(tags));
            hardware.lateNext(2, Duration.ofMillis(350));
            hardware.put(item(7));
            await(pad, tags -> tags.size() == 7 && read(tags));
            for (var tag : tags(pad))
                assertEquals(
                        "1302%s".formatted(tag.uid().hex().substring(12)),
                        assertInstanceOf(TagReading.Item.class, tag.reading()).itemId());
            hardware.unplug();
        }
    }

    @Test
    void aUnitThatReadsItemsItselfIsAPadToo() {
        try (var hardware = VirtualPad.at(folder.resolve("pad"), Make.RFIDHUB);
                var pad = Readers.pad(settings(hardware, Make.RFIDHUB))) {
            await(pad, List::isEmpty);
            hardware.put(item(1));
            hardware.put(item(2));
            await(pad, tags -> tags.size() == 2 && read(tags));
            var first = tags(pad).getFirst().uid();
            assertEquals(new SwitchOutcome.Switched(), pad.release(first).join());
            assertEquals(0xC2, hardware.tags().getFirst().afi());
            assertEquals(Security.RELEASED, tags(pad).getFirst().security());
            hardware.take(uid(1));
            await(pad, tags -> tags.size() == 1 && !tags.getFirst().uid().equals(first));
            hardware.take(uid(2));
            await(pad, List::isEmpty);
            assertEquals(new SwitchOutcome.Gone(), pad.secure(first).join());
            hardware.mute(true);
            Eventually.within(SOON, () -> pad.state().value(), () -> pad.state().value() instanceof PadState.Lost);
            hardware.mute(false);
            await(pad, List::isEmpty);
            hardware.unplug();
        }
    }

    private static PadSettings settings(VirtualPad hardware, Make make) {
        return PadSettings.of(
                PadMake.of(make.code()).orElseThrow(), hardware.path().toString());
    }

    private static boolean read(List<PadTag> tags) {
        return tags.stream().allMatch(tag -> tag.reading() instanceof TagReading.Item);
    }

    private static void await(Pad pad, Predicate<List<PadTag>> condition) {
        Eventually.within(
                SOON,
                () -> pad.state().value(),
                () -> pad.state().value() instanceof PadState.Ready(var tags, var _) && condition.test(tags));
    }

    private static List<PadTag> tags(Pad pad) {
        return ((PadState.Ready) pad.state().value()).tags();
    }

    private static VirtualTag item(int number) {
        return VirtualTag.saying(uid(number), TagContent.item("1302%04d".formatted(number), "DE-705"));
    }

    private static TagUid uid(int number) {
        return new TagUid("E0040150ABCD%04X".formatted(number));
    }
}
