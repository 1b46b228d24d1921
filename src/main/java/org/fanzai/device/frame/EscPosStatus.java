package org.fanzai.device.frame;

/// The bytes with which an ESC/POS printer answers `10 04 n` (Epson reference, DLE EOT): bits 1 and 4 are 1, 0
/// and 7 are 0.
public final class EscPosStatus {
    private EscPosStatus() {}

    /// Whether `octet` can be an answer at all; everything else on the line is noise.
    public static boolean plausible(int octet) {
        return (octet & 0b1001_0011) == 0b0001_0010;
    }

    /// From the answer to n = 1.
    public static boolean offline(int printer) {
        return (printer & 0x08) != 0;
    }

    /// From the answer to n = 2.
    public static boolean coverOpen(int cause) {
        return (cause & 0x04) != 0;
    }

    /// From the answer to n = 2: printing stopped for want of paper.
    public static boolean stoppedByPaper(int cause) {
        return (cause & 0x20) != 0;
    }

    /// From the answer to n = 2: an error stopped the printer; the answer to n = 3 says which.
    public static boolean stoppedByError(int cause) {
        return (cause & 0x40) != 0;
    }

    /// From the answer to n = 3: the knife is stuck.
    public static boolean cutterError(int error) {
        return (error & 0x0C) != 0;
    }

    /// From the answer to n = 3: only switching off and on helps.
    public static boolean unrecoverable(int error) {
        return (error & 0x20) != 0;
    }

    /// From the answer to n = 3: it mends itself, as a hot print head does by cooling down.
    public static boolean autoRecoverable(int error) {
        return (error & 0x40) != 0;
    }

    /// From the answer to n = 4.
    public static boolean paperEnd(int paper) {
        return (paper & 0x60) != 0;
    }

    /// From the answer to n = 4.
    public static boolean nearEnd(int paper) {
        return (paper & 0x0C) != 0;
    }
}
