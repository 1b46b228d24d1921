package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A question to TI's TRF7970A board, as hexadecimal text: 01, the length of all of it (low byte
/// first), 03 04, the command, its parameters, 00 00.
public record TrfFrame(int command, Octets parameters) {
    private static final int OVERHEAD = 8;

    public Octets bytes() {
        int length = parameters.length() + OVERHEAD;
        return Octets.ofInts(0x01, length & 0xFF, length >> 8, 0x03, 0x04, command)
                .plus(parameters)
                .plus(Octets.ofInts(0, 0));
    }

    public Octets encode() {
        return Octets.of(bytes().hex().getBytes(StandardCharsets.US_ASCII));
    }

    /// The next whole frame in a stream of digits; when empty, `in` holds only what may be the start of
    /// one.
    public static Optional<TrfFrame> next(ByteBuffer in, boolean silent) {
        return FrameSearch.next(in, silent, TrfFrame::length, TrfFrame::intact).map(TrfFrame::opened);
    }

    private static int length(ByteBuffer in) {
        int digits = Math.min(10, in.remaining());
        for (int i = 0; i < digits; i++) if (!HexLine.isDigit(in.get(in.position() + i))) return 0;
        if (in.get(in.position()) != '0') return 0;
        if (digits < 10) return 10;
        var head = octets(in.slice(in.position(), 10));
        int length = head.at(1) | head.at(2) << 8;
        boolean sound = head.at(0) == 1 && head.at(3) == 3 && head.at(4) == 4;
        return sound && length >= OVERHEAD && length <= 512 ? 2 * length : 0;
    }

    private static boolean intact(ByteBuffer frame) {
        for (int i = 0; i < frame.limit(); i++) if (!HexLine.isDigit(frame.get(i))) return false;
        var bytes = octets(frame);
        return bytes.at(bytes.length() - 1) == 0 && bytes.at(bytes.length() - 2) == 0;
    }

    private static TrfFrame opened(ByteBuffer frame) {
        var bytes = octets(frame);
        return new TrfFrame(bytes.at(5), bytes.part(6, bytes.length() - 2));
    }

    private static Octets octets(ByteBuffer digits) {
        return Octets.hex(StandardCharsets.US_ASCII.decode(digits).toString());
    }
}
