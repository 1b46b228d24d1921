package org.fanzai.domain.operation;

import org.fanzai.domain.shared.CardNumber;

/// Who did it.
public sealed interface Actor {
    record Reader(CardNumber card) implements Actor {}

    /// A member of staff by user name; `toString` is masked like a reader's.
    record Staff(String user) implements Actor {
        @Override
        public String toString() {
            return "staff ****";
        }
    }

    /// The station by itself: a finished security switch, a script.
    record Machine() implements Actor {}
}
