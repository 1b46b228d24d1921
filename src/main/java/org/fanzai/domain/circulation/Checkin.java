package org.fanzai.domain.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.domain.policy.Policy;

/// What a checkin does. Pure.
public final class Checkin {
    private Checkin() {}

    /// Who found an item that the patron had said was returned.
    public enum FoundBy {
        LIBRARY,
        PATRON
    }

    /// What was said of the return. `effective` is when it really came; `bookDrop` that it lay in the
    /// book drop; `forgive` takes its fine back; `offline` that a station decides without its network.
    public record Request(
            Via via,
            Optional<Instant> effective,
            boolean bookDrop,
            boolean forgive,
            OptionalInt partsPresent,
            Optional<FoundBy> foundBy,
            boolean offline) {
        public static Request plain(Via via) {
            return new Request(via, Optional.empty(), false, false, OptionalInt.empty(), Optional.empty(), false);
        }
    }

    public record Facts(Optional<Copy> copy, String branch, Instant now, Request request) {}

    public sealed interface Decision {
        /// Taken back. `alerts` are shown though it was accepted; `loan` is the loan that it ends, at
        /// `effective`; `route` is where the item goes, empty for one that the library does not know.
        record Accepted(
                List<Reason> alerts,
                Optional<OpenLoan> loan,
                Instant effective,
                Optional<Route> route,
                boolean repeated)
                implements Decision {}

        record Refused(List<Reason> reasons) implements Decision {}
    }

    public static Decision decide(Facts facts, Policy policy) {
        if (facts.copy().isEmpty()) return new Decision.Refused(List.of(new Reason(ReasonCode.UNKNOWN_ITEM)));
        var loan = facts.copy().get().loan();
        return new Decision.Accepted(
                loan.isPresent() ? List.of() : List.of(new Reason(ReasonCode.NOT_ON_LOAN)),
                loan,
                facts.now(),
                Optional.of(new Route.Shelve()),
                false);
    }
}
