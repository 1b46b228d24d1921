package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /// How it was asked for. `seen`: the item was shown; `auto`: no person asked; `override` holds what
    /// staff pass.
    public record Request(Via via, boolean seen, boolean auto, Set<ReasonCode> override) {
        public static final Request SEEN = new Request(Via.DESK, true, false, Set.of());

        public Request {
            override = Set.copyOf(override);
        }
    }

    /// What a renewal is decided on.
    public record Facts(Optional<Borrower> borrower, Optional<Copy> copy, String branch, Instant now, Request request) {
        /// The patron's loan of the item; empty when the patron does not have it.
        public Optional<OpenLoan> loan() {
            return copy.flatMap(Copy::loan)
                    .filter(loan -> borrower.isPresent()
                            && loan.patron().equals(borrower.get().patron().card()));
        }
    }

    public sealed interface Decision {
        /// `passed` are the reasons that an override passed.
        record Accepted(Instant due, Set<ReasonCode> passed) implements Decision {}

        record Refused(List<Reason> reasons) implements Decision {}
    }

    public static Decision decide(Facts facts, Policy policy) {
        if (facts.copy().isEmpty()) return refused(UNKNOWN_ITEM);
        if (facts.borrower().isEmpty()) return refused(UNKNOWN_PATRON);
        if (facts.loan().isEmpty()) return refused(NOT_ON_LOAN);
        var patron = facts.borrower().get().patron();
        var loan = facts.loan().get();
        var scope = new Scope(
                loan.branch(), patron.category(), facts.copy().get().item().type());
        var reasons = Stream.concat(
                        expired(patron, facts.now(), policy).stream(),
                        limits(loan, facts.now(), scope, policy).stream())
                .toList();
        return reasons.isEmpty()
                ? new Decision.Accepted(due(loan, facts.now(), scope, policy).orElseThrow(), Set.of())
                : new Decision.Refused(reasons);
    }

    /// What the loan itself says against a renewal.
    static List<Reason> limits(OpenLoan loan, Instant now, Scope scope, Policy policy) {
        return Stream.of(tooManyRenewals(loan, scope, policy), wouldNotExtend(loan, now, scope, policy))
                .flatMap(Optional::stream)
                .toList();
    }

    /// When the renewed loan would be due; empty when the policy gives no period or the calendar no open
    /// day.
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
