package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;

/// A line of ASCII that ends with CR; an LF before it is skipped. Masked as text: it may name an item.
public record TextLine(String text) {
    private static final int LONGEST = 1024;

    public Octets encode() {
        return Octets.of((text + "\r").getBytes(StandardCharsets.US_ASCII));
    }

    /// The next line of characters that `allowed` lets pass; everything up to a forbidden one is noise.
    /// When empty, `in` holds only what may be the start of a line; `silent`: nothing more will arrive,
    /// which ends no line.
    public static Optional<TextLine> next(ByteBuffer in, boolean silent, IntPredicate allowed) {
        int start = in.position();
        for (int at = start; at < in.limit(); at++) {
            int octet = Byte.toUnsignedInt(in.get(at));
            if (octet == '\r' && at > start) {
                var line = new byte[at - start];
                in.get(start, line);
                in.position(at + 1);
                return Optional.of(new TextLine(new String(line, StandardCharsets.US_ASCII)));
            }
            if (!allowed.test(octet)) start = at + 1;
        }
        in.position(silent ? in.limit() : Math.max(start, in.limit() - LONGEST));
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "TextLine[" + text.length() + " characters]";
    }
}
