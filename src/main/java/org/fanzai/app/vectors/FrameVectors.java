package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.node;

import java.util.Map;
import org.fanzai.device.frame.Octets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Vectors of what goes over the cable of a pad: frames, streams, sessions, ISO 15693 requests.
final class FrameVectors {
    private static final String HELD = "incomplete frame kept until timeout";
    private static final String HEX = "(?:[0-9A-Fa-f]{2})+";

    private FrameVectors() {}

    static Map<String, VectorKind> kinds() {
        return Map.of(
                "frame-request",
                new Wanted(vector -> FrameReading.of(vector).request(FrameReading.bytes(vector))),
                "frame-reply",
                new Wanted(vector -> FrameReading.of(vector).reply(FrameReading.bytes(vector), node())),
                "stream",
                new Wanted(FrameVectors::stream),
                "session",
                new Wanted(Conversations::session),
                "transcript",
                new Wanted(Conversations::transcript),
                "iso15693-request",
                new Wanted(Iso15693Vectors::request),
                "iso15693-reply",
                new Wanted(Iso15693Vectors::reply));
    }

    private static ObjectNode stream(JsonNode vector) {
        var taken = FrameReading.of(vector).stream(FrameReading.bytes(vector));
        var node = node();
        var frames = node.putArray("frames");
        taken.frames().forEach(frames::add);
        boolean bytes = vector.path("expect").path("rest").asString("").matches(HEX);
        return node.put("rest", bytes ? taken.rest().hex() : words(taken.rest()));
    }

    private static String words(Octets rest) {
        return rest.isEmpty() ? "" : HELD;
    }
}
