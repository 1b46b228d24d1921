package org.fanzai.app.tag;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.Rfid501;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A tag as JSON, with the keys of the project's tag vectors. `elements` is a list of `{"name", "value"}`, in which
/// the elements of ISO 28560-2 say besides how they are packed.
public final class TagJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BLANK_3M = 0x55;

    private TagJson() {}

    /// `content` was read from `memory`.
    public static ObjectNode write(TagContent content, Octets memory, TagBlocks blocks) {
        var node = JSON.createObjectNode()
                .put("model", content.model())
                .put("id", content.id())
                .put("owner", content.owner())
                .put("parts", content.parts())
                .put("part", content.part())
                .put("usage", content.usage())
                .put("verified", content.verified());
        if (content.blocksReversed()) node.put("readAs", "blocks reversed");
        var elements = node.putArray("elements");
        content.elements()
                .forEach((name, value) -> elements.addObject().put("name", name).put("value", value.toString()));
        model(node, content, TagCodec.ordered(memory, blocks.size(), content), blocks);
        var problems = node.putArray("problems");
        content.problems().forEach(problems::add);
        return node;
    }

    private static void model(ObjectNode node, TagContent content, Octets memory, TagBlocks blocks) {
        switch (content.model()) {
            case TagContent.DANISH -> DanishJson.write(node, content, memory);
            case TagContent.ISO_28560_2 -> ElementsJson.write(node, content, memory, blocks);
            case TagContent.RFID_501 -> Rfid501.of(memory).ifPresent(tag -> rfid501(node, tag));
            case TagContent.DM11 -> node.put("crc", "algorithm unknown - not checkable");
            case TagContent.BLANK -> {
                if (!memory.isEmpty() && memory.at(0) == BLANK_3M) node.put("flavour", "3M");
            }
            default -> {}
        }
    }

    private static void rfid501(ObjectNode node, Rfid501 tag) {
        node.put("marker", Rfid501.MARKER)
                .put("set", tag.set())
                .put("total", tag.total())
                .put("type", tag.type())
                .put("branch", tag.branch())
                .put("library", tag.library())
                .put("custom", tag.custom());
    }
}
