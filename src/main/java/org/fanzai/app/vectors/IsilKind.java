package org.fanzai.app.vectors;

import org.fanzai.device.tag.Isil;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A library identifier unpacked, and packed: several ways to pack it are legal, so that ours counts when it is read
/// back as the text.
final class IsilKind implements VectorKind {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public ObjectNode got(JsonNode vector) {
        var got = JSON.createObjectNode()
                .put("hex", Isil.encode(VectorFields.text(vector, "text")).hex());
        Isil.decode(VectorFields.hex(vector, "hex")).ifPresent(text -> got.put("text", text));
        return got;
    }

    @Override
    public JsonNode expected(JsonNode vector) {
        var text = VectorFields.text(vector, "text");
        var ours = Isil.encode(text);
        boolean same = Isil.decode(ours).filter(text::equals).isPresent();
        return JSON.createObjectNode()
                .put("hex", (same ? ours : VectorFields.hex(vector, "hex")).hex())
                .put("text", text);
    }
}
