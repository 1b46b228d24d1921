package org.fanzai.device.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.fanzai.device.Vectors;
import org.fanzai.device.frame.Crc16;
import org.fanzai.device.frame.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TagCodecTest {
    static Stream<JsonNode> danish() {
        return Vectors.group("tag3").stream();
    }

    @ParameterizedTest
    @MethodSource("danish")
    void readsEveryDanishTag(JsonNode vector) {
        var expect = vector.path("expect");
        var content = decode(vector);
        assertEquals(expect.path("model").asString(), content.model());
        assertEquals(expect.path("id").asString(), content.id());
        assertEquals(expect.path("owner").asString(), content.owner());
        assertEquals(expect.path("parts").asInt(), content.parts());
        assertEquals(expect.path("part").asInt(), content.part());
        assertEquals(expect.path("usage").asInt(), content.usage());
        assertEquals(expect.path("crcOk").asBoolean(), content.crcOk());
        assertEquals(!expect.path("crcOk").asBoolean(), content.damaged());
        assertEquals(expect.path("readAs").asString("").equals("blocks reversed"), content.blocksReversed());
    }

    @Test
    void namesExtensionElements() {
        var content = decode(Vectors.byId("tag3-17"));
        assertEquals("Journey to the West", content.elements().get("title"));
        assertEquals("I242.4/W854", content.elements().get("shelfLocation"));
        assertTrue(content.problems().isEmpty());
    }

    @Test
    void aBrokenExtensionIsKeptApart() {
        var content = decode(Vectors.byId("tag3-19"));
        assertFalse(content.elements().containsKey("title"));
        assertTrue(content.elements().containsKey("unreadExtension"));
        assertEquals(1, content.problems().size());
        assertFalse(content.damaged());
    }

    @Test
    void warnsOfSwappedParts() {
        assertTrue(decode(Vectors.byId("tag3-12")).problems().getFirst().contains("swapped"));
    }

    @Test
    void eitherNibbleMayBeTheVersion() {
        var memory = TagCodec.encode(TagContent.item("P1", "DE-705").usedAs(8), 32);
        memory[0] = (byte) 0x81;
        var block = DanishBlock.decode(Octets.of(memory));
        assertEquals(8, block.usage());
        memory[0] = 0x22;
        assertEquals(TagContent.UNKNOWN, decode(memory).model());
    }

    static Stream<JsonNode> others() {
        return Stream.concat(Vectors.group("tag2").stream(), Vectors.group("tag-other").stream());
    }

    @ParameterizedTest
    @MethodSource("others")
    void tellsTheModelsApartInEitherByteOrder(JsonNode vector) {
        var model = vector.path("expect").path("model").asString();
        var content = decode(vector);
        assertEquals(model, content.model());
        var memory = Vectors.hex(vector);
        var turned = TagCodec.decode(TagCodec.reverseBlocks(memory, 4), 4, dsfid(vector), OptionalInt.empty());
        assertEquals(model, turned.model());
        assertEquals(content.id(), turned.id());
        assertEquals(content.verified(), turned.verified());
    }

    @Test
    void anotherTradesTagIsForeign() {
        for (var hex : List.of("E1401D01030ED1010A", "011D40E1D10E030100000A01")) {
            var content = decode(HexFormat.of().parseHex(hex));
            assertEquals(TagContent.NFC_TYPE_5, content.model());
            assertFalse(content.verified() || content.damaged());
        }
    }

    @Test
    void doubtsTheOldModelsWhereTheyAreInDisorder() {
        var third = "04320001" + "31333032303033373637".concat("000000000000") + "000000000000000000000000";
        var swapped = decode(HexFormat.of().parseHex(third));
        assertEquals(TagContent.RFID_501, swapped.model());
        assertTrue(swapped.damaged() && swapped.problems().getFirst().contains("part 3 of 2"));
        var unnamed = decode(HexFormat.of().parseHex("04110001" + "00".repeat(28)));
        assertTrue(unnamed.damaged());
        var odd = Vectors.hex(Vectors.byId("tag-other-09")).toArray();
        odd[2] = (byte) 0xE4; // the second digit becomes 14
        assertTrue(decode(odd).damaged());
    }

    @Test
    void neverVouchesForBibliotheca() {
        var content = decode(Vectors.byId("tag-other-13"));
        assertFalse(content.verified() || content.damaged());
        assertTrue(content.problems().getFirst().contains("can't be verified"));
    }

    /// Bytes 1 to 18 and the owner are those of an item; the checksum is right in each.
    @ParameterizedTest
    @CsvSource({"11,1", "12,2", "21,2", "18,8", "81,8", "10,0", "01,0", "08,8", "1C,12"})
    void readsTheUsageOfEveryWriter(String first, int usage) {
        var memory =
                HexFormat.of().parseHex(first + "010131313232333334340000000000000000" + "00004445373035000000000000");
        int crc = Crc16.CCITT_FALSE.of(Octets.of(memory)
                .part(0, 19)
                .plus(Octets.of(memory).part(21, 32))
                .plus(Octets.ofInts(0, 0)));
        memory[19] = (byte) crc;
        memory[20] = (byte) (crc >> 8);
        var content = decode(memory);
        assertTrue(content.crcOk());
        assertEquals(usage, content.usage());
        assertEquals("11223344", content.id());
    }

    @Test
    void writesWhatThePublishedExampleSays() {
        var vector = Vectors.byId("tag3-01");
        assertEquals(
                vector.path("hex").asString(),
                Octets.of(TagCodec.encode(TagContent.item("11223344", "DE-705"), 32))
                        .hex());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            int size = 112 + 4 * random.nextInt(37);
            var content = TagContent.item(
                            digits(random, 1 + random.nextInt(30)), "CN1101" + digits(random, 1 + random.nextInt(7)))
                    .asPart(1 + random.nextInt(3), 3)
                    .usedAs(random.nextInt(10));
            if (random.nextBoolean()) content = content.with("title", "红楼梦 " + digits(random, 5));
            if (random.nextBoolean()) content = content.with("shelfLocation", "I242.4/" + digits(random, 4));
            var memory = TagCodec.encode(content, size);
            var read = decode(memory);
            assertEquals(content.id(), read.id(), "seed " + seed);
            assertEquals(content.owner(), read.owner(), "seed " + seed);
            assertEquals(content.elements().get("title"), read.elements().get("title"), "seed " + seed);
            assertEquals(content.usage(), read.usage(), "seed " + seed);
            assertTrue(read.crcOk() && !read.blocksReversed(), "seed " + seed);
            assertArrayEquals(memory, TagCodec.encode(read, size), "seed " + seed);
            var turned = decode(TagCodec.reverseBlocks(Octets.of(memory), 4).toArray());
            assertEquals(content.id(), turned.id(), "seed " + seed);
            assertTrue(turned.blocksReversed(), "seed " + seed);
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        var longId = TagContent.item("LONG-ITEM-ID-2026-000000017", "DE-705");
        assertThrows(IllegalArgumentException.class, () -> TagCodec.encode(longId, 32));
        var blank = decode(new byte[32]);
        assertThrows(IllegalArgumentException.class, () -> TagCodec.encode(blank, 32));
    }

    @Test
    void contentIsMaskedAsText() {
        assertFalse(TagContent.item("1302000123456", "DE-705").toString().contains("1302"));
    }

    private static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) digits.append(random.nextInt(1, 10));
        return digits.toString();
    }

    private static TagContent decode(JsonNode vector) {
        return TagCodec.decode(Vectors.hex(vector).toArray(), dsfid(vector), OptionalInt.empty());
    }

    private static OptionalInt dsfid(JsonNode vector) {
        return vector.has("dsfid")
                ? OptionalInt.of(Integer.parseInt(vector.path("dsfid").asString(), 16))
                : OptionalInt.empty();
    }

    private static TagContent decode(byte[] memory) {
        return TagCodec.decode(memory, OptionalInt.empty(), OptionalInt.empty());
    }
}
