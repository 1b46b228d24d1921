package org.fanzai.domain.policy;

import java.time.Instant;
import java.util.function.Consumer;

/// Tells of each step that changes a due date.
final class DueTrace {
    private final Consumer<DueStep> told;
    private Instant last;

    /// `end` is the plain end of the period.
    DueTrace(Consumer<DueStep> told, Instant end) {
        this.told = told;
        this.last = end;
        told.accept(new DueStep(DueStep.Kind.PERIOD, end));
    }

    /// The date after a step, which is told when it is another one.
    Instant after(DueStep.Kind kind, Instant due) {
        if (!due.equals(last)) told.accept(new DueStep(kind, due));
        last = due;
        return due;
    }
}
