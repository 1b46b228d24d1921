package org.fanzai.device.driver;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.PadCommand;

/// The line to a reader. `inbox`: what has arrived of an answer. `silences`: answers in a row that did not come.
/// `freeAt`: the reader wants its pause until then. `unsure`: an answer may still be under way, so that nothing counts
/// before the reader has answered a probe. `previous`: the memory in the answer before, if there was one.
record Talk(Phase phase, Octets inbox, int silences, long freeAt, boolean unsure, Octets previous) {
    /// Whether an answer is awaited or the line rests. `errand` is the ticket that the command is for, or 0.
    sealed interface Phase {
        /// So many words of the protocol's overture have been said.
        record Opening(int said, long until) implements Phase {}

        record Awaiting(PadCommand command, long errand, long deadline, long limit) implements Phase {}

        record Resting(long until) implements Phase {}
    }

    static Talk opened(long now) {
        return new Talk(new Phase.Opening(0, now), Octets.NONE, 0, now, false, Octets.NONE);
    }

    Talk in(Phase next) {
        return new Talk(next, Octets.NONE, silences, freeAt, unsure, previous);
    }

    /// Still in the same phase, with more of an answer.
    Talk holding(Phase same, Octets received) {
        return new Talk(same, received, silences, freeAt, unsure, previous);
    }

    Talk answered(long free) {
        return new Talk(phase, Octets.NONE, 0, free, unsure, previous);
    }

    Talk unanswered() {
        return new Talk(phase, Octets.NONE, silences + 1, freeAt, true, Octets.NONE);
    }

    Talk doubting(boolean doubt) {
        return new Talk(phase, inbox, silences, freeAt, doubt, previous);
    }

    Talk after(Octets memory) {
        return new Talk(phase, inbox, silences, freeAt, unsure, memory);
    }
}
