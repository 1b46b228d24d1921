package org.fanzai.app.vectors;

import java.util.List;
import java.util.OptionalInt;
import org.fanzai.app.tag.TagBlocks;
import org.fanzai.app.tag.TagJson;
import org.fanzai.device.tag.TagCodec;
import org.fanzai.device.tag.TagContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A tag's memory read. Vectors know the elements of ISO 28560-2 without their names and locks.
final class TagImageKind implements VectorKind {
    private static final int USUAL_BLOCK = 4;

    @Override
    public ObjectNode got(JsonNode vector) {
        var memory = VectorFields.hex(vector, "hex");
        var blocks = new TagBlocks(
                vector.path("blockSize").asInt(USUAL_BLOCK),
                vector.path("lockMap").asString(""));
        if (blocks.size() < 1) throw new IllegalArgumentException("\"blockSize\" of the vector is 1 or more");
        var content = TagCodec.decode(memory, blocks.size(), octet(vector, "dsfid"), octet(vector, "afi"));
        var got = TagJson.write(content, memory, blocks);
        if (content.model().equals(TagContent.ISO_28560_2))
            for (var element : got.path("elements"))
                if (element instanceof ObjectNode object) object.remove(List.of("name", "locked"));
        return got;
    }

    private static OptionalInt octet(JsonNode vector, String key) {
        if (!vector.has(key)) return OptionalInt.empty();
        var octets = VectorFields.hex(vector, key);
        return octets.isEmpty() ? OptionalInt.empty() : OptionalInt.of(octets.at(0));
    }
}
