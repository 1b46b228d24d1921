package org.fanzai.domain.circulation;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.policy.Policy;

/// Where an item goes that lies on the counter of a branch and is not on loan. Pure.
public final class Routing {
    private Routing() {}

    /// `copy` as it is now, its loan ended and found again if it was lost; `here` is the branch, `today`
    /// its date.
    public static Route of(Copy copy, String here, LocalDate today, Policy policy) {
        return new Route.Shelve();
    }

    /// The hold that the item is captured for next: the first in the queue that it may fill today.
    public static Optional<Hold> next(Copy copy, LocalDate today, Policy policy) {
        return Optional.empty();
    }

    /// The last day on the hold shelf of what arrives there `today`; empty where it stays without end.
    public static Optional<LocalDate> lastDay(Hold hold, Copy copy, LocalDate today, Policy policy) {
        return Optional.empty();
    }

    /// Whether a hold's last day is over, so that the day's work ends it.
    public static boolean expires(Hold hold, LocalDate today, Policy policy) {
        return false;
    }
}
