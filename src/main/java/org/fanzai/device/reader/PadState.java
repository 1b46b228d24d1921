package org.fanzai.device.reader;

import java.util.List;

/// What a pad has to say at any moment.
public sealed interface PadState {
    /// Not heard from yet.
    record Connecting() implements PadState {}

    /// The tags on it, in the order in which they came. `crowded`: more lie there than it can tell apart, so that
    /// they must be spread.
    record Ready(List<PadTag> tags, boolean crowded) implements PadState {
        public Ready(List<PadTag> tags) {
            this(tags, false);
        }

        public Ready {
            tags = List.copyOf(tags);
        }
    }

    /// The cable is gone or the reader is silent; it comes back by itself.
    record Lost(String why) implements PadState {}
}
