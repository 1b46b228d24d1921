package org.fanzai.device.frame;

import java.nio.ByteBuffer;

/// The flavours of CRC-16 that readers and tags use.
public enum Crc16 {
    /// FEIG ISO-Host (H20800-16e): poly 8408, init FFFF, reflected, sent low byte first.
    FEIG(0x8408, true, 0),
    /// DS/INF 163-1 and ISO 28560-3: poly 1021, init FFFF.
    CCITT_FALSE(0x1021, false, 0),
    /// 3M 810: as CCITT_FALSE with the result inverted.
    GENIBUS(0x1021, false, 0xFFFF),
    /// AnyID: as FEIG with the result inverted.
    X25(0x8408, true, 0xFFFF);

    private final int polynomial;
    private final boolean reflected;
    private final int xorOut;

    Crc16(int polynomial, boolean reflected, int xorOut) {
        this.polynomial = polynomial;
        this.reflected = reflected;
        this.xorOut = xorOut;
    }

    /// The checksum, 0 to FFFF, of what is left to read in `bytes`, which is read to its end.
    public int of(ByteBuffer bytes) {
        int crc = 0xFFFF;
        while (bytes.hasRemaining()) {
            int next = Byte.toUnsignedInt(bytes.get());
            crc = reflected ? right(crc ^ next) : left(crc ^ (next << 8));
        }
        return (crc ^ xorOut) & 0xFFFF;
    }

    public int of(Octets bytes) {
        return of(bytes.buffer());
    }

    private int right(int crc) {
        int shifted = crc;
        for (int bit = 0; bit < 8; bit++) shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ polynomial;
        return shifted;
    }

    private int left(int crc) {
        int shifted = crc;
        for (int bit = 0; bit < 8; bit++)
            shifted = (shifted & 0x8000) == 0 ? shifted << 1 : ((shifted << 1) ^ polynomial) & 0xFFFF;
        return shifted & 0xFFFF;
    }
}
