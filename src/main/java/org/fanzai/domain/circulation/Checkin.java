package org.fanzai.domain.circulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;

/// What a checkin does. Pure.
public final class Checkin {
    /// What is scanned again within this time was read twice.
    private static final Duration SAME_SCAN = Duration.ofMinutes(1);

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
        if (facts.copy().isEmpty()) return unknown(facts, policy);
        var copy = facts.copy().get();
        if (isRepeated(copy, facts)) return repeated(copy, facts);
        var findings = new Findings();
        CheckinChecks.check(copy, facts, policy, findings);
        if (!findings.open().isEmpty()) return new Decision.Refused(findings.open());
        var today = facts.now().atZone(policy.zone()).toLocalDate();
        return new Decision.Accepted(
                findings.alerts(),
                copy.loan(),
                Returning.effective(facts.copy(), facts, policy),
                Optional.of(Routing.of(copy.found(), facts.branch(), today, policy)),
                false);
    }

    /// A station without its network does not know everything that the library has.
    private static Decision unknown(Facts facts, Policy policy) {
        var alone = List.of(new Reason(ReasonCode.UNKNOWN_ITEM));
        boolean taken =
                facts.request().offline() && policy.setting(Setting.OFFLINE).acceptUnknownItem();
        if (!taken) return new Decision.Refused(alone);
        var effective = Returning.effective(facts.copy(), facts, policy);
        return new Decision.Accepted(alone, Optional.empty(), effective, Optional.empty(), false);
    }

    /// Whether it was returned here a moment ago: readers read what lies on them again and again.
    private static boolean isRepeated(Copy copy, Facts facts) {
        if (copy.loan().isPresent() || copy.returned().isEmpty()) return false;
        if (!copy.item().holding().equals(facts.branch())) return false;
        var since = Duration.between(copy.returned().get(), facts.now());
        return !since.isNegative() && since.compareTo(SAME_SCAN) < 0;
    }

    private static Decision repeated(Copy copy, Facts facts) {
        return new Decision.Accepted(
                List.of(new Reason(ReasonCode.DUPLICATE_SCAN)),
                Optional.empty(),
                facts.now(),
                Optional.of(Routing.present(copy)),
                true);
    }
}
