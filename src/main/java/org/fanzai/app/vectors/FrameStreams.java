package org.fanzai.app.vectors;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fanzai.device.frame.Octets;

/// Takes streams apart, as a driver does: what has arrived first, then what silence uncovers behind a
/// false start.
final class FrameStreams {
    private FrameStreams() {}

    /// `next` as in `PadProtocol`; `encodings` are the ways in which a frame may have been written.
    static <F> FrameReading.Stream taken(
            Octets bytes, BiFunction<ByteBuffer, Boolean, Optional<F>> next, Function<F, List<Octets>> encodings) {
        var in = bytes.buffer();
        var frames = new ArrayList<String>();
        var rest = in.duplicate();
        for (var frame = found(in, next); frame.isPresent(); frame = found(in, next)) {
            frames.add(written(bytes.part(0, in.position()), encodings.apply(frame.get())));
            rest.position(in.position());
        }
        boolean arriving = next.apply(rest, false).isEmpty(); // skips the noise before it
        return new FrameReading.Stream(frames, arriving ? Octets.rest(rest) : Octets.NONE);
    }

    private static <F> Optional<F> found(ByteBuffer in, BiFunction<ByteBuffer, Boolean, Optional<F>> next) {
        return next.apply(in, false).or(() -> next.apply(in, true));
    }

    private static String written(Octets read, List<Octets> encodings) {
        return encodings.stream()
                .filter(way -> way.length() <= read.length())
                .filter(way ->
                        read.part(read.length() - way.length(), read.length()).equals(way))
                .findFirst()
                .orElse(encodings.getFirst())
                .hex();
    }

    /// The one frame that `bytes` are, all of them; empty otherwise.
    static <F> Optional<F> whole(
            Octets bytes, BiFunction<ByteBuffer, Boolean, Optional<F>> next, Function<F, List<Octets>> encodings) {
        var in = bytes.buffer();
        return next.apply(in, true)
                .filter(frame -> !in.hasRemaining())
                .filter(frame -> encodings.apply(frame).contains(bytes));
    }
}
