package org.fanzai.support;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Makes the ids of operations: UUIDv7 (RFC 9562), so that ids of one station sort by time.
@FunctionalInterface
public interface Ids {
    UUID next();

    /// Ids by the machine's clock, rising within one process.
    static Ids monotonic() {
        return UuidCreator::getTimeOrderedEpochPlus1;
    }
}
