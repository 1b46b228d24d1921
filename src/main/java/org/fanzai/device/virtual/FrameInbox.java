package org.fanzai.device.virtual;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.device.frame.Octets;

/// What has arrived of a stream of frames and is not yet whole.
final class FrameInbox<F> {
    private final Function<ByteBuffer, Optional<F>> next;
    private Octets rest = Octets.NONE;

    FrameInbox(Function<ByteBuffer, Optional<F>> next) {
        this.next = next;
    }

    /// The frames that `bytes` complete.
    List<F> take(Octets bytes) {
        var buffer = rest.plus(bytes).buffer();
        var frames = new ArrayList<F>();
        for (var frame = next.apply(buffer); frame.isPresent(); frame = next.apply(buffer)) frames.add(frame.get());
        rest = Octets.rest(buffer);
        return frames;
    }
}
