package org.fanzai.device.tag;

import java.util.Optional;
import org.fanzai.device.frame.Octets;

/// The packing of library identifiers (ISIL) in ISO 28560-2: units of five bits in two sets of letters, of four in
/// the set of digits, with codes that change the set for one character (shift) or from here on (latch).
public final class Isil {
    private Isil() {}

    /// A character set; its codes are places in `characters`, and the four after them lead to the other sets.
    private enum Alphabet {
        UPPER(5, "-ABCDEFGHIJKLMNOPQRSTUVWXYZ:"),
        LOWER(5, "-abcdefghijklmnopqrstuvwxyz/"),
        DIGIT(4, "0123456789-:");

        private final int bits;
        private final String characters;

        Alphabet(int bits, String characters) {
            this.bits = bits;
            this.characters = characters;
        }

        boolean holds(char c) {
            return characters.indexOf(c) >= 0;
        }

        /// The set that the codes behind the characters lead to; each has a latch, then a shift.
        Alphabet target(int code) {
            boolean first = code - characters.length() < 2;
            return switch (this) {
                case UPPER -> first ? LOWER : DIGIT;
                case LOWER -> first ? UPPER : DIGIT;
                case DIGIT -> first ? UPPER : LOWER;
            };
        }

        boolean isShift(int code) {
            return (code - characters.length()) % 2 == 1;
        }

        int latchTo(Alphabet other) {
            return characters.length() + (target(characters.length()) == other ? 0 : 2);
        }
    }

    /// As the published examples are packed: a shift where the next character is of the set again, else a latch.
    /// Throws `IllegalArgumentException` for a character that no ISIL has.
    public static Octets encode(String text) {
        if (text.isEmpty()) throw new IllegalArgumentException("a library identifier is not empty");
        var out = new BitWriter();
        var set = Alphabet.UPPER;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var own = set.holds(c) ? set : home(c, text, i + 1);
            boolean shift = own != set && (i + 1 == text.length() || set.holds(text.charAt(i + 1)));
            if (own != set) out.put(set.latchTo(own) + (shift ? 1 : 0), set.bits);
            out.put(own.characters.indexOf(c), own.bits);
            if (!shift) set = own;
        }
        return out.paddedWith(0xFF, 8);
    }

    private static Alphabet home(char c, String text, int next) {
        if (c == ':' && next < text.length() && Alphabet.DIGIT.holds(text.charAt(next))) return Alphabet.DIGIT;
        for (var set : Alphabet.values()) if (set.holds(c)) return set;
        throw new IllegalArgumentException("a library identifier has letters, digits, - : and / only");
    }

    /// Empty when a shift leads to no character.
    public static Optional<String> decode(Octets data) {
        var in = new BitReader(data);
        var text = new StringBuilder();
        var set = Alphabet.UPPER;
        while (in.left() >= set.bits) {
            int code = in.take(set.bits);
            if (code < set.characters.length()) {
                text.append(set.characters.charAt(code));
            } else if (set.isShift(code)) {
                var other = set.target(code);
                if (in.left() < other.bits) break; // padding
                int shifted = in.take(other.bits);
                if (shifted >= other.characters.length()) return Optional.empty();
                text.append(other.characters.charAt(shifted));
            } else {
                set = set.target(code);
            }
        }
        return Optional.of(text.toString());
    }
}
