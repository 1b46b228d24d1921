package org.fanzai.ui.desk.convert;

import java.time.Instant;
import java.util.Optional;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// A barcode that was scanned, and how far its tag is. `at` is when its state began.
record Job(int id, Barcode item, Optional<Shelved> what, Instant at, Job.State state) {
    sealed interface State {
        /// The catalogue is asked.
        record Looking() implements State {}

        /// It waits for its tag, or for its turn.
        record Waiting() implements State {}

        /// Staff are asked; `tag` is empty where it is about the barcode.
        record Asking(Question question, Optional<TagUid> tag) implements State {}

        record Writing(TagUid tag) implements State {}

        record Written(TagUid tag, boolean locked) implements State {}

        /// The tag was not written, or nobody knows: it is tried again when it comes back, or another.
        record Failed(TagUid tag, boolean gone) implements State {}

        /// Staff left it.
        record Left() implements State {}

        /// The catalogue could not be asked.
        record Broken() implements State {}
    }

    Job in(State next, Instant now) {
        return new Job(id, item, what, now, next);
    }

    Job described(Optional<Shelved> found) {
        return new Job(id, item, found, at, state);
    }

    /// Whether it still wants a tag.
    boolean open() {
        return switch (state) {
            case State.Looking _, State.Waiting _, State.Asking _, State.Writing _, State.Failed _ -> true;
            case State.Written _, State.Left _, State.Broken _ -> false;
        };
    }

    boolean written() {
        return state instanceof State.Written;
    }

    @Override
    public String toString() {
        return "job " + id + " " + state.getClass().getSimpleName();
    }
}
