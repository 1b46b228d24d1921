package org.fanzai.domain.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What comes of asking for a checkout. All reasons come together.
public sealed interface CheckoutDecision {
    /// The item is lent until `due`, by the rules of the branch `governing`. `alerts` are shown though
    /// it was accepted; `passed` are the reasons that an override passed.
    record Accepted(Instant due, String governing, List<Reason> alerts, Set<ReasonCode> passed)
            implements CheckoutDecision {}

    /// The patron had it already: the loan runs on until `due`.
    record Renewed(Instant due, String governing, List<Reason> alerts, Set<ReasonCode> passed)
            implements CheckoutDecision {}

    /// Somebody who may must pass `reasons`; `due` is the date that passing would give.
    record NeedsOverride(List<Reason> reasons, Instant due) implements CheckoutDecision {}

    record Refused(List<Reason> reasons) implements CheckoutDecision {}
}
