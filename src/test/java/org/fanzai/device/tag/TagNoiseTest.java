package org.fanzai.device.tag;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.fanzai.device.Vectors;
import org.fanzai.device.frame.Octets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Damaged memory: never a failure, and never another item where the model can tell.
class TagNoiseTest {
    private static final int RUNS = 60_000;
    private static final OptionalInt OBJECTS = OptionalInt.of(0x06);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    private final List<Octets> images = Stream.of("tag2", "tag3", "tag-other")
            .flatMap(group -> Vectors.group(group).stream())
            .map(TagNoiseTest::memory)
            .toList();

    private static Octets memory(JsonNode vector) {
        return Vectors.hex(vector);
    }

    @Test
    void anyDamageIsReadWithoutFailing() {
        for (int run = 0; run < RUNS; run++) {
            var memory = damaged(images.get(random.nextInt(images.size())));
            int blockSize = 1 + random.nextInt(9);
            var dsfid = OptionalInt.of(random.nextInt(12));
            var content = TagCodec.decode(memory, blockSize, dsfid, OptionalInt.empty());
            var wanted = TagCodec.wanted(memory, blockSize, dsfid);
            boolean nameless = content.id().isEmpty() && !content.model().equals(TagContent.DANISH);
            assertFalse(content.verified() && nameless, said());
            assertTrue(wanted.isEmpty() || wanted.getAsInt() > memory.length(), said());
        }
    }

    private Octets damaged(Octets image) {
        var bytes = image.toArray();
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(bytes);
            case 1 -> bytes = image.part(0, random.nextInt(bytes.length + 1)).toArray();
            case 2 -> {
                int from = random.nextInt(bytes.length);
                for (int i = from; i < Math.min(bytes.length, from + 4); i++) bytes[i] = (byte) random.nextInt();
            }
            default -> flip(bytes, 1 + random.nextInt(6));
        }
        return Octets.of(bytes);
    }

    private void flip(byte[] bytes, int flips) {
        for (int i = 0; i < flips; i++) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }

    /// A 16-bit checksum finds every damage of up to 3 bits.
    @Test
    void noThreeFlippedBitsMakeAnotherItemOfADanishTag() {
        var memory = TagCodec.encode(TagContent.item("1302000123456", "CN-110108"), 32);
        for (int run = 0; run < RUNS; run++) {
            var flipped = memory.clone();
            flip(flipped, 1 + random.nextInt(3));
            for (var dsfid : List.of(OptionalInt.of(0), OBJECTS)) {
                var read = TagCodec.decode(Octets.of(flipped), 4, dsfid, OptionalInt.empty());
                assertFalse(read.verified() && !read.id().equals("1302000123456"), said());
            }
        }
    }

    /// ISO 28560-2 has no checksum. What its chain of elements finds is measured here, so that nobody takes it for
    /// more: the driver has to read such a tag twice.
    @Test
    void theChainOfElementsFindsMostDamage() {
        int wrong = 0;
        int unnoticed = 0;
        for (int run = 0; run < RUNS / 4; run++) {
            var content = SampleTags.elements(random);
            var bytes = TagCodec.encode(content, 112);
            int used = ElementChain.of(Octets.of(bytes)).end();
            for (int i = 1 + random.nextInt(6); i > 0; i--)
                bytes[random.nextInt(used)] ^= (byte) (1 << random.nextInt(8));
            var read = TagCodec.decode(Octets.of(bytes), 4, OBJECTS, OptionalInt.empty());
            if (read.verified() && !read.id().equals(content.id())) wrong++;
            if (read.verified()) unnoticed++;
        }
        double runs = RUNS / 4.0;
        System.out.printf(
                "1 to 6 bits flipped: %.1f %% of tags of ISO 28560-2 believed, %.1f %% with another id%n",
                100 * unnoticed / runs, 100 * wrong / runs);
        assertTrue(wrong < runs / 3, said());
    }

    @Test
    void bytesByChanceAreHardlyEverAnItem() {
        int believed = 0;
        for (int run = 0; run < RUNS; run++) {
            var bytes = new byte[112];
            random.nextBytes(bytes);
            if (TagCodec.decode(bytes, OptionalInt.of(0), OptionalInt.empty()).verified()) believed++;
        }
        System.out.println(believed + " of " + RUNS + " tags of bytes by chance believed");
        assertTrue(believed < 20, said());
    }

    /// Writers' notes, addresses, numbers: what other trades put on such chips.
    @Test
    void plainTextIsNoItem() {
        for (int run = 0; run < RUNS / 4; run++) {
            var bytes = new byte[112];
            int length = 1 + random.nextInt(112);
            for (int i = 0; i < length; i++) bytes[i] = (byte) (' ' + random.nextInt(95));
            assertFalse(
                    TagCodec.decode(bytes, OptionalInt.of(0), OptionalInt.empty())
                            .verified(),
                    said());
        }
    }

    private String said() {
        return "seed " + seed;
    }
}
