package org.fanzai.app.vectors;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Gives what came out in the shape in which a vector expects it: vectors write a byte as a number or
/// as two hexadecimal digits, and tags as objects or by their UIDs alone.
record Wanted(Function<JsonNode, ObjectNode> read) implements VectorKind {
    private static final String HEX = "[0-9A-Fa-f]{1,8}";

    @Override
    public ObjectNode got(JsonNode vector) {
        var got = read.apply(vector);
        expected(vector).properties().forEach(wanted -> {
            var value = got.path(wanted.getKey());
            if (!value.isMissingNode()) got.set(wanted.getKey(), like(wanted.getValue(), value));
        });
        return got;
    }

    private static JsonNode like(JsonNode wanted, JsonNode value) {
        var make = JsonNodeFactory.instance;
        if (wanted.isString() && value.isInt()) return make.stringNode("%02X".formatted(value.asInt()));
        if (wanted.isInt() && value.isString() && value.asString().matches(HEX))
            return make.numberNode(Integer.parseUnsignedInt(value.asString(), 16));
        if (wanted.isInt() && value.isArray()) return make.numberNode(value.size());
        return wanted.isArray() && value.isArray() ? listLike(wanted, value) : value;
    }

    private static JsonNode listLike(JsonNode wanted, JsonNode value) {
        if (wanted.isEmpty() || wanted.path(0).isObject()) return value;
        var list = JsonNodeFactory.instance.arrayNode();
        for (var one : value) list.add(one.isObject() ? one.path("uid") : one);
        return list;
    }
}
