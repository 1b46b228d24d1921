package org.fanzai.device.tag;

import java.io.ByteArrayOutputStream;
import org.fanzai.device.frame.Octets;

/// Collects units of a few bits, the highest bit of each first.
final class BitWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int open;
    private int count;

    void put(int value, int bits) {
        for (int bit = bits - 1; bit >= 0; bit--) put(value >> bit & 1);
    }

    private void put(int bit) {
        open = open << 1 | bit;
        if (++count < 8) return;
        bytes.write(open);
        open = 0;
        count = 0;
    }

    /// What was put, its last byte filled with the first bits of the unit `padding`.
    Octets paddedWith(int padding, int bits) {
        for (int bit = bits - 1; count != 0; bit--) put(padding >> bit & 1);
        return Octets.of(bytes.toByteArray());
    }
}
