package org.fanzai.device.tag;

import java.util.Optional;
import org.fanzai.device.frame.Octets;

/// Text as units of `bits` bits (ISO/IEC 15962): characters from `first` to `last`, of which the lowest bits count.
/// The last byte is filled with `padding`; a whole unit of it at the end is no character.
record BitText(int bits, char first, char last, int padding) {
    static final BitText FIVE = new BitText(5, 'A', '_', 0);
    static final BitText SIX = new BitText(6, ' ', '_', 0b100000);
    static final BitText SEVEN = new BitText(7, '\0', '~', 0b1111111);

    boolean holds(String text) {
        return text.chars().allMatch(c -> c >= first && c <= last);
    }

    Octets encode(String text) {
        var out = new BitWriter();
        text.chars().forEach(c -> out.put(c & mask(), bits));
        return out.paddedWith(padding, bits);
    }

    /// Empty when a unit stands for no character, or the end is filled with something else.
    Optional<String> decode(Octets data) {
        var in = new BitReader(data);
        var text = new StringBuilder();
        while (in.left() >= bits) {
            int code = in.take(bits);
            if (code == padding && in.left() + bits < 8) break;
            char c = character(code);
            if (c < first || c > last) return Optional.empty();
            text.append(c);
        }
        int rest = in.left();
        return in.take(rest) == padding >> (bits - rest) ? Optional.of(text.toString()) : Optional.empty();
    }

    /// The one character within 40 to 5F (five bits), 20 to 5F (six), 00 to 7F (seven) that ends in `code`.
    private char character(int code) {
        return (char) (bits < 7 && code < 0x20 ? code + 0x40 : code);
    }

    private int mask() {
        return (1 << bits) - 1;
    }
}
