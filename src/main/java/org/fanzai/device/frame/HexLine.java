package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.util.Optional;

/// Bytes as a line of hexadecimal digits that ends with CR, the way of Elatec's simple protocol. A line
/// with an odd number of digits has lost one and is dropped.
public record HexLine(Octets bytes) {
    public Octets encode() {
        return new TextLine(bytes.hex()).encode();
    }

    /// The next whole line; when empty, `in` holds only what may be the start of one. `silent`: nothing
    /// more will arrive.
    public static Optional<HexLine> next(ByteBuffer in, boolean silent) {
        for (var line = TextLine.next(in, silent, HexLine::isDigit);
                line.isPresent();
                line = TextLine.next(in, silent, HexLine::isDigit)) {
            var text = line.get().text();
            if (text.length() % 2 == 0) return Optional.of(new HexLine(Octets.hex(text)));
        }
        return Optional.empty();
    }

    static boolean isDigit(int octet) {
        return Character.digit(octet, 16) >= 0;
    }
}
