package org.fanzai.station;

import java.util.UUID;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;

/// One entry of a station's journal. All entries form one chain; what is known later of an operation is a later entry
/// that names it.
public sealed interface JournalEntry {
    /// The operation itself.
    record Submitted(Operation operation) implements JournalEntry {}

    /// What may be told of it, from here on for good.
    record Told(UUID operation, Verdict verdict) implements JournalEntry {}
}
