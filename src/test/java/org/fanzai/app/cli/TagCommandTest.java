package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fanzai.device.Vectors;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TagCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    static Stream<JsonNode> tags() {
        return Stream.of("tag3", "tag2", "tag-other").flatMap(group -> Vectors.group(group).stream());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("tags")
    void decodesAsTheVectorExpects(JsonNode vector) {
        var ran = decode(vector);
        var said = JSON.readTree(ran.out());
        var expected = vector.path("expect");
        expected.properties().stream()
                .filter(entry -> !entry.getKey().equals("elements"))
                .forEach(entry -> assertEquals(
                        entry.getValue(),
                        said.path(entry.getKey()),
                        vector.path("id").asString() + " " + entry.getKey()));
        boolean damaged = (expected.has("crcOk") && !expected.path("crcOk").asBoolean()) || expected.has("error");
        assertEquals(damaged ? 1 : 0, ran.exit(), ran.err());
    }

    private static Ran decode(JsonNode vector) {
        var args = new ArrayList<>(List.of("tag", "decode", vector.path("hex").asString()));
        if (vector.has("dsfid"))
            args.addAll(List.of("--dsfid", vector.path("dsfid").asString()));
        return Ran.of(args.toArray(String[]::new));
    }

    @Test
    void namesTheElementsAndSaysWhichAreLocked() {
        var ran = Ran.of("tag", "decode", "--dsfid", "06", "--locks", "ll....lll", hex("tag2-01"));
        var elements = JSON.readTree(ran.out()).path("elements");
        assertEquals(5, elements.size());
        assertEquals(JSON.readTree("""
                        {"oid":3,"name":"ownerInstitution","scheme":"app","data":"ACC09EBAA06F6B",
                         "value":"US-InU-Mu","padBytes":2,"locked":"all"}"""), elements.path(4));
        assertEquals("all", elements.path(0).path("locked").asString());
        assertEquals("none", elements.path(1).path("locked").asString());
        assertEquals("none", elements.path(2).path("locked").asString());
    }

    @Test
    void readsAndWritesBlocksOfEightBytes() throws IOException {
        var json = "{\"model\":\"ISO 28560-2\",\"id\":\"1302000123456\",\"owner\":\"CN-110108-1-NLC\"}";
        var encoded = encode(json, 64, "--block-size", "8");
        assertEquals(128, encoded.out().strip().length());
        var turned = TagCodec.reverseBlocks(Octets.hex(encoded.out().strip()), 8);
        var said = JSON.readTree(
                Ran.of("tag", "decode", "--block-size", "8", turned.hex()).out());
        assertEquals("1302000123456", said.path("id").asString());
        assertEquals("blocks reversed", said.path("readAs").asString());
    }

    @Test
    void printsAllTagsWhenOneIsDamaged() {
        var ran = Ran.of("tag", "decode", hex("tag3-14"), hex("tag3-01"), "00000000");
        assertEquals(1, ran.exit());
        assertEquals(3, ran.lines().size());
        assertEquals("11223344", JSON.readTree(ran.lines().get(1)).path("id").asString());
        assertEquals("blank", JSON.readTree(ran.lines().get(2)).path("model").asString());
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void refusesWhatIsNoMemory(List<String> arguments) {
        var ran = Ran.of(Stream.concat(Stream.of("tag"), arguments.stream()).toArray(String[]::new));
        assertEquals(2, ran.exit());
        assertEquals("", ran.out());
        assertFalse(ran.err().isBlank());
    }

    static Stream<List<String>> wrongUses() {
        return Stream.of(
                List.of(),
                List.of("decode"),
                List.of("decode", "zz"),
                List.of("decode", "110"),
                List.of("decode", ""),
                List.of("decode", "00000000", "xx"),
                List.of("decode", "00000000", "--dsfid", "6"),
                List.of("decode", "00000000", "--afi", "xy"),
                List.of("decode", "00000000", "--block-size", "0"),
                List.of("decode", "00000000", "--locks", "yes"),
                List.of("encode", "/no/such/file"),
                List.of("encode", "--size", "33"));
    }

    @Test
    void encodesWhatItDecoded() throws IOException {
        for (var id : List.of("tag3-01", "tag3-04", "tag3-07", "tag3-10", "tag3-17", "tag3-21")) {
            var memory = hex(id);
            var decoded = Ran.of("tag", "decode", memory);
            var encoded = encode(decoded.out(), memory.length() / 2);
            assertEquals(0, encoded.exit(), encoded.err());
            var again = Ran.of("tag", "decode", encoded.out().strip());
            assertEquals(said(decoded.out()), said(again.out()), id);
        }
        for (var id : List.of("tag2-01", "tag2-02", "tag2-03", "tag2-06", "tag2-08", "tag2-15")) {
            var decoded = Ran.of("tag", "decode", "--dsfid", "06", hex(id));
            var encoded = encode(decoded.out(), 112);
            assertEquals(0, encoded.exit(), encoded.err());
            var again = Ran.of("tag", "decode", "--dsfid", "06", encoded.out().strip());
            assertEquals(basic(decoded.out()), basic(again.out()), id);
            assertEquals(encoded.out(), encode(again.out(), 112).out());
        }
        assertEquals(
                hex("tag3-01"),
                encode("{\"id\":\"11223344\",\"owner\":\"DE-705\"}", 32).out().strip());
    }

    @Test
    void saysWhyItDoesNotEncode() throws IOException {
        assertWrong("{\"id\":\"1\",\"usage\":12}", "usage");
        assertWrong("{\"id\":\"1\",\"usageByte\":\"8\"}", "usageByte");
        assertWrong("{\"id\":\"1\",\"usageByte\":\"81\"}", "finer");
        assertWrong("{\"id\":\"1\",\"elements\":[{\"name\":\"colour\",\"value\":\"red\"}]}", "colour");
        assertWrong("{\"model\":\"ISO 28560-2\",\"owner\":\"DE-705\"}", "id");
        assertWrong("{\"id\":\"1\",\"part\":\"x\"}", "part");
        assertWrong("{\"owner\":\"DE-705\"}", "id");
        assertWrong("{\"id\":\"12345678901234567\"}", "too small");
        assertWrong("{\"model\":\"blank\"}", "not written");
        assertWrong("[1]", "JSON object");
        assertWrong("{\"id\":", "JSON");
        assertWrong("", "no JSON");
    }

    private void assertWrong(String json, String word) throws IOException {
        var ran = encode(json, 32);
        assertEquals(2, ran.exit(), json);
        assertTrue(ran.err().contains(word), ran.err());
        assertEquals("", ran.out());
    }

    private Ran encode(String json, int size, String... more) throws IOException {
        var file = Files.writeString(folder.resolve("tag.json"), json);
        var args = new ArrayList<>(List.of("tag", "encode", file.toString(), "--size", String.valueOf(size)));
        args.addAll(List.of(more));
        return Ran.of(args.toArray(String[]::new));
    }

    /// What is said whatever the order and packing of the elements.
    private static JsonNode basic(String json) {
        var node = (ObjectNode) JSON.readTree(json);
        return node.without("elements");
    }

    /// Without the order of extension blocks, which the encoder chooses, and the checksum that follows the owner's
    /// form.
    private static JsonNode said(String json) {
        var node = (ObjectNode) JSON.readTree(json);
        return node.without("ext");
    }

    private static String hex(String id) {
        return Vectors.byId(id).path("hex").asString();
    }
}
