package org.fanzai.device.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.fanzai.device.Vectors;
import org.fanzai.device.frame.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ElementTagTest {
    private static final OptionalInt OBJECTS = OptionalInt.of(0x06);
    private static final String ANNEX_D = "9100051CBE991A140201D0140204B34607441CB6E2E335D6830207ACC09EBAA06F6B0000";

    @Test
    void readsThePublishedExample() {
        var content = decode(Octets.hex(ANNEX_D));
        assertEquals("123456789012", content.id());
        assertEquals("US-InU-Mu", content.owner());
        assertEquals(List.of(12, 3), List.of(content.parts(), content.part()));
        assertEquals(TagContent.UNTOLD, content.usage());
        assertEquals("QA268.L55", content.elements().get("shelfLocation"));
        assertTrue(content.verified() && content.problems().isEmpty());
        assertFalse(content.crcOk(), "the model has no checksum");
    }

    @Test
    void readsItWithoutItsDsfidAndWithItsBlocksTurned() {
        var turned = TagCodec.reverseBlocks(Octets.hex(ANNEX_D), 4);
        for (var dsfid : List.of(OBJECTS, OptionalInt.of(0), OptionalInt.empty())) {
            var asRead = TagCodec.decode(Octets.hex(ANNEX_D), 4, dsfid, OptionalInt.empty());
            var content = TagCodec.decode(turned, 4, dsfid, OptionalInt.empty());
            assertFalse(asRead.blocksReversed());
            assertTrue(content.blocksReversed());
            assertEquals(asRead, TagCodec.decode(Octets.hex(ANNEX_D), 4, OBJECTS, OptionalInt.empty()));
            assertEquals("123456789012", content.id());
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            int blockSize = random.nextBoolean() ? 4 : 8;
            var content = SampleTags.elements(random);
            var memory = TagCodec.encode(content, 224, blockSize);
            var read = TagCodec.decode(Octets.of(memory), blockSize, OBJECTS, OptionalInt.empty());
            assertEquals(content, read, "seed " + seed);
            assertArrayEquals(memory, TagCodec.encode(read, 224, blockSize), "seed " + seed);
        }
    }

    @Test
    void onlyTheIdentifierIsLocked() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            int blockSize = random.nextBoolean() ? 4 : 8;
            var content = SampleTags.elements(random);
            var memory = Octets.of(TagCodec.encode(content, 224, blockSize));
            var locked = new BitSet();
            TagCodec.lockable(content, 224, blockSize).forEach(locked::set);
            for (var element : ElementChain.of(memory).elements()) {
                assertEquals(element.oid() == ElementNames.ID, element.isLocked(locked, blockSize), "seed " + seed);
                assertEquals(element.oid() == ElementNames.ID, element.isTouched(locked, blockSize), "seed " + seed);
            }
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), TagCodec.lockable(TagContent.item("11223344", "DE-705"), 112, 4));
    }

    @Test
    void writesAsThePublishedExampleButForTheOrder() {
        var content = TagContent.item(TagContent.ISO_28560_2, "123456789012", "US-InU-Mu")
                .asPart(3, 12)
                .usedAs(TagContent.UNTOLD)
                .with("shelfLocation", "QA268.L55");
        assertEquals(
                "9100051CBE991A14" + "0201D0" + "0307ACC09EBAA06F6B" + "140204B3" + "4607441CB6E2E335D6" + "000000",
                Octets.of(TagCodec.encode(content, 36)).hex());
    }

    static Stream<JsonNode> images() {
        return Vectors.group("tag2").stream()
                .filter(vector -> !vector.path("malformed").asBoolean(false));
    }

    /// As a driver reads: 8 blocks, then what is wanted, until that is enough or the tag ends.
    @ParameterizedTest
    @MethodSource("images")
    void wantsNoMoreBytesThanItTakes(JsonNode vector) {
        var memory = Vectors.hex(vector);
        var whole = decode(memory);
        for (int first = 4; first <= memory.length(); first += 4) {
            int length = first;
            for (var wanted = wanted(memory, length); wanted.isPresent(); wanted = wanted(memory, length)) {
                assertTrue(wanted.getAsInt() > length, "progress is made");
                if (wanted.getAsInt() > memory.length()) break;
                length = Math.min(memory.length(), (wanted.getAsInt() + 3) / 4 * 4);
            }
            var read = decode(memory.part(0, length));
            assertEquals(whole.id(), read.id());
            assertEquals(whole.owner(), read.owner());
            assertEquals(whole.verified(), read.verified());
        }
    }

    private static OptionalInt wanted(Octets memory, int length) {
        return TagCodec.wanted(memory.part(0, length), 4, OBJECTS);
    }

    @Test
    void wantsNothingBehindTheLastListedElement() {
        var content = TagContent.item(TagContent.ISO_28560_2, "1302000123456", "CN-110108-1-NLC");
        assertEquals(OptionalInt.empty(), wanted(Octets.of(TagCodec.encode(content, 112)), 32));
        var titled = content.with("title", "The Story of the Stone, also known as Dream of the Red Chamber");
        assertEquals(OptionalInt.of(92), wanted(Octets.of(TagCodec.encode(titled, 112)), 32));
    }

    @Test
    void recoversTheIdentifierOfADamagedTagAndDoubtsIt() {
        var content = decode(Vectors.hex(Vectors.byId("tag2-12")));
        assertEquals(TagContent.ISO_28560_2, content.model());
        assertEquals("123456789012", content.id());
        assertTrue(content.damaged() && !content.verified());
        assertTrue(content.problems().getFirst().contains("past the end"));
    }

    @Test
    void doubtsWhatBothByteOrdersCouldMean() {
        // "ABC" in one order; in the other a shelf location of two bytes, 8 of padding, then "DEF"
        var content = decode(Octets.hex("31020886" + "00000000" + "00000000" + "21023100" + "0000004C"));
        assertTrue(content.damaged());
        assertTrue(content.problems().getFirst().contains("either order"));
    }

    /// Turned round, its identifier would be a number that begins with a byte 00, which no writer makes.
    @Test
    void aNumberBeginsWithNoZeroByte() {
        var read = TagCodec.decode(Octets.hex("910005114329000000"), 4, OptionalInt.of(0x06), OptionalInt.empty());
        assertTrue(read.verified());
        assertEquals("74141204480", read.id());
    }

    @Test
    void doubtsATagWithoutAnIdentifier() {
        var content = decode(Octets.hex("0201D0" + "140204B3" + "00"));
        assertTrue(content.damaged());
        assertEquals("", content.id());
        var control = decode(Octets.hex("6103410D42" + "000000"));
        assertTrue(control.damaged(), "no identifier has a carriage return");
    }

    @Test
    void anElementThatCanNotBeReadSpoilsNothingElse() {
        var content = decode(Octets.hex("9100051CBE991A14" + "7F0202C328" + "000000"));
        assertEquals("123456789012", content.id());
        assertTrue(content.verified());
        assertTrue(content.problems().getFirst().contains("title"));
    }

    @Test
    void saysWhenListAndElementsDiffer() {
        var content = decode(Octets.hex("9100051CBE991A14" + "0201C0" + "140204B3" + "00"));
        assertTrue(content.verified());
        assertTrue(content.problems().getFirst().contains("ownerInstitution"));
    }

    @Test
    void keepsTheWholeTypeOfUsage() {
        var content = decode(Vectors.hex(Vectors.byId("tag2-08")));
        assertEquals(8, content.usage());
        assertEquals(0x80, content.usageByte());
        var forSale = TagContent.item(TagContent.ISO_28560_2, "1302", "").usedAs(7, 1);
        assertEquals(0x71, decode(Octets.of(TagCodec.encode(forSale, 32))).usageByte());
        assertThrows(
                IllegalArgumentException.class,
                () -> TagCodec.encode(TagContent.item("1", "").usedAs(7, 1), 32));
    }

    @Test
    void saysWhyItDoesNotWrite() {
        var item = TagContent.item(TagContent.ISO_28560_2, "1302000123456", "CN-110108-1-NLC");
        assertRefused("too small", item, 16);
        assertRefused("missing", TagContent.item(TagContent.ISO_28560_2, "", ""), 112);
        assertRefused("printed", TagContent.item(TagContent.ISO_28560_2, "1\r2", ""), 112);
        assertRefused("part 4 of 3", item.asPart(4, 3), 112);
        assertRefused("library identifier", TagContent.item(TagContent.ISO_28560_2, "1", "DE 705"), 112);
        assertRefused("no additional element", item.with("colour", "red"), 112);
        assertRefused("hexadecimal", item.with("mediaFormat", "book"), 112);
        assertRefused("127", item.with("title", "西".repeat(50)), 1024);
        assertRefused("no additional element", TagContent.item("1", "").with("localDataA", "x"), 112);
    }

    private static void assertRefused(String word, TagContent content, int size) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> TagCodec.encode(content, size));
        assertTrue(refusal.toString().contains(word), refusal::toString);
    }

    private static TagContent decode(Octets memory) {
        return TagCodec.decode(memory, 4, OBJECTS, OptionalInt.empty());
    }
}
