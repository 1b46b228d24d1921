package org.fanzai.app.vectors;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.fanzai.device.frame.Octets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the frames of one protocol say, under the keys of the vectors.
interface FrameReading {
    /// What was asked; `error` alone when the bytes are no frame.
    ObjectNode request(Octets bytes);

    /// What was answered to `request`, which is empty where it is not known.
    ObjectNode reply(Octets bytes, ObjectNode request);

    /// The frames in a stream, in order, and what is kept of one that is still arriving.
    Stream stream(Octets bytes);

    record Stream(List<String> frames, Octets rest) {}

    static FrameReading of(JsonNode vector) {
        var protocol = vector.path("protocol").asString("").toLowerCase(Locale.ROOT);
        if (protocol.contains("feig")) return new FeigReading();
        if (protocol.contains("3m")) return new ThreeMReading();
        if (protocol.contains("anyid") || protocol.contains("r321")) return new AnyIdReading();
        if (protocol.contains("trf79")) return new TrfReading();
        if (protocol.contains("twn4")) return new Twn4Reading();
        if (protocol.contains("rfidhub") || protocol.contains("bibliotheca")) return new HubReading();
        throw new IllegalArgumentException("no protocol is called \"" + protocol + "\"");
    }

    /// The bytes of a vector or of a step of one: `hex`, or `ascii` (also `text`) for protocols of text.
    static Octets bytes(JsonNode holder) {
        for (var key : List.of("ascii", "text", "line"))
            if (holder.has(key)) return Octets.of(holder.path(key).asString().getBytes(StandardCharsets.UTF_8));
        if (holder.has("hex")) return Octets.hex(holder.path("hex").asString().replaceAll("\\s", ""));
        throw new IllegalArgumentException("the vector has neither \"hex\" nor \"ascii\"");
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode wrong(String error) {
        return node().put("error", error);
    }

    static String hex(int octet) {
        return "%02X".formatted(octet);
    }

    /// What is left of `data` from `at` on, in hexadecimal; nothing is put where nothing is left.
    static void rest(ObjectNode node, String key, Octets data, int at) {
        if (data.length() > at) node.put(key, data.part(at, data.length()).hex());
    }

    /// The UIDs of tags as a list, and how many there are.
    static void tags(ObjectNode node, List<String> uids) {
        node.put("count", uids.size());
        var list = node.putArray("tags");
        uids.forEach(list::add);
    }
}
