package org.fanzai.device.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fanzai.device.driver.Programming.Result;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadTraits;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;

/// Tags being written by readers of several traits, in virtual time.
class ProgrammingTest {
    private static final TagUid UID = new TagUid("E0040150ABCD1234");
    private static final Duration LONG = Duration.ofSeconds(3);
    private static final TagContent ITEM = TagContent.item("11223344", "DE-705");
    private static final byte[] IMAGE = TagCodec.encode(ITEM, 112);

    private SimulatedPad pad = new SimulatedPad(SimulatedPad.ALL, PadDuty.USUAL);
    private SimulatedTag tag = new SimulatedTag(UID, new byte[112], 0);

    @Test
    void writesABlankTagReadsItBackAndSecuresIt() {
        var written = assertInstanceOf(Result.Written.class, programme(false, false));
        assertEquals("11223344", written.readBack().id());
        assertArrayEquals(IMAGE, tag.memory);
        assertEquals(0x07, tag.afi);
        assertEquals(0, tag.dsfid);
        assertTrue(tag.locked.isEmpty());
        pad.run(LONG);
        assertEquals(
                "11223344", pad.present().getFirst().content().orElseThrow().id());
    }

    @Test
    void theDsfidGoesWithTheModel() {
        tag.dsfid = 0x06;
        assertInstanceOf(Result.Written.class, programme(false, false));
        assertEquals(0, tag.dsfid, "it is not of ISO 28560-2");
        pad.ask(new PadAsk.Programme(
                2,
                UID,
                TagContent.item(TagContent.ISO_28560_2, "11223344", "DE-705"),
                true,
                true,
                SecurityGoal.ofAfi(0x07)));
        pad.run(LONG);
        var written = assertInstanceOf(
                Result.Written.class, pad.last(PadNews.Programmed.class).result());
        assertEquals("11223344", written.readBack().id());
        assertEquals(0x06, tag.dsfid);
        assertTrue(!tag.locked.isEmpty() && tag.locked.size() < 8, "the identifier alone");
        pad.run(LONG);
        assertEquals(
                TagContent.ISO_28560_2,
                pad.present().getFirst().content().orElseThrow().model());
    }

    @Test
    void writesOnlyWhatDiffers() {
        tag = new SimulatedTag(UID, IMAGE, 0x07);
        assertInstanceOf(Result.Written.class, programme(false, false));
        assertTrue(writes().isEmpty(), "it said all of that before");
    }

    @Test
    void theFirstBlockIsClearedFirstAndWrittenLast() {
        tag = new SimulatedTag(UID, TagCodec.encode(TagContent.item("99999999", "DE-705"), 112), 0x07);
        assertInstanceOf(Result.Written.class, programme(true, false));
        assertEquals(new PadCommand.Write(UID, 0, 4, Octets.hex("00000000")), writes().getFirst());
        assertEquals(0, writes().getLast().firstBlock());
    }

    @Test
    void doesNotOverwriteWhatNobodyAllowedToOverwrite() {
        var old = TagCodec.encode(TagContent.item("99999999", "DE-705"), 112);
        tag = new SimulatedTag(UID, old, 0xC2);
        assertEquals(new Result.NotBlank(), programme(false, true));
        assertArrayEquals(old, tag.memory);
        assertEquals(0xC2, tag.afi);
    }

    @Test
    void locksWhatIdentifiesTheItemAndNothingThatChanges() {
        assertTrue(
                assertInstanceOf(Result.Written.class, programme(false, true)).locked());
        assertEquals(IntStream.range(0, 8).boxed().collect(Collectors.toSet()), tag.locked);
    }

    @Test
    void aLockThatDoesNotHoldIsSaid() {
        tag.keepsLocks = false;
        var failed = assertInstanceOf(Result.Failed.class, programme(false, true));
        assertTrue(failed.why().contains("did not lock"), failed.why());
    }

    @Test
    void neverLocksWhatReadsBackWrongly() {
        tag.forgetsWrites = true;
        assertInstanceOf(Result.Failed.class, programme(false, true));
        assertEquals(Set.of(), tag.locked);
        assertEquals(0, tag.afi);
    }

