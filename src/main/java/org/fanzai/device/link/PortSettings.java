package org.fanzai.device.link;

/// How a serial line is set. One byte on the wire is a start bit, the data bits, a parity bit if any, and the
/// stop bits.
public record PortSettings(int baud, int dataBits, int stopBits, Parity parity) {
    /// The check bit after the data bits.
    public enum Parity {
        NONE,
        ODD,
        EVEN
    }

    public PortSettings {
        if (baud <= 0) throw new IllegalArgumentException("baud must be positive");
        if (dataBits < 5 || dataBits > 8) throw new IllegalArgumentException("data bits are 5 to 8");
        if (stopBits < 1 || stopBits > 2) throw new IllegalArgumentException("stop bits are 1 or 2");
    }

    /// 8 data bits, no parity, 1 stop bit.
    public static PortSettings of8N1(int baud) {
        return new PortSettings(baud, 8, 1, Parity.NONE);
    }

    /// 8 data bits, even parity, 1 stop bit.
    public static PortSettings of8E1(int baud) {
        return new PortSettings(baud, 8, 1, Parity.EVEN);
    }

    /// How long one byte takes on the wire, in nanoseconds.
    public long nanosPerByte() {
        int bits = 1 + dataBits + (parity == Parity.NONE ? 0 : 1) + stopBits;
        return bits * 1_000_000_000L / baud;
    }
}
