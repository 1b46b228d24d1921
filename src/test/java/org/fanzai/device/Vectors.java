package org.fanzai.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.fanzai.device.frame.Octets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shared test vectors.
public final class Vectors {
    private static final List<JsonNode> ALL = load();

    private Vectors() {}

    public static List<JsonNode> all() {
        return ALL;
    }

    public static List<JsonNode> group(String name) {
        return ALL.stream()
                .filter(vector -> vector.path("group").asString("").equals(name))
                .toList();
    }

    public static JsonNode byId(String id) {
        return ALL.stream()
                .filter(vector -> vector.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static Octets hex(JsonNode vector) {
        return Octets.hex(vector.path("hex").asString());
    }

    private static List<JsonNode> load() {
        try (var in = Vectors.class.getResourceAsStream("/vectors/vectors.json")) {
            if (in == null) throw new IllegalStateException("no vectors on the class path");
            return JsonMapper.builder()
                    .build()
                    .readTree(in)
                    .path("vectors")
                    .valueStream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
