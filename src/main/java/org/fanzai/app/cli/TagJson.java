package org.fanzai.app.cli;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fanzai.device.frame.Crc16;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A tag as JSON, with the keys of the project's tag vectors. `elements` is a list of `{"name", "value"}`.
final class TagJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BLOCK = 4;
    private static final int BASIC = 34;
    private static final int CRC = 19;
    private static final int OWNER = 21;

    private TagJson() {}

    static ObjectNode write(TagContent content, Octets memory) {
        var node = JSON.createObjectNode()
                .put("model", content.model())
                .put("id", content.id())
                .put("owner", content.owner())
                .put("parts", content.parts())
                .put("part", content.part())
                .put("usage", content.usage())
                .put("crcOk", content.crcOk());
        var elements = node.putArray("elements");
        content.elements()
                .forEach((name, value) -> elements.addObject().put("name", name).put("value", value.toString()));
        var problems = node.putArray("problems");
        content.problems().forEach(problems::add);
        if (content.model().equals(TagContent.BLANK) && memory.at(0) == 0x55) node.put("flavour", "3M");
        if (content.model().equals(TagContent.DANISH)) danish(node, content, memory);
        return node;
    }

    private static void danish(ObjectNode node, TagContent content, Octets memory) {
        var ordered = content.blocksReversed() ? TagCodec.reverseBlocks(memory, BLOCK) : memory;
        node.put("crcStored", "%04X".formatted(ordered.at(CRC) | ordered.at(CRC + 1) << 8));
        node.put("crcComputed", "%04X".formatted(crc(ordered)));
        if (content.blocksReversed()) node.put("readAs", "blocks reversed");
        if (ordered.at(3) == 1) node.put("idIn", "extension 1");
        if (content.part() > content.parts() && content.crcOk())
            node.put("warning", "part > parts: probably swapped; CRC is fine");
        if (ordered.length() > BASIC && ordered.at(BASIC) != 0) extensions(node, ordered);
    }

    private static int crc(Octets memory) {
        var covered = ByteBuffer.allocate(BASIC - 2)
                .put(memory.part(0, CRC).buffer())
                .put(memory.part(OWNER, Math.min(BASIC, memory.length())).buffer());
        return Crc16.CCITT_FALSE.of(covered.rewind());
    }

    /// The extension blocks as they stand: `[length][id, 2 bytes LSB first][xor][fields separated by 00]`.
    private static void extensions(ObjectNode node, Octets memory) {
        var blocks = node.putArray("ext");
        for (int at = BASIC, length; at < memory.length() && memory.at(at) != 0; at += length) {
            length = memory.at(at);
            if (length == 1) continue;
            var block = memory.part(at, Math.min(at + length, memory.length()));
            if (length < 4 || block.length() < length) {
                node.put("extError", "length");
                return;
            }
            if (xor(block) != 0) {
                node.put("extError", "checksum");
                return;
            }
            var fields =
                    blocks.addObject().put("id", block.at(1) | block.at(2) << 8).putArray("fields");
            var payload = new String(block.part(4, length).toArray(), StandardCharsets.UTF_8);
            for (var field : payload.split("\0", -1)) fields.add(field);
        }
    }

    private static int xor(Octets block) {
        int all = 0;
        for (int i = 0; i < block.length(); i++) all ^= block.at(i);
        return all;
    }

    /// The tags that `text` holds, one object after the other. Throws a Jackson exception for what is no JSON and
    /// `IllegalArgumentException`, with the end of a sentence, for what is no tag.
    static List<TagContent> read(String text) {
        var contents = new ArrayList<TagContent>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (values.hasNextValue()) contents.add(content(values.nextValue()));
        }
        return contents;
    }

    private static TagContent content(JsonNode node) {
        if (!node.isObject()) throw new IllegalArgumentException("a tag is a JSON object");
        var model = node.path("model").asString(TagContent.DANISH);
        var id = node.path("id");
        if (model.equals(TagContent.DANISH) && (!id.isString() || id.asString().isEmpty()))
            throw new IllegalArgumentException("\"id\" is a text and must be there");
        return new TagContent(
                model,
                id.asString(""),
                node.path("owner").asString(""),
                number(node, "parts", 255),
                number(node, "part", 255),
                number(node, "usage", 9),
                true,
                false,
                elements(node.path("elements")),
                List.of());
    }

    private static int number(JsonNode node, String key, int most) {
        var value = node.path(key);
        if (value.isMissingNode()) return 1;
        if (!value.isInt() || value.asInt() < 0 || value.asInt() > most)
            throw new IllegalArgumentException("\"" + key + "\" is a number from 0 to " + most);
        return value.asInt();
    }

    private static SortedMap<String, Object> elements(JsonNode list) {
        var elements = new TreeMap<String, Object>();
        for (var element : list) {
            var name = element.path("name").asString("");
            if (name.isEmpty()) throw new IllegalArgumentException("an element has a \"name\" and a \"value\"");
            elements.put(name, element.path("value").asString(""));
        }
        return elements;
    }
}
