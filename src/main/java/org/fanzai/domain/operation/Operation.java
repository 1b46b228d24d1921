package org.fanzai.domain.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// One thing that a person or a machine did. `branch` is where; `sequence` counts from 1 without gaps at
/// its station; `previousHash` chains it to the journal entry before it; `occurredAt` is the station's
/// clock in UTC, to the microsecond; `clockOffset` is how far that clock was behind the centre's when
/// last measured.
public record Operation(
        UUID id,
        String station,
        String branch,
        long sequence,
        Hash previousHash,
        Instant occurredAt,
        Optional<Duration> clockOffset,
        Actor actor,
        String policyRevision,
        Act act,
        Stance stance) {
    /// The order in which operations happened, whatever the order in which they arrived.
    public static final Comparator<Operation> BY_OCCURRENCE = Comparator.comparing(Operation::correctedAt)
            .thenComparing(Operation::station)
            .thenComparingLong(Operation::sequence);

    /// When it happened by the centre's clock, as far as that is known.
    public Instant correctedAt() {
        return occurredAt.plus(clockOffset.orElse(Duration.ZERO));
    }
}
