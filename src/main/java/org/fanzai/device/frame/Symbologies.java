package org.fanzai.device.frame;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the letters of AIM identifiers (ISO/IEC 15424) stand for.
public final class Symbologies {
    public static final String EAN = "EAN-13/UPC";

    private static final Map<Character, String> NAMES = Map.ofEntries(
            Map.entry('A', "Code39"),
            Map.entry('C', "Code128"),
            Map.entry('E', EAN),
            Map.entry('F', "Codabar"),
            Map.entry('G', "Code93"),
            Map.entry('H', "Code11"),
            Map.entry('I', "ITF"),
            Map.entry('L', "PDF417"),
            Map.entry('M', "MSI"),
            Map.entry('Q', "QR"),
            Map.entry('R', "2of5"),
            Map.entry('S', "2of5"),
            Map.entry('U', "MaxiCode"),
            Map.entry('X', "Other"),
            Map.entry('d', "DataMatrix"),
            Map.entry('e', "DataBar"),
            Map.entry('h', "HanXin"),
            Map.entry('z', "Aztec"));

    private Symbologies() {}

    /// The name of the symbology with an AIM letter.
    static Optional<String> named(char letter) {
        return Optional.ofNullable(NAMES.get(letter));
    }

    /// All names, in order.
    public static Set<String> all() {
        return new TreeSet<>(NAMES.values());
    }
}
