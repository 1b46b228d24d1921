package org.fanzai.domain.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.RenewalBase;
import org.fanzai.domain.shared.CardNumber;

/// When a loan is due: what the centre decided, or, of one that was made offline, the later of the
/// promised date and of the one that the rules gave then.
final class LateDue {
    private final Terms terms;

    LateDue(Terms terms) {
        this.terms = terms;
    }

    /// A due date, and whether nobody moves it.
    record Due(Instant at, boolean promised) {}

    Due ofCheckout(Told told, Act.CheckOut act, String governing) {
        var promised = told.verdict().due().orElseThrow();
        boolean given = act.options().due().isPresent();
        if (given || !offline(told)) return new Due(promised, given);
        var policy = terms.at(told.operation().correctedAt());
        var scope = terms.scope(act.patron(), governing);
        return later(
                promised,
                policy.value(Parameter.LOAN_PERIOD, scope)
                        .flatMap(period ->
                                computed(policy, scope, told, told.operation().correctedAt(), period, act.patron())));
    }

    Due ofRenewal(Told told, Loan loan) {
        var promised = later(loan.due(), told.verdict().due()).at();
        if (!offline(told)) return new Due(promised, loan.promised() && promised.equals(loan.due()));
        var now = told.operation().correctedAt();
        var policy = terms.at(now);
        var scope = terms.scope(loan);
        var base = policy.value(Parameter.RENEWAL_BASE, scope).orElse(RenewalBase.NOW) == RenewalBase.NOW
                ? now
                : loan.due();
        return later(
                promised,
                policy.value(Parameter.RENEWAL_PERIOD, scope)
                        .or(() -> policy.value(Parameter.LOAN_PERIOD, scope))
                        .flatMap(period -> computed(policy, scope, told, base, period, loan.patron())));
    }

    private Optional<Instant> computed(
            Policy policy, Scope scope, Told told, Instant base, LoanPeriod period, CardNumber borrower) {
        var now = told.operation().correctedAt();
        var expires = terms.patrons().of(borrower).map(Patron::expires).orElse(LocalDate.MAX);
        return DueDates.standard(policy, scope, base, period, expires).map(normal -> {
            var due = DueDates.highDemand(
                            policy, scope, now, normal, terms.demand().waiting(borrower, now))
                    .orElse(normal);
            return terms.demand()
                    .booked(borrower, now)
                    .filter(from -> !due.atZone(policy.zone()).toLocalDate().isBefore(from))
                    .flatMap(from -> DueDates.beforeBooking(policy, scope, from))
                    .orElse(due);
        });
    }

    private static Due later(Instant promised, Optional<Instant> computed) {
        return computed.filter(promised::isBefore)
                .map(due -> new Due(due, false))
                .orElse(new Due(promised, true));
    }

    private static boolean offline(Told told) {
        return told.verdict().decidedBy().equals(Verdict.OFFLINE);
    }
}
