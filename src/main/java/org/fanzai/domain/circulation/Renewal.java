package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.DueRule;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.RenewalBase;

/// Whether a loan may be renewed now, and until when. Pure.
public final class Renewal {
    private Renewal() {}

    /// What a renewal is decided on; `loan` is empty when the patron does not have the item.
    public record Facts(Optional<Patron> patron, Optional<Item> item, Optional<OpenLoan> loan, Instant now) {}

    public sealed interface Decision {
        record Accepted(Instant due) implements Decision {}

        record Refused(List<Reason> reasons) implements Decision {}
    }

    public static Decision decide(Facts facts, Policy policy) {
        if (facts.item().isEmpty()) return refused(UNKNOWN_ITEM);
        if (facts.patron().isEmpty()) return refused(UNKNOWN_PATRON);
        if (facts.loan().isEmpty()) return refused(NOT_ON_LOAN);
        var patron = facts.patron().get();
        var loan = facts.loan().get();
        var scope =
                new Scope(loan.branch(), patron.category(), facts.item().get().type());
        var reasons = Stream.concat(
                        expired(patron, facts.now(), policy).stream(),
                        limits(loan, facts.now(), scope, policy).stream())
                .toList();
        return reasons.isEmpty()
                ? new Decision.Accepted(due(loan, facts.now(), scope, policy).orElseThrow())
                : new Decision.Refused(reasons);
    }

    /// What the loan itself says against a renewal.
    static List<Reason> limits(OpenLoan loan, Instant now, Scope scope, Policy policy) {
        return Stream.of(tooManyRenewals(loan, scope, policy), wouldNotExtend(loan, now, scope, policy))
                .flatMap(Optional::stream)
                .toList();
    }

    /// When the renewed loan would be due; empty when the policy gives no period or the calendar no open day.
    static Optional<Instant> due(OpenLoan loan, Instant now, Scope scope, Policy policy) {
        var base = policy.value(Parameter.RENEWAL_BASE, scope).orElse(RenewalBase.NOW);
        return policy.value(Parameter.RENEWAL_PERIOD, scope)
                .or(() -> policy.value(Parameter.LOAN_PERIOD, scope))
                .flatMap(period -> DueDates.due(
                        base == RenewalBase.NOW ? now : loan.due(),
                        period,
                        policy.value(Parameter.DUE_RULE, scope).orElse(DueRule.DAYS),
                        policy.calendar(scope.branch()),
                        policy.zone()));
    }

    private static Decision refused(ReasonCode code) {
        return new Decision.Refused(List.of(new Reason(code)));
    }

    private static Optional<Reason> expired(Patron patron, Instant now, Policy policy) {
        return now.atZone(policy.zone()).toLocalDate().isAfter(patron.expires())
                ? Optional.of(
                        new Reason(PATRON_EXPIRED, Map.of("on", patron.expires().toString())))
                : Optional.empty();
    }

    private static Optional<Reason> tooManyRenewals(OpenLoan loan, Scope scope, Policy policy) {
        return policy.value(Parameter.RENEWALS, scope)
                .filter(limit -> limit.reachedBy(loan.renewals()))
                .map(limit -> new Reason(TOO_MANY_RENEWALS, Map.of("limit", limit.text())));
    }

    private static Optional<Reason> wouldNotExtend(OpenLoan loan, Instant now, Scope scope, Policy policy) {
        var due = due(loan, now, scope, policy);
        return due.isPresent() && due.get().isAfter(loan.due())
                ? Optional.empty()
                : Optional.of(
                        new Reason(WOULD_NOT_EXTEND, Map.of("due", loan.due().toString())));
    }
}
