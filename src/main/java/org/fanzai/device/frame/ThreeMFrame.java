package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A frame of a 3M 810 or 210 pad without its length and checksum (serial protocol specification of
/// 2009). `start` is D6, or D5 where the reader is asked who it is; the body begins with the command.
/// In an answer an error code follows.
public record ThreeMFrame(int start, Octets body) {
    public static final int START = 0xD6;
    public static final int PROBE = 0xD5;
    private static final int LONGEST = 1024;

    public Octets encode() {
        int length = body.length() + 2;
        var out = ByteBuffer.allocate(length + 3)
                .put((byte) start)
                .putShort((short) length)
                .put(body.buffer());
        out.putShort((short) Crc16.GENIBUS.of(out.duplicate().flip().position(1)));
        return Octets.rest(out.flip());
    }

    /// The next whole, intact frame; when empty, `in` holds only what may be the start of one.
    /// `silent`: nothing more will arrive.
    public static Optional<ThreeMFrame> next(ByteBuffer in, boolean silent) {
        return FrameSearch.next(in, silent, ThreeMFrame::length, ThreeMFrame::intact)
                .map(ThreeMFrame::opened);
    }

    private static int length(ByteBuffer in) {
        int at = in.position();
        int start = Byte.toUnsignedInt(in.get(at));
        if (start != START && start != PROBE) return 0;
        if (in.remaining() < 3) return 3;
        int length = Byte.toUnsignedInt(in.get(at + 1)) << 8 | Byte.toUnsignedInt(in.get(at + 2));
        return length < 3 || length > LONGEST ? 0 : length + 3;
    }

    private static boolean intact(ByteBuffer frame) {
        int end = frame.limit() - 2;
        return Crc16.GENIBUS.of(frame.slice(1, end - 1)) == Short.toUnsignedInt(frame.getShort(end));
    }

    private static ThreeMFrame opened(ByteBuffer frame) {
        int start = Byte.toUnsignedInt(frame.get());
        return new ThreeMFrame(start, Octets.rest(frame.position(3).limit(frame.limit() - 2)));
    }
}
