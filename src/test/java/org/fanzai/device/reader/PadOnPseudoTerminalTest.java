package org.fanzai.device.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.fanzai.device.Eventually;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.tag.TagContent;
import org.fanzai.device.virtual.VirtualPad;
import org.fanzai.device.virtual.VirtualTag;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of a pad: real jSSC on a pseudo-terminal, a virtual reader at the line's speed at the far end.
@Tag("slow")
class PadOnPseudoTerminalTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private VirtualPad hardware;
    private Pad pad;

    @BeforeEach
    void connect() {
        hardware = VirtualPad.at(folder.resolve("pad"));
        pad = Readers.pad(PadSettings.feig(hardware.path().toString()));
        await(SOON, tags -> tags.isEmpty());
    }

    @AfterEach
    void disconnect() {
        hardware.close(); // first: a port that has gone is closed faster than one that is silent
        pad.close();
    }

    @Test
    void readsTenTagsInHardlyMoreThanTheirBytesTakeOnTheWire() {
        double contents = 9;
        double all = 9;
        for (int attempt = 0; attempt < 6 && all > 1.1; attempt++) {
            var run = measureTenTags();
            contents = Math.min(contents, run[0]);
            all = Math.min(all, run[1]);
        }
        System.out.printf("10 tags: contents %.3f, contents and security %.3f of wire time%n", contents, all);
        assertTrue(contents <= 1.15, "contents took " + contents + " of the wire time");
        assertTrue(all <= 1.15, "everything took " + all + " of the wire time");
    }

    /// Elapsed time by the time of all bytes on the wire: until all contents are known, until all securities are.
    private double[] measureTenTags() {
        hardware.tags().forEach(tag -> hardware.take(tag.uid()));
        await(SOON, List::isEmpty);
        var result = new double[2];
        var doneAt = new AtomicLong();
        var bytesAt = new AtomicLong();
        var contentsAt = new AtomicLong();
        var contentBytes = new AtomicLong();
        long bytes = hardware.wireBytes();
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) hardware.put(item(i));
        try (var _ = pad.state().subscribe(state -> {
            if (!(state instanceof PadState.Ready(var tags, var _)) || tags.size() != 10) return;
            if (tags.stream().allMatch(tag -> tag.reading() instanceof TagReading.Item)
                    && contentsAt.compareAndSet(0, System.nanoTime())) contentBytes.set(hardware.wireBytes());
            if (tags.stream().allMatch(tag -> tag.security() == Security.SECURED)
                    && doneAt.compareAndSet(0, System.nanoTime())) bytesAt.set(hardware.wireBytes());
        })) {
            Eventually.within(SOON, () -> pad.state().value(), () -> bytesAt.get() != 0);
        }
        double perByte = PortSettings.of8E1(38400).nanosPerByte();
        result[0] = (contentsAt.get() - start) / ((contentBytes.get() - bytes) * perByte);
        result[1] = (doneAt.get() - start) / ((bytesAt.get() - bytes) * perByte);
        return result;
    }

    @Test
    void keepsTheOrderOfArrivalAndDoesNotAskTwice() {
        for (int i = 0; i < 3; i++) {
            hardware.put(item(9 - i));
            int count = i + 1;
            await(SOON, tags -> tags.size() == count && allRead(tags));
        }
        await(SOON, tags -> tags.stream().allMatch(tag -> tag.security() == Security.SECURED));
        int commands = hardware.addressedCommands();
        assertEquals(
                List.of(uid(9), uid(8), uid(7)),
                ready().stream().map(PadTag::uid).toList());
        hardware.take(uid(8));
        await(SOON, tags -> tags.size() == 2);
        assertEquals(List.of(uid(9), uid(7)), ready().stream().map(PadTag::uid).toList());
        assertEquals(commands, hardware.addressedCommands());
    }

    @Test
    void tellsItemsCardsBlanksAndDamagedTagsApart() {
        hardware.put(
                VirtualTag.saying(uid(1), TagContent.item("13020001", "DE-705").asPart(2, 3)));
        hardware.put(
                VirtualTag.saying(uid(2), TagContent.item("P0012345", "DE-705").usedAs(8)));
        hardware.put(VirtualTag.blank(uid(3)));
        var spoilt = item(4).memory();
        spoilt[5] ^= 1;
        hardware.put(new VirtualTag(uid(4), 0, 0xC2, spoilt));
        var note = new byte[112];
        note[0] = 0x68;
        hardware.put(new VirtualTag(uid(5), 0, 0, note));
        hardware.put(VirtualTag.saying(uid(6), TagContent.item("LONG-ITEM-ID-2026-000000017", "DE-705")));
        await(SOON, tags -> tags.size() == 6 && allRead(tags));
        var tags = ready();
        assertEquals(new TagReading.Item("13020001", "DE705", 2, 3), tags.get(0).reading());
        await(SOON, now -> now.get(0).security() == Security.SECURED);
        assertEquals(
                new TagReading.OtherLibraryThing(TagReading.Kind.PATRON_CARD, "P0012345"),
                tags.get(1).reading());
        assertEquals(new TagReading.Blank(), tags.get(2).reading());
        assertInstanceOf(TagReading.Doubtful.class, tags.get(3).reading());
        await(SOON, now -> now.get(3).security() == Security.RELEASED);
        assertEquals(new TagReading.Unknown(), tags.get(4).reading());
        assertEquals(
                new TagReading.Item("LONG-ITEM-ID-2026-000000017", "DE705", 1, 1),
                tags.get(5).reading());
    }

    @Test
    void listsMoreTagsThanOneAnswerHolds() {
        for (int i = 0; i < 30; i++) hardware.put(item(i));
        await(SOON, tags -> tags.size() == 30 && allRead(tags));
    }

    @Test
    void switchesAreReadBack() throws Exception {
        var stubborn = item(2);
        stubborn.lockAfi();
        hardware.put(item(1));
        hardware.put(stubborn);
        await(SOON, tags -> tags.size() == 2 && allRead(tags));
        assertEquals(new SwitchOutcome.Switched(), pad.release(uid(1)).get(2, TimeUnit.SECONDS));
        assertEquals(0xC2, hardware.tags().getFirst().afi());
        assertEquals(Security.RELEASED, ready().getFirst().security());
        assertEquals(new SwitchOutcome.Switched(), pad.secure(uid(1)).get(2, TimeUnit.SECONDS));
        assertEquals(0x07, hardware.tags().getFirst().afi());
        assertInstanceOf(SwitchOutcome.Failed.class, pad.release(uid(2)).get(2, TimeUnit.SECONDS));
        assertEquals(Security.SECURED, ready().getLast().security());
        hardware.take(uid(1));
        assertEquals(new SwitchOutcome.Gone(), pad.release(uid(1)).get(2, TimeUnit.SECONDS));
        assertEquals(new SwitchOutcome.Gone(), pad.release(uid(20)).get(2, TimeUnit.SECONDS));
    }

    @Test
    void neverWritesATagOfAnUnknownModel() throws Exception {
        hardware.put(VirtualTag.blank(uid(1)));
        await(SOON, tags -> tags.size() == 1 && allRead(tags));
        assertInstanceOf(SwitchOutcome.Failed.class, pad.release(uid(1)).get(1, TimeUnit.SECONDS));
        assertEquals(0, hardware.tags().getFirst().afi());
    }

    @Test
    void livesWithNoiseHalfFramesDamageAndDribble() {
        hardware.noise((byte) 0, (byte) 0xFF, (byte) 0x13, (byte) 2, (byte) 1, (byte) 0x11, (byte) 0, (byte) 0xB0);
        hardware.put(item(1));
        await(SOON, tags -> tags.size() == 1 && allRead(tags));
        hardware.noise();
        hardware.halveNext(1);
        hardware.damageNext(1);
        hardware.put(item(2));
        await(SOON, tags -> tags.size() == 2 && allRead(tags));
        hardware.dribble(true);
        hardware.put(item(3));
        await(SOON, tags -> tags.size() == 3 && allRead(tags));
    }

    @Test
    void comesBackByItselfAfterTheCableWasPulled() {
        hardware.put(item(1));
        await(SOON, tags -> tags.size() == 1 && allRead(tags));
        hardware.unplug();
        var switched = pad.release(uid(1));
        long lost = Eventually.within(
                Duration.ofSeconds(1),
                () -> pad.state().value(),
                () -> pad.state().value() instanceof PadState.Lost);
        System.out.println("unplugged -> Lost after " + lost + " ms");
        Eventually.within(SOON, () -> "a switch left open", switched::isDone);
        assertInstanceOf(SwitchOutcome.Failed.class, switched.join());
        hardware.put(item(2));
        hardware.replug();
        await(SOON, tags -> tags.size() == 2 && allRead(tags));
    }

    @Test
    void aSilentReaderIsLostWithinASecondAndComesBack() {
        hardware.mute(true);
        Eventually.within(
                Duration.ofMillis(1200),
                () -> pad.state().value(),
                () -> pad.state().value() instanceof PadState.Lost);
        hardware.mute(false);
        await(SOON, List::isEmpty);
    }

    @Test
    void closingEndsEverything() throws Exception {
        pad.close();
        assertInstanceOf(PadState.Lost.class, pad.state().value());
        assertInstanceOf(SwitchOutcome.Failed.class, pad.release(uid(1)).get(1, TimeUnit.SECONDS));
    }

    private void await(Duration deadline, Predicate<List<PadTag>> condition) {
        Eventually.within(
                deadline,
                () -> pad.state().value(),
                () -> pad.state().value() instanceof PadState.Ready(var tags, var _) && condition.test(tags));
    }

    private List<PadTag> ready() {
        return ((PadState.Ready) pad.state().value()).tags();
    }

    private static boolean allRead(List<PadTag> tags) {
        return tags.stream().noneMatch(tag -> tag.reading() instanceof TagReading.Reading);
    }

    private static VirtualTag item(int number) {
        return VirtualTag.saying(uid(number), TagContent.item("130200%05d".formatted(number), "DE-705"));
    }

    private static TagUid uid(int number) {
        return new TagUid("E0040150ABCD%04X".formatted(number));
    }
}
