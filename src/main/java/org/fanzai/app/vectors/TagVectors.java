package org.fanzai.app.vectors;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.fanzai.device.frame.Crc16;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.iso15693.Icode;
import org.fanzai.device.tag.Compaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Vectors of what tags say: images of their memory, compaction, ISIL, checksums.
final class TagVectors {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TagVectors() {}

    static Map<String, VectorKind> kinds() {
        return Map.of(
                "tag-image", new TagImageKind(),
                "compaction", new CompactionKind(),
                "compaction-reject", new RefusalKind(),
                "compaction-auto", TagVectors::chosen,
                "isil", new IsilKind(),
                "crc16", TagVectors::checksum,
                "icode-password", TagVectors::password);
    }

    private static ObjectNode chosen(JsonNode vector) {
        var text = VectorFields.text(vector, "text");
        var scheme = Compaction.forText(text);
        return JSON.createObjectNode()
                .put("scheme", scheme.label())
                .put("hex", scheme.encode(text).hex());
    }

    private static ObjectNode checksum(JsonNode vector) {
        var bytes = vector.has("ascii")
                ? Octets.of(VectorFields.text(vector, "ascii").getBytes(StandardCharsets.ISO_8859_1))
                : VectorFields.hex(vector, "hex");
        return JSON.createObjectNode()
                .put("crc", "%04X".formatted(algorithm(vector).of(bytes)));
    }

    /// By the names of the catalogue of checksums, or those of the makes that use them.
    private static Crc16 algorithm(JsonNode vector) {
        var name = VectorFields.text(vector, "algorithm").toUpperCase(Locale.ROOT);
        if (name.contains("GENIBUS") || name.contains("EPC")) return Crc16.GENIBUS;
        if (name.contains("MCRF4XX") || name.contains("FEIG")) return Crc16.FEIG;
        if (name.contains("X-25") || name.contains("X25") || name.contains("IBM-SDLC") || name.contains("ISO-HDLC"))
            return Crc16.X25;
        if (name.contains("CCITT-FALSE") || name.contains("IBM-3740")) return Crc16.CCITT_FALSE;
        throw new IllegalArgumentException("no checksum of a reader or tag is called " + name);
    }

    private static ObjectNode password(JsonNode vector) {
        var password = VectorFields.hex(vector, "password");
        var random = VectorFields.hex(vector, "random");
        if (password.length() != 4 || random.length() != 2)
            throw new IllegalArgumentException("a password has 4 bytes and the chip's random number has 2");
        return JSON.createObjectNode().put("xor", Icode.veiled(password, random).hex());
    }
}