    @Test
    void aLockedBlockIsSaid() {
        tag.locked.add(5);
        var failed = assertInstanceOf(Result.Failed.class, programme(false, false));
        assertTrue(failed.why().contains("block 5"), failed.why());
    }

    @Test
    void aTagThatIsTakenAwayAtAnyCommandIsGoneAndNotHalfAnItem() {
        int longest = 0;
        for (int allowed = 0; ; allowed++) {
            pad = new SimulatedPad(SimulatedPad.ALL, PadDuty.USUAL);
            tag = new SimulatedTag(UID, TagCodec.encode(TagContent.item("99999999", "DE-705"), 112), 0x07);
            int most = allowed;
            var result = programme(true, true, most);
            if (result instanceof Result.Written) break;
            assertEquals(new Result.Gone(), result, "after " + allowed + " commands");
            var said = TagCodec.decode(tag.memory, java.util.OptionalInt.empty(), java.util.OptionalInt.empty());
            assertTrue(
                    Set.of("99999999", "11223344").contains(said.id()) || !said.crcOk(),
                    "a mixture after " + allowed + " commands");
            longest = allowed;
        }
        assertTrue(longest >= 7, "only " + longest + " commands");
    }

    @Test
    void aReaderOfOneBlockAtATimeThatTurnsBytesRoundDoesItToo() {
        var traits = new PadTraits(1, 4, Duration.ofMillis(50), true, EnumSet.of(PadTraits.Ability.LOCK));
        pad = new SimulatedPad(traits, PadDuty.USUAL);
        assertInstanceOf(Result.Written.class, programme(false, true, Integer.MAX_VALUE, Duration.ofSeconds(60)));
        assertArrayEquals(
                IMAGE, TagCodec.reverseBlocks(Octets.of(tag.memory), 4).toArray());
        assertEquals(0, tag.dsfid, "this reader can't write it");
        assertTrue(pad.sent.stream().noneMatch(PadCommand.ResetField.class::isInstance));
    }

    @Test
    void aTagThatDoesNotKnowItsSizeIsReadToItsEnd() {
        tag.knowsItsSize = false;
        var failed = assertInstanceOf(Result.Failed.class, programme(false, false));
        assertArrayEquals(IMAGE, tag.memory);
        assertTrue(failed.why().contains("security"), "an AFI that can't be read back does not count");
    }

    @Test
    void whatDoesNotFitIsSaid() {
        tag = new SimulatedTag(UID, new byte[32], 0);
        put();
        pad.ask(new PadAsk.Programme(
                1, UID, TagContent.item("LONG-ITEM-ID-2026-000000017", "DE-705"), false, false, SecurityGoal.ofAfi(7)));
        pad.run(LONG);
        var failed = assertInstanceOf(
                Result.Failed.class, pad.last(PadNews.Programmed.class).result());
        assertTrue(failed.why().contains("too small"), failed.why());
    }

    private Result programme(boolean overwrite, boolean lock) {
        return programme(overwrite, lock, Integer.MAX_VALUE);
    }

    private Result programme(boolean overwrite, boolean lock, int commands) {
        return programme(overwrite, lock, commands, LONG);
    }

    /// The tag is taken away when the reader has obeyed so many commands.
    private Result programme(boolean overwrite, boolean lock, int commands, Duration patience) {
        put();
        var left = new int[] {commands};
        pad.before = () -> {
            if (left[0]-- <= 0) pad.tags.remove(UID);
        };
        pad.ask(new PadAsk.Programme(1, UID, ITEM, lock, overwrite, SecurityGoal.ofAfi(0x07)));
        pad.run(patience);
        return pad.last(PadNews.Programmed.class).result();
    }

    private void put() {
        pad.put(tag);
        pad.run(LONG);
        assertEquals(1, pad.present().size());
    }

    private List<PadCommand.Write> writes() {
        return pad.sent.stream()
                .filter(PadCommand.Write.class::isInstance)
                .map(PadCommand.Write.class::cast)
                .toList();
    }
}
