package org.fanzai.device.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadAnswer;
import org.fanzai.device.protocol.PadCommand;
import org.fanzai.device.protocol.PadTraits.Ability;
import org.fanzai.device.protocol.anyid.AnyIdProtocol;
import org.fanzai.device.protocol.feig.FeigProtocol;
import org.fanzai.device.protocol.threem.ThreeMProtocol;
import org.fanzai.device.protocol.trf7970a.Trf7970aProtocol;
import org.fanzai.device.protocol.twn4.Twn4Protocol;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Recorded traffic cut, merged, flipped and strewn with noise, a million frames in all. A checksum guards the frames
/// of FEIG, 3M and AnyID. The text of TWN4 and
/// TRF7970A has none: there the length, the digits and the checksum of the tag itself guard an item,
/// and a UID counts when it was seen twice.
class HostileStreamTest {
    private static final int FRAMES = Integer.getInteger("hostile.frames", 200_000);
    private static final int BLOCKS = 8;
    private static final int TAGS = 4;

    static Stream<Bench<?>> makes() {
        return Stream.of(
                new Bench<>(new FeigProtocol(255), Make.FEIG),
                new Bench<>(new ThreeMProtocol(), Make.THREE_M),
                new Bench<>(new AnyIdProtocol(0xFFFF), Make.ANYID),
                new Bench<>(new Trf7970aProtocol(), Make.TRF7970A),
                new Bench<>(new Twn4Protocol(), Make.TWN4));
    }

    /// A command and the bytes that answered it.
    private record Taken(PadCommand command, Octets bytes) {}

    @ParameterizedTest
    @MethodSource("makes")
    void neverAWrongItemNeverAHangAndTheNextGoodFrameIsFound(Bench<?> pad) {
        long seed = new Random().nextLong();
        var traffic = recorded(pad);
        assertTimeoutPreemptively(
                Duration.ofMinutes(5), () -> torment(pad, traffic, new Random(seed)), () -> "seed " + seed);
    }

    private static void torment(Bench<?> pad, List<Taken> traffic, Random random) {
        int found = 0;
        int intact = 0;
        for (int sent = 0; sent < FRAMES; ) {
            int run = random.nextInt(1, 5);
            var stream = new ByteArrayOutputStream();
            for (int i = 0; i < run; i++, sent++) {
                stream.writeBytes(noise(random));
                stream.writeBytes(
                        spoilt(traffic.get(random.nextInt(traffic.size())).bytes(), random));
            }
            var good = traffic.get(random.nextInt(traffic.size()));
            sent++;
            intact++;
            if (hears(pad, stream.toByteArray(), good)) found++;
        }
        assertEquals(intact, found, "good frames that were not found");
    }

    /// Whether the good frame comes through behind the spoilt ones, after a silence as a driver makes it.
    private static boolean hears(Bench<?> pad, byte[] before, Taken good) {
        accept(pad, Octets.of(before), good.command());
        return accept(pad, good.bytes(), good.command()).contains(pad.understood(good.command(), good.bytes()));
    }

    /// The answers that a driver would take from these bytes, none of which may name a wrong item.
    private static <F> List<PadAnswer> accept(Bench<F> pad, Octets bytes, PadCommand asked) {
        var protocol = pad.protocol();
        var in = bytes.buffer();
        var answers = new ArrayList<PadAnswer>();
        for (var frame = protocol.next(in, false).or(() -> protocol.next(in, true));
                frame.isPresent();
                frame = protocol.next(in, false).or(() -> protocol.next(in, true))) {
            var answer = protocol.answer(asked, frame.get());
            answers.add(answer);
            if (answer instanceof PadAnswer.Memory memory) believable(memory);
        }
        assertTrue(answers.size() <= bytes.length() / 2 + 1, "frames out of nothing");
        return answers;
    }

    private static void believable(PadAnswer.Memory memory) {
        var said = TagCodec.decode(memory.bytes(), memory.blockSize(), OptionalInt.of(0x3E), OptionalInt.empty());
        boolean believed = said.model().equals(TagContent.DANISH)
                && !said.damaged()
                && !said.id().isEmpty();
        assertTrue(!believed || said.id().matches("130200000[0-3]"), "a wrong item was believed");
    }

    private static List<Taken> recorded(Bench<?> pad) {
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < TAGS; i++) pad.put(VirtualTag.saying(uid(i), TagContent.item("130200000" + i, "DE-705")));
        for (int i = 0; i < TAGS; i++) {
            if (pad.protocol().traits().can(Ability.RESET_FIELD)) take(pad, new PadCommand.ResetField(), taken);
            take(pad, new PadCommand.Inventory(false), taken);
            int most = Math.min(BLOCKS, pad.protocol().traits().mostBlocks());
            take(pad, new PadCommand.Read(uid(i), 0, most), taken);
            take(pad, new PadCommand.Inspect(uid(i)), taken);
            take(pad, new PadCommand.WriteAfi(uid(i), 0xC2), taken);
        }
        return taken;
    }

    private static void take(Bench<?> pad, PadCommand command, List<Taken> taken) {
        taken.add(new Taken(command, pad.heard(command)));
    }

    private static byte[] noise(Random random) {
        var noise = new byte[random.nextInt(4) == 0 ? random.nextInt(40) : 0];
        random.nextBytes(noise);
        return noise;
    }

    /// Cut short, cut off in front, some bits flipped, a byte lost or doubled.
    private static byte[] spoilt(Octets frame, Random random) {
        int length = frame.length();
        int at = random.nextInt(length);
        return switch (random.nextInt(6)) {
            case 0 -> frame.part(0, at).toArray();
            case 1 -> frame.part(at, length).toArray();
            case 2 -> frame.part(0, at).plus(frame.part(at + 1, length)).toArray();
            case 3 ->
                frame.part(0, at).plus(frame.part(Math.max(0, at - 1), length)).toArray();
            case 4 -> flipped(frame, random, random.nextInt(1, 9));
            default -> flipped(frame, random, 1);
        };
    }

    private static byte[] flipped(Octets frame, Random random, int bits) {
        var bytes = frame.toArray();
        for (int i = 0; i < bits; i++) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    /// A UID in text has no checksum: a driver believes it when two inventories in a row name it. One
    /// answer in a hundred is spoilt.
    @ParameterizedTest
    @MethodSource("makes")
    void aUidSeenTwiceIsNeverWrong(Bench<?> pad) {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        pad.put(VirtualTag.saying(uid(1), TagContent.item("1302000001", "DE-705")));
        var good = pad.heard(new PadCommand.Inventory(false));
        Map<TagUid, Integer> last = new HashMap<>();
        for (int i = 0; i < FRAMES / 4; i++) {
            var heard = random.nextInt(100) == 0 ? Octets.of(spoilt(good, random)) : good;
            Map<TagUid, Integer> now = new HashMap<>();
            for (var answer : accept(pad, heard, new PadCommand.Inventory(false)))
                if (answer instanceof PadAnswer.Tags tags) tags.tags().forEach(tag -> now.put(tag.uid(), 1));
            for (var uid : now.keySet())
                assertTrue(!last.containsKey(uid) || uid.equals(uid(1)), "a wrong UID twice, seed " + seed);
            last = now;
        }
    }

    private static TagUid uid(int number) {
        return new TagUid("E0040150ABCD%04X".formatted(number * 0x1111));
    }
}
