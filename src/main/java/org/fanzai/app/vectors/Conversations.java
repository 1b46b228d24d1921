package org.fanzai.app.vectors;

import static org.fanzai.app.vectors.FrameReading.node;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.tag.TagCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is known after a recorded exchange: the tags that were seen, the item that the memory of one
/// names, the AFI after the last switch, and everything that the last answers told.
final class Conversations {
    private final FrameReading reading;
    private final ObjectNode known = node();
    private final Set<String> uids = new LinkedHashSet<>();
    private final Map<String, Octets> memories = new LinkedHashMap<>();
    private ObjectNode request = node();
    private String problem = "";

    private Conversations(FrameReading reading) {
        this.reading = reading;
    }

    /// Steps with `dir` and `hex` (or `ascii`).
    static ObjectNode session(JsonNode vector) {
        var session = new Conversations(FrameReading.of(vector));
        for (var step : vector.path("steps")) session.step(step.path("dir").asString(""), FrameReading.bytes(step));
        return session.told();
    }

    /// Lines of text that begin with `>` or `<`; each may be a list whose second element is a remark.
    static ObjectNode transcript(JsonNode vector) {
        var transcript = new Conversations(FrameReading.of(vector));
        for (var line : vector.path("lines")) {
            var text = (line.isArray() ? line.path(0) : line).asString("");
            if (text.isBlank()) continue;
            transcript.step(
                    text.substring(0, 1), Octets.of(text.substring(1).strip().getBytes(StandardCharsets.UTF_8)));
        }
        return transcript.told();
    }

    private void step(String direction, Octets bytes) {
        switch (direction) {
            case ">" -> request = reading.request(bytes);
            case "<" -> answered(reading.reply(bytes, request));
            default -> throw new IllegalArgumentException("a step goes > or <, not \"" + direction + "\"");
        }
    }

    private void answered(ObjectNode reply) {
        reply.properties().forEach(field -> known.set(field.getKey(), field.getValue()));
        for (var tag : reply.path("tags"))
            uids.add(tag.isObject() ? tag.path("uid").asString("") : tag.asString(""));
        if (!succeeded(reply)) {
            problem = reply.path("error").asString(problem);
            return;
        }
        var memory = reply.path("memory").asString("");
        if (!memory.isEmpty()) memories.merge(named(), Octets.hex(memory), Octets::plus);
        var afi = reply.path(request.has("uid") && reply.has("afi") ? "afi" : "none");
        var after = afi.isMissingNode() ? request.path(request.has("uid") ? "afi" : "none") : afi;
        if (after.isString()) known.put("afiAfter", after.asString());
    }

    private String named() {
        return request.path("uid")
                .asString(uids.isEmpty() ? "" : List.copyOf(uids).getLast());
    }

    private static boolean succeeded(ObjectNode reply) {
        return reply.path("status").asString("00").matches("00|0|1")
                && reply.path("error").asString("00").equals("00")
                && reply.path("result").asString("00").matches("00|01")
                && reply.path("ok").asBoolean(true);
    }

    private ObjectNode told() {
        var list = known.putArray("uids");
        uids.forEach(list::add);
        var items = memories.values().stream()
                .map(memory -> TagCodec.decode(memory, 4, OptionalInt.empty(), OptionalInt.empty())
                        .id())
                .filter(id -> !id.isEmpty())
                .toList();
        if (!items.isEmpty()) known.put("item", items.getFirst());
        var all = known.putArray("items");
        items.forEach(all::add);
        if (!problem.isEmpty()) known.put("problem", Objects.requireNonNull(problem));
        return known;
    }
}
