package org.fanzai.app.vectors;

import org.fanzai.device.tag.Compaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Text packed, and bytes unpacked: both must come out as the vector has them.
final class CompactionKind implements VectorKind {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Compaction scheme(JsonNode vector) {
        var label = VectorFields.text(vector, "scheme");
        return Compaction.labelled(label)
                .orElseThrow(() -> new IllegalArgumentException("no compaction is called " + label));
    }

    @Override
    public ObjectNode got(JsonNode vector) {
        var scheme = scheme(vector);
        var got = JSON.createObjectNode()
                .put("hex", scheme.encode(VectorFields.text(vector, "text")).hex());
        scheme.decode(VectorFields.hex(vector, "hex")).ifPresent(text -> got.put("text", text));
        return got;
    }

    @Override
    public JsonNode expected(JsonNode vector) {
        return JSON.createObjectNode()
                .put("hex", VectorFields.hex(vector, "hex").hex())
                .put("text", VectorFields.text(vector, "text"));
    }
}
