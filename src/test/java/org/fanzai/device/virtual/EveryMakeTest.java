package org.fanzai.device.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadAnswer.Cause;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadTraits.Ability;
import org.fanzai.device.protocol.anyid.AnyIdProtocol;
import org.fanzai.device.protocol.feig.FeigProtocol;
import org.fanzai.device.protocol.threem.ThreeMProtocol;
import org.fanzai.device.protocol.trf7970a.Trf7970aProtocol;
import org.fanzai.device.protocol.twn4.Twn4Protocol;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a pad can be asked, each make understands and is understood.
class EveryMakeTest {
    private static final TagUid ONE = new TagUid("E0040150ABCD1234");
    private static final TagUid TWO = new TagUid("E0040100123456AA");
    private static final TagUid ABSENT = new TagUid("E00401FFFFFFFFFF");

    static Stream<Bench<?>> makes() {
        return Stream.of(
                new Bench<>(new FeigProtocol(255), Make.FEIG),
                new Bench<>(new ThreeMProtocol(), Make.THREE_M),
                new Bench<>(new AnyIdProtocol(0xFFFF), Make.ANYID),
                new Bench<>(new Trf7970aProtocol(), Make.TRF7970A),
                new Bench<>(new Twn4Protocol(), Make.TWN4));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void saysWhoItIs(Bench<?> pad) {
        assertInstanceOf(PadAnswer.Version.class, pad.ask(new PadCommand.Probe()));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void listsTheTagsAndNamesThemAgainAfterTheFieldWasOff(Bench<?> pad) {
        assertEquals(List.of(), listed(pad));
        pad.put(tag(ONE, 4));
        assertEquals(List.of(ONE), listed(pad));
        assertEquals(List.of(ONE), listed(pad));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void readsAsManyBlocksAsItCanAtOnce(Bench<?> pad) {
        pad.put(tag(ONE, 4));
        listed(pad);
        int most = Math.min(28, pad.protocol().traits().mostBlocks());
        var memory = assertInstanceOf(PadAnswer.Memory.class, pad.ask(new PadCommand.Read(ONE, 28 - most, most)));
        assertEquals(4, memory.blockSize());
        var wanted = Octets.of(tag(ONE, 4).memory()).part(112 - 4 * most, 112);
        assertEquals(wanted, inOrder(pad, memory));
        assertRefused(pad, Cause.NO_SUCH_BLOCK, new PadCommand.Read(ONE, 28, 1));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void readsBlocksOfEightBytes(Bench<?> pad) {
        pad.put(tag(ONE, 8));
        listed(pad);
        var memory = assertInstanceOf(PadAnswer.Memory.class, pad.ask(new PadCommand.Read(ONE, 2, 1)));
        assertEquals(8, memory.blockSize());
        assertEquals(Octets.of(tag(ONE, 8).memory()).part(16, 24), inOrder(pad, memory));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void writesWhatIsNotLocked(Bench<?> pad) {
        var tag = tag(ONE, 4);
        tag.lockBlock(5);
        pad.put(tag);
        listed(pad);
        var bytes = Octets.hex("CAFEBABE");
        assertEquals(new PadAnswer.Done(), pad.ask(new PadCommand.Write(ONE, 3, 4, turned(pad, bytes))));
        assertArrayEquals(bytes.toArray(), Octets.of(tag.memory()).part(12, 16).toArray());
        assertRefused(pad, Cause.LOCKED, new PadCommand.Write(ONE, 5, 4, bytes));
        assertEquals(Octets.of(tag(ONE, 4).memory()).part(20, 24), tag.block(5));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void switchesTheSecurityByteOfTheNamedTagAlone(Bench<?> pad) {
        var tag = tag(ONE, 4);
        var other = tag(TWO, 4);
        pad.put(other, tag);
        assertEquals(new PadAnswer.Done(), pad.ask(new PadCommand.WriteAfi(ONE, 0xC2)));
        assertEquals(0xC2, tag.afi());
        assertEquals(0x07, other.afi());
        assertEquals(0xC2, inspected(pad, ONE).afi());
        assertEquals(0x07, inspected(pad, TWO).afi());
        tag.lockAfi();
        assertRefused(pad, Cause.LOCKED, new PadCommand.WriteAfi(ONE, 0x07));
        assertRefused(pad, Cause.NO_TAG, new PadCommand.WriteAfi(ABSENT, 0x07));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void tellsTheSizeOfATag(Bench<?> pad) {
        assumeTrue(pad.protocol().traits().can(Ability.TELLS_SIZE));
        pad.put(tag(ONE, 8));
        var details = inspected(pad, ONE);
        assertEquals(8, details.blockSize().orElseThrow());
        assertEquals(14, details.blocks().orElseThrow());
        assertEquals(0x3E, details.dsfid());
    }

    @Test
    void aBoardThatHearsTwoTagsAtOnceAsksAllSlots() {
        var board = new Bench<>(new Trf7970aProtocol(), Make.TRF7970A);
        board.put(tag(ONE, 4), tag(TWO, 4), tag(new TagUid("E0040150ABCD1244"), 4));
        var first = assertInstanceOf(PadAnswer.Tags.class, board.ask(new PadCommand.Inventory(false)));
        assertEquals(new PadAnswer.Tags(List.of(), true), first);
        var second = assertInstanceOf(PadAnswer.Tags.class, board.ask(new PadCommand.Inventory(true)));
        assertEquals(3, second.tags().size());
        assertFalse(second.more());
    }

    @Test
    void anAnswerWithAnotherUidIsNotTaken() {
        var pad = new Bench<>(new ThreeMProtocol(), Make.THREE_M);
        pad.put(tag(ONE, 4), tag(TWO, 4));
        var late = pad.heard(new PadCommand.Read(TWO, 0, 8));
        assertInstanceOf(PadAnswer.Unfitting.class, pad.understood(new PadCommand.Read(ONE, 0, 8), late));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void switchesEasUnlessAPasswordGuardsIt(Bench<?> pad) {
        assumeTrue(pad.protocol().traits().can(Ability.EAS));
        var tag = tag(ONE, 4);
        pad.put(tag);
        assertEquals(new PadAnswer.Eas(false), pad.ask(new PadCommand.ReadEas(ONE)));
        assertEquals(new PadAnswer.Done(), pad.ask(new PadCommand.WriteEas(ONE, true)));
        assertEquals(new PadAnswer.Eas(true), pad.ask(new PadCommand.ReadEas(ONE)));
        tag.protect(Octets.hex("0F0F0F0F"));
        assertInstanceOf(PadAnswer.Refused.class, pad.ask(new PadCommand.WriteEas(ONE, false)));
        assertTrue(tag.eas());
    }

    @ParameterizedTest
    @MethodSource("makes")
    void locksABlockForEver(Bench<?> pad) {
        assumeTrue(pad.protocol().traits().can(Ability.LOCK));
        pad.put(tag(ONE, 4));
        assertEquals(new PadAnswer.Done(), pad.ask(new PadCommand.Lock(ONE, 2, 1)));
        assertEquals(new PadAnswer.Locks(List.of(false, true, false)), pad.ask(new PadCommand.ReadLocks(ONE, 1, 3)));
        assertInstanceOf(PadAnswer.Refused.class, pad.ask(new PadCommand.Write(ONE, 2, 4, Octets.hex("00000000"))));
    }

    @ParameterizedTest
    @MethodSource("makes")
    void writesTheDsfid(Bench<?> pad) {
        assumeTrue(pad.protocol().traits().can(Ability.WRITE_DSFID));
        pad.put(tag(ONE, 4));
        assertEquals(new PadAnswer.Done(), pad.ask(new PadCommand.WriteDsfid(ONE, 0x06)));
        assertEquals(0x06, inspected(pad, ONE).dsfid());
    }

    @ParameterizedTest
    @MethodSource("makes")
    void namesCards(Bench<?> pad) {
        boolean asks = pad.protocol().traits().can(Ability.ASKS_FOR_CARDS);
        boolean knows = !(pad.protocol() instanceof ThreeMProtocol || pad.protocol() instanceof Trf7970aProtocol);
        assumeTrue(asks || knows, "it knows ISO 15693 alone");
        for (var number : List.of("0A1B2C3D", "04A1B2C3D4E5F6", "0102030405060708090A")) {
            var card = new CardUid(number);
            pad.field.put(card);
            var answer = pad.ask(asks ? new PadCommand.Cards() : new PadCommand.Inventory(false));
            assertEquals(
                    List.of(card),
                    assertInstanceOf(PadAnswer.Cards.class, answer).cards());
            pad.field.take(card);
        }
    }

    private static List<TagUid> listed(Bench<?> pad) {
        if (pad.protocol().traits().can(Ability.RESET_FIELD)) pad.ask(new PadCommand.ResetField());
        return assertInstanceOf(PadAnswer.Tags.class, pad.ask(new PadCommand.Inventory(false))).tags().stream()
                .map(PadAnswer.Found::uid)
                .toList();
    }

    private static PadAnswer.Details inspected(Bench<?> pad, TagUid tag) {
        return assertInstanceOf(PadAnswer.Details.class, pad.ask(new PadCommand.Inspect(tag)));
    }

    /// A TWN4 never says why.
    private static void assertRefused(Bench<?> pad, Cause cause, PadCommand command) {
        var refused = assertInstanceOf(PadAnswer.Refused.class, pad.ask(command));
        assertEquals(pad.protocol() instanceof Twn4Protocol ? Cause.PASSING : cause, refused.cause());
    }

    private static Octets inOrder(Bench<?> pad, PadAnswer.Memory memory) {
        return pad.protocol().traits().blocksReversed()
                ? TagCodec.reverseBlocks(memory.bytes(), memory.blockSize())
                : memory.bytes();
    }

    private static Octets turned(Bench<?> pad, Octets block) {
        return inOrder(pad, new PadAnswer.Memory(block.length(), block));
    }

    private static VirtualTag tag(TagUid uid, int blockSize) {
        var memory = new byte[112];
        for (int i = 0; i < memory.length; i++) memory[i] = (byte) (i * 7 + 1);
        return new VirtualTag(uid, 0x3E, 0x07, memory, blockSize);
    }
}
