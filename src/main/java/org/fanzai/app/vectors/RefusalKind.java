package org.fanzai.app.vectors;

import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Text that a compaction must refuse.
final class RefusalKind implements VectorKind {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public ObjectNode got(JsonNode vector) {
        var scheme = CompactionKind.scheme(vector);
        var text = VectorFields.text(vector, "text");
        try {
            return JSON.createObjectNode()
                    .put("refused", false)
                    .put("hex", scheme.encode(text).hex());
        } catch (IllegalArgumentException refused) {
            return JSON.createObjectNode()
                    .put("refused", true)
                    .put("error", Objects.requireNonNullElse(refused.getMessage(), ""));
        }
    }

    @Override
    public JsonNode expected(JsonNode vector) {
        return JSON.createObjectNode().put("refused", true);
    }
}
