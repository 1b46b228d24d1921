package org.fanzai.device.tag;

import org.fanzai.device.frame.Octets;

/// Gives units of a few bits, the highest bit of each first.
final class BitReader {
    private final Octets bytes;
    private int at;

    BitReader(Octets bytes) {
        this.bytes = bytes;
    }

    int left() {
        return bytes.length() * 8 - at;
    }

    /// The next `bits` bits, of which there must be so many left.
    int take(int bits) {
        int value = 0;
        for (int end = at + bits; at < end; at++) value = value << 1 | (bytes.at(at / 8) >> (7 - at % 8) & 1);
        return value;
    }
}
