package org.fanzai.domain.patron;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What keeps a patron from borrowing: `lastDay` is its last day, empty for one without end;
/// `suspension` says that a late return made it, else the staff did.
public record Restriction(Instant since, Optional<LocalDate> lastDay, boolean suspension) {
    public boolean holdsOn(LocalDate day) {
        return lastDay.isEmpty() || !day.isAfter(lastDay.get());
    }

    /// Whether it holds longer than `other`; one without end holds longest.
    public boolean outlasts(Restriction other) {
        if (lastDay.isEmpty() || other.lastDay.isEmpty()) return lastDay.isEmpty() && other.lastDay.isPresent();
        return lastDay.get().isAfter(other.lastDay.get());
    }
}
