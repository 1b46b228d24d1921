package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Duration;
import java.util.Map;
import org.fanzai.domain.circulation.CheckoutFacts.Offline;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.OfflineRules;

/// How a station that has no network lends less.
final class OfflineChecks {
    private OfflineChecks() {}

    /// Whether what the station knows is too old to lend by.
    static boolean isStale(Offline offline, OfflineRules rules) {
        var most = switch (rules.staleAfter()) {
            case LoanPeriod.Days(int days) -> Duration.ofDays(days);
            case LoanPeriod.Exact(var duration) -> duration;
        };
        return offline.age().compareTo(most) > 0;
    }

    /// How many a reader takes in one outage; what is renewed is not taken.
    static void check(Offline offline, OfflineRules rules, Asked asked, Findings findings) {
        if (asked.own().isPresent()) return;
        int most = asked.facts().borrower().isPresent() ? rules.maxItems() : rules.maxItemsUnknownPatron();
        if (offline.taken() >= most)
            findings.refuse(OFFLINE_LIMIT, Map.of("limit", "" + most, "have", "" + offline.taken()));
    }
}
