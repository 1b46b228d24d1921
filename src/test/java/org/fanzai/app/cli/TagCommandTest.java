package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.fanzai.device.Vectors;
import org.fanzai.device.tag.TagContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TagCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> READ = Set.of(TagContent.DANISH, TagContent.BLANK, TagContent.UNKNOWN);

    /// A remark for people, in the words of whoever made the vector.
    private static final String REMARK = "reason";

    @TempDir
    Path folder;

    static Stream<JsonNode> tags() {
        return Stream.of(
                        Vectors.group("tag3").stream(),
                        Vectors.group("tag-other").stream(),
                        Vectors.group("tag2").stream()
                                .filter(vector -> model(vector).equals(TagContent.BLANK)))
                .flatMap(vectors -> vectors);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("tags")
    void decodesAsTheVectorExpects(JsonNode vector) {
        var args = new ArrayList<>(
                java.util.List.of("tag", "decode", vector.path("hex").asString()));
        if (vector.has("dsfid")) {
            args.add("--dsfid");
            args.add(vector.path("dsfid").asString());
        }
        var ran = Ran.of(args.toArray(String[]::new));
        var said = JSON.readTree(ran.out());
        var expected = vector.path("expect");
        if (READ.contains(model(vector))) {
            expected.properties().stream()
                    .filter(entry -> !entry.getKey().equals(REMARK))
                    .forEach(entry -> assertEquals(
                            entry.getValue(),
                            said.path(entry.getKey()),
                            vector.path("id").asString() + " " + entry.getKey()));
        } else {
            assertEquals(TagContent.UNKNOWN, said.path("model").asString());
            assertFalse(said.path("problems").isEmpty(), "staff are told what it looks like");
        }
        boolean damaged = expected.has("crcOk") && !expected.path("crcOk").asBoolean();
        assertEquals(damaged ? 1 : 0, ran.exit(), ran.err());
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
    void refusesWhatIsNoMemory(java.util.List<String> arguments) {
        var ran = Ran.of(Stream.concat(Stream.of("tag"), arguments.stream()).toArray(String[]::new));
        assertEquals(2, ran.exit());
        assertEquals("", ran.out());
        assertFalse(ran.err().isBlank());
    }

    static Stream<java.util.List<String>> wrongUses() {
        return Stream.of(
                java.util.List.of(),
                java.util.List.of("decode"),
                java.util.List.of("decode", "zz"),
                java.util.List.of("decode", "110"),
                java.util.List.of("decode", ""),
                java.util.List.of("decode", "00000000", "xx"),
                java.util.List.of("decode", "00000000", "--dsfid", "6"),
                java.util.List.of("decode", "00000000", "--afi", "xy"),
                java.util.List.of("encode", "/no/such/file"),
                java.util.List.of("encode", "--size", "33"));
    }

    @Test
    void encodesWhatItDecoded() throws IOException {
        for (var id : java.util.List.of("tag3-01", "tag3-04", "tag3-07", "tag3-10", "tag3-17", "tag3-21")) {
            var memory = hex(id);
            var decoded = Ran.of("tag", "decode", memory);
            var encoded = encode(decoded.out(), memory.length() / 2);
            assertEquals(0, encoded.exit(), encoded.err());
            var again = Ran.of("tag", "decode", encoded.out().strip());
            assertEquals(said(decoded.out()), said(again.out()), id);
        }
        assertEquals(
                hex("tag3-01"),
                encode("{\"id\":\"11223344\",\"owner\":\"DE-705\"}", 32).out().strip());
    }

    @Test
    void saysWhyItDoesNotEncode() throws IOException {
        assertWrong("{\"id\":\"1\",\"usage\":12}", "usage");
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

    private Ran encode(String json, int size) throws IOException {
        var file = Files.writeString(folder.resolve("tag.json"), json);
        return Ran.of("tag", "encode", file.toString(), "--size", String.valueOf(size));
    }

    /// Without the order of extension blocks, which the encoder chooses, and the checksum that follows the owner's
    /// form.
    private static JsonNode said(String json) {
        var node = (tools.jackson.databind.node.ObjectNode) JSON.readTree(json);
        return node.without("ext");
    }

    private static String model(JsonNode vector) {
        return vector.path("expect").path("model").asString();
    }

    private static String hex(String id) {
        return Vectors.byId(id).path("hex").asString();
    }
}
