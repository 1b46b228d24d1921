package org.fanzai.app.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fanzai.device.frame.Octets;
import tools.jackson.databind.JsonNode;

/// One line of a script: what to do, and with what. Each question throws `IllegalArgumentException`
/// with a sentence when the value is of the wrong kind.
public record ScriptLine(JsonNode line) {
    private static final String VERB = "do";
    private static final String BYTES = "(?:[0-9A-Fa-f]{2})+";

    String verb() {
        var verb = line.path(VERB);
        if (!line.isObject() || !verb.isString())
            throw new IllegalArgumentException("a line is a JSON object with a text \"do\", such as {\"do\":\"take\"}");
        return verb.asString();
    }

    /// Nothing but `keys` may stand beside "do": a misspelt key would be lost in silence.
    void allows(String... keys) {
        var known = new TreeSet<>(Set.of(keys));
        for (var key : line.propertyNames())
            if (!key.equals(VERB) && !known.contains(key))
                throw new IllegalArgumentException("\"%s\" has no key \"%s\"; it has %s"
                        .formatted(verb(), key, known.isEmpty() ? "none" : String.join(", ", known)));
    }

    boolean has(String key) {
        return line.has(key);
    }

    String text(String key) {
        if (!line.path(key).isString() || line.path(key).asString().isEmpty())
            throw new IllegalArgumentException("\"" + key + "\" is a text and must be there");
        return line.path(key).asString();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int number(String key, int otherwise, int least, int most) {
        if (!has(key)) return otherwise;
        var value = line.path(key);
        if (!value.isInt() || value.asInt() < least || value.asInt() > most)
            throw new IllegalArgumentException("\"%s\" is a number from %d to %d".formatted(key, least, most));
        return value.asInt();
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key)) return otherwise;
        if (!line.path(key).isBoolean()) throw new IllegalArgumentException("\"" + key + "\" is true or false");
        return line.path(key).asBoolean();
    }

    /// A byte as two hexadecimal digits.
    int octet(String key, int otherwise) {
        if (!has(key)) return otherwise;
        if (!text(key).matches("[0-9A-Fa-f]{2}"))
            throw new IllegalArgumentException("\"" + key + "\" is a byte of two hexadecimal digits, such as \"C2\"");
        return Integer.parseInt(text(key), 16);
    }

    Octets bytes(String key) {
        var digits = text(key).replace(" ", "");
        if (!digits.matches(BYTES))
            throw new IllegalArgumentException("\"" + key + "\" is a text of hexadecimal digits");
        return Octets.hex(digits);
    }

    List<Integer> numbers(String key) {
        var numbers = new ArrayList<Integer>();
        for (var value : line.path(key)) {
            if (!value.isInt() || value.asInt() < 0)
                throw new IllegalArgumentException("\"" + key + "\" is a list of numbers");
            numbers.add(value.asInt());
        }
        return numbers;
    }
}
