package org.fanzai.domain.circulation;

import java.time.LocalDate;
import java.util.Optional;

/// Where an item goes that was put on the counter.
public sealed interface Route {
    /// To its place among the others.
    record Shelve() implements Route {}

    /// On the hold shelf here, for `hold`, until the end of `lastDay` (empty: no end).
    record ToHoldShelf(Hold hold, Optional<LocalDate> lastDay) implements Route {}

    /// To the branch `to`, for `hold` if one waits there.
    record Send(String to, Optional<Hold> hold) implements Route {}
}
