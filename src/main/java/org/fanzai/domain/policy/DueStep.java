package org.fanzai.domain.policy;

import java.time.Instant;

/// A step in the making of a due date that changed it, and the date after it.
public record DueStep(Kind kind, Instant due) {
    /// In the order in which they come.
    public enum Kind {
        /// A date that the staff gave.
        GIVEN,
        /// The plain end of the period.
        PERIOD,
        DUE_RULE,
        HOURS_RULE,
        VACATION,
        HARD_DUE,
        MEMBERSHIP,
        HIGH_DEMAND,
        BOOKING
    }
}
