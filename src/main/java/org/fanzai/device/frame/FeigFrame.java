package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Set;

/// A FEIG ISO-Host frame without its length and checksum (CPR manual H20800-16e, 3). The body of an
/// answer begins with its status byte.
public record FeigFrame(int address, int control, Octets body) {
    private static final int ADVANCED = 0x02;
    private static final int LONGEST = 1024;
    private static final Set<Integer> CONTROLS = Set.of(
            0x52, 0x63, 0x65, 0x66, 0x69, 0x6A, 0x71, 0x72, 0x74, 0x80, 0x81, 0x82, 0x83, 0xB0, 0xB1, 0xB3, 0xBD, 0xBF);

    /// The bytes for the line: a standard frame, or an advanced one where a standard one is too short.
    public Octets encode() {
        int length = body.length() + 5;
        return length <= 255 ? sealed(ByteBuffer.allocate(length).put((byte) length)) : encodeAdvanced();
    }

    /// The bytes of an advanced frame, whose length has two bytes.
    public Octets encodeAdvanced() {
        int length = body.length() + 7;
        return sealed(ByteBuffer.allocate(length).put((byte) ADVANCED).putShort((short) length));
    }

    private Octets sealed(ByteBuffer out) {
        out.put((byte) address).put((byte) control).put(body.buffer());
        int crc = Crc16.FEIG.of(out.duplicate().flip());
        out.order(ByteOrder.LITTLE_ENDIAN).putShort((short) crc);
        return Octets.rest(out.flip());
    }

    /// Takes the next whole, intact frame from `in`, skipping noise and damaged frames. When empty,
    /// `in` holds only what may be the start of a frame that is still arriving.
    public static Optional<FeigFrame> next(ByteBuffer in) {
        return find(in, false);
    }

    /// As `next`, when nothing more will arrive: what looked like the start of a long frame was noise.
    public static Optional<FeigFrame> afterSilence(ByteBuffer in) {
        return find(in, true);
    }

    private static Optional<FeigFrame> find(ByteBuffer in, boolean silent) {
        return FrameSearch.next(in, silent, FeigFrame::length, FeigFrame::intact)
                .map(FeigFrame::opened);
    }

    /// How long the frame is that seems to start here; 0 when none does; more than is there while the
    /// head arrives.
    private static int length(ByteBuffer in) {
        int start = in.position();
        int first = Byte.toUnsignedInt(in.get(start));
        int head = first == ADVANCED ? 5 : 3;
        if (first != ADVANCED && first < 5) return 0;
        if (in.remaining() < head) return head;
        if (!CONTROLS.contains(Byte.toUnsignedInt(in.get(start + head - 1)))) return 0;
        if (first != ADVANCED) return first;
        int length =
                Short.toUnsignedInt(in.duplicate().order(ByteOrder.BIG_ENDIAN).getShort(start + 1));
        return length < 7 || length > LONGEST ? 0 : length;
    }

    private static boolean intact(ByteBuffer frame) {
        int end = frame.limit() - 2;
        int stored = Short.toUnsignedInt(
                frame.duplicate().order(ByteOrder.LITTLE_ENDIAN).getShort(end));
        return Crc16.FEIG.of(frame.slice(0, end)) == stored;
    }

    private static FeigFrame opened(ByteBuffer frame) {
        frame.position(frame.get(0) == ADVANCED ? 3 : 1).limit(frame.limit() - 2);
        int address = Byte.toUnsignedInt(frame.get());
        int control = Byte.toUnsignedInt(frame.get());
        return new FeigFrame(address, control, Octets.rest(frame));
    }
}
