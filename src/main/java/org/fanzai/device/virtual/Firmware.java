package org.fanzai.device.virtual;

import java.time.Duration;
import java.util.List;
import org.fanzai.device.frame.Octets;

/// What one make of readers does with the bytes that arrive, over the tags in its field. Called by one
/// thread at a time.
interface Firmware {
    /// The answers that `bytes` complete the questions for, in order.
    List<Reply> take(Octets bytes);

    /// What the reader says by itself when a tag is put on it.
    default List<Reply> placed(VirtualTag tag) {
        return List.of();
    }

    /// An answer; `before`: how long the reader is busy first. `addressed`: one tag was named in the
    /// question.
    record Reply(Octets bytes, boolean addressed, Duration before) {
        static Reply of(Octets bytes) {
            return new Reply(bytes, false, Duration.ZERO);
        }

        Reply toOneTag(boolean named) {
            return new Reply(bytes, named, before);
        }

        Reply after(Duration busy) {
            return new Reply(bytes, addressed, busy);
        }
    }
}
