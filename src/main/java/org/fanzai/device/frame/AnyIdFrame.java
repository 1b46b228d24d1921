package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// A frame of an AnyID (R321) reader without its length and checksum (RFIDStation protocol V1.1, 1.1
/// and 1.2). Addresses are 0 for the host, 1 for a reader as it leaves the factory, FFFF for all.
public record AnyIdFrame(int source, int destination, boolean answer, int command, Octets parameters) {
    private static final int FIRST = 0x7E;
    private static final int SECOND = 0x55;
    private static final int ANSWER = 0x1F;
    private static final int SHORTEST = 8;

    public Octets encode() {
        int length = parameters.length() + (answer ? 9 : 8);
        var out = ByteBuffer.allocate(length + 3).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) FIRST).put((byte) SECOND).put((byte) length);
        out.putShort((short) source).putShort((short) destination);
        if (answer) out.put((byte) ANSWER);
        out.put((byte) command).put((byte) 0).put(parameters.buffer());
        out.putShort((short) Crc16.X25.of(out.duplicate().flip().position(2)));
        return Octets.rest(out.flip());
    }

    /// The next whole, intact frame; when empty, `in` holds only what may be the start of one.
    /// `silent`: nothing more will arrive.
    public static Optional<AnyIdFrame> next(ByteBuffer in, boolean silent) {
        return FrameSearch.next(in, silent, AnyIdFrame::length, AnyIdFrame::intact)
                .map(AnyIdFrame::opened);
    }

    private static int length(ByteBuffer in) {
        int at = in.position();
        if (in.get(at) != FIRST) return 0;
        if (in.remaining() < 2) return 2;
        if (in.get(at + 1) != SECOND) return 0;
        if (in.remaining() < 3) return 3;
        int length = Byte.toUnsignedInt(in.get(at + 2));
        return length < SHORTEST ? 0 : length + 3;
    }

    private static boolean intact(ByteBuffer frame) {
        int end = frame.limit() - 2;
        int stored = Short.toUnsignedInt(
                frame.duplicate().order(ByteOrder.LITTLE_ENDIAN).getShort(end));
        return Crc16.X25.of(frame.slice(2, end - 2)) == stored;
    }

    private static AnyIdFrame opened(ByteBuffer frame) {
        var in = frame.order(ByteOrder.LITTLE_ENDIAN).position(3).limit(frame.limit() - 2);
        int source = Short.toUnsignedInt(in.getShort());
        int destination = Short.toUnsignedInt(in.getShort());
        int command = Byte.toUnsignedInt(in.get());
        boolean answer = command == ANSWER && in.remaining() >= 2;
        if (answer) command = Byte.toUnsignedInt(in.get());
        if (in.hasRemaining()) in.get(); // reserved
        return new AnyIdFrame(source, destination, answer, command, Octets.rest(in));
    }
}
