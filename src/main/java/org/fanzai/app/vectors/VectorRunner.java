package org.fanzai.app.vectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Runs vectors. Every key of `expect` is compared with what came out, but for `note`, which is a remark.
public final class VectorRunner {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REMARK = "note";

    private final Map<String, VectorKind> kinds = new HashMap<>();

    public VectorRunner() {
        kinds.putAll(TagVectors.kinds());
        kinds.putAll(FrameVectors.kinds());
        kinds.putAll(ScanVectors.kinds());
    }

    /// `text` is an object with a list `vectors`, or the list itself. Throws a Jackson exception for what is no JSON
    /// and `IllegalArgumentException` for JSON that holds no vectors.
    public List<VectorResult> run(String text) {
        var root = JSON.readTree(text);
        var vectors = root.isArray() ? root : root.path("vectors");
        if (!vectors.isArray()) throw new IllegalArgumentException("the file holds no list of vectors");
        var results = new ArrayList<VectorResult>();
        for (var vector : vectors) results.add(run(vector));
        return results;
    }

    private VectorResult run(JsonNode vector) {
        var id = vector.path("id").asString("?");
        var name = vector.path("kind").asString("");
        var kind = kinds.get(name);
        if (kind == null) return new VectorResult.Skipped(id, "unknown kind \"" + name + "\"");
        try {
            return compared(id, kind.expected(vector), kind.got(vector));
        } catch (IllegalArgumentException wrong) {
            return new VectorResult.Ran(
                    id,
                    JSON.createObjectNode(),
                    List.of(Objects.requireNonNullElse(wrong.getMessage(), "can't be run")));
        }
    }

    /// Only what was asked for is told; all of it where nothing was.
    private static VectorResult compared(String id, JsonNode expected, ObjectNode got) {
        if (expected.isEmpty()) return new VectorResult.Ran(id, got, List.of());
        var told = JSON.createObjectNode();
        var differences = new ArrayList<String>();
        for (var wanted : expected.properties()) {
            var key = wanted.getKey();
            if (key.equals(REMARK)) continue;
            var value = got.path(key);
            if (!value.isMissingNode()) told.set(key, value);
            if (!value.equals(wanted.getValue()))
                differences.add(key + " should be " + wanted.getValue() + " and is " + shown(value));
        }
        return new VectorResult.Ran(id, told, differences);
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "not there" : value.toString();
    }
}
