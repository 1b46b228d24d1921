package org.fanzai.device.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fanzai.device.Vectors;
import org.fanzai.device.frame.Octets;

/// Good bytes from which bad ones are made: those of the vectors.
final class Seeds {
    private static final List<String> KEYS = List.of("hex", "ascii", "text");

    private Seeds() {}

    static List<byte[]> all() {
        var seeds = new ArrayList<byte[]>();
        seeds.add("{\"model\":\"ISO 28560-2\",\"id\":\"1\",\"usageByte\":\"80\",\"elements\":[{\"oid\":17}]}"
                .getBytes(StandardCharsets.UTF_8));
        for (var vector : Vectors.all()) {
            for (var key : KEYS)
                if (vector.path(key).isString())
                    bytes(vector.path(key).asString()).forEach(seeds::add);
        }
        return seeds;
    }

    /// As text, and as bytes where it is hexadecimal; those of tags with the byte before them that a target expects.
    private static Stream<byte[]> bytes(String text) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var digits = text.replaceAll("\\s", "");
        if (!digits.matches("([0-9A-Fa-f]{2})+")) return Stream.of(plain);
        var octets = Octets.hex(digits);
        return Stream.of(
                plain,
                octets.toArray(),
                Octets.ofInts(0).plus(octets).toArray(),
                Octets.ofInts(1).plus(octets).toArray());
    }
}
