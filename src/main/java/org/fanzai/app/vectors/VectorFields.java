package org.fanzai.app.vectors;

import org.fanzai.device.frame.Octets;
import tools.jackson.databind.JsonNode;

/// What a vector must have to be run. Each throws `IllegalArgumentException` where it has not.
final class VectorFields {
    private VectorFields() {}

    static String text(JsonNode vector, String key) {
        var value = vector.path(key);
        if (!value.isString()) throw new IllegalArgumentException("the vector has no text \"" + key + "\"");
        return value.asString();
    }

    static Octets hex(JsonNode vector, String key) {
        var digits = text(vector, key).replaceAll("\\s", "");
        if (!digits.matches("([0-9A-Fa-f]{2})*"))
            throw new IllegalArgumentException("\"" + key + "\" of the vector is not hexadecimal");
        return Octets.hex(digits);
    }
}
