package org.fanzai.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How what was expected differs from what came. Only what is expected is compared; the order of lists says something
/// in queues and accounts alone.
final class Difference {
    private static final Set<String> ORDERED = Set.of("queue", "fees");

    private Difference() {}

    /// `expected outcome accepted, got outcome refused [TOO_MANY]`; empty when nothing differs.
    static Optional<String> between(ObjectNode expected, ObjectNode got) {
        var wanted = new ArrayList<String>();
        var came = new ArrayList<String>();
        for (var key : expected.propertyNames()) {
            if (same(expected.path(key), got.path(key), ORDERED.contains(key))) continue;
            wanted.add(key + " " + shown(expected.path(key)));
            came.add(key + " " + shown(got.path(key)) + why(key, got));
        }
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of("expected " + String.join(", ", wanted) + ", got " + String.join(", ", came));
    }

    private static String why(String key, ObjectNode got) {
        return key.equals("outcome") && !got.path("reasons").isEmpty() ? " " + shown(got.path("reasons")) : "";
    }

    private static boolean same(JsonNode expected, JsonNode got, boolean ordered) {
        if (expected.isArray()) return got.isArray() && sameList(list(expected), list(got), ordered);
        if (!expected.isObject()) return expected.equals(got);
        return expected.propertyNames().stream().allMatch(key -> same(expected.path(key), got.path(key), ordered));
    }

    private static boolean sameList(List<JsonNode> expected, List<JsonNode> got, boolean ordered) {
        if (expected.size() != got.size()) return false;
        if (ordered) {
            for (int i = 0; i < expected.size(); i++) if (!same(expected.get(i), got.get(i), true)) return false;
            return true;
        }
        return texts(expected).equals(texts(got));
    }

    private static List<String> texts(List<JsonNode> nodes) {
        return nodes.stream().map(JsonNode::toString).sorted().toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    private static String shown(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) return Reads.NONE;
        if (node.isArray())
            return list(node).stream().map(Difference::shown).collect(Collectors.joining(", ", "[", "]"));
        if (node.isObject())
            return Stream.of(node)
                    .flatMap(object -> object.properties().stream())
                    .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        return node.asString();
    }
}
