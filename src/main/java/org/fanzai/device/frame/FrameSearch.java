package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// The search for the next whole, intact frame that all protocols with a length and a checksum share:
/// byte by byte, the checksum decides.
final class FrameSearch {
    private FrameSearch() {}

    /// `length` tells how long the frame is that seems to start at the buffer's position: 0 when none
    /// does, more than is there while its head arrives. Noise and damaged frames are skipped. When empty,
    /// `in` holds only what may be the start of a frame; `silent`: nothing more will arrive.
    static Optional<ByteBuffer> next(
            ByteBuffer in, boolean silent, ToIntFunction<ByteBuffer> length, Predicate<ByteBuffer> intact) {
        for (; in.hasRemaining(); in.get()) {
            int wanted = length.applyAsInt(in);
            if (wanted == 0) continue;
            if (wanted > in.remaining()) {
                if (silent) continue;
                return Optional.empty();
            }
            var frame = in.slice(in.position(), wanted);
            if (!intact.test(frame.duplicate())) continue;
            in.position(in.position() + wanted);
            return Optional.of(frame);
        }
        return Optional.empty();
    }
}
