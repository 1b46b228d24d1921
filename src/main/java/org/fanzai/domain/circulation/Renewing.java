package org.fanzai.domain.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.DueStep;
import org.fanzai.domain.policy.DueStep.Kind;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.RenewalBase;
import org.fanzai.domain.shared.CardNumber;

/// A renewal as its checks see it: the facts, the rules of the loan, and when it would be due (empty: the policy has no
/// period for it, or the calendar no open day).
record Renewing(
        OpenLoan loan,
        Borrower borrower,
        Copy copy,
        Instant now,
        LocalDate today,
        Renewal.Request request,
        Policy policy,
        Scope scope,
        Optional<Instant> due) {
    static Renewing of(
            OpenLoan loan, Borrower borrower, Copy copy, Instant now, Renewal.Request request, Policy policy) {
        return of(loan, borrower, copy, now, request, policy, _ -> {});
    }

    /// The same; `told` is told how the date is made.
    static Renewing of(
            OpenLoan loan,
            Borrower borrower,
            Copy copy,
            Instant now,
            Renewal.Request request,
            Policy policy,
            Consumer<DueStep> told) {
        var today = now.atZone(policy.zone()).toLocalDate();
        var scope = new Scope(
                loan.governing(), borrower.patron().category(), copy.item().type());
        var due = due(loan, borrower, now, policy, scope, told).map(normal -> {
            var shorter = inDemand(copy, borrower.patron().card(), now, today, policy, scope, normal);
            if (!shorter.equals(normal)) told.accept(new DueStep(Kind.HIGH_DEMAND, shorter));
            return shorter;
        });
        return new Renewing(loan, borrower, copy, now, today, request, policy, scope, due);
    }

    boolean isOwn(CardNumber patron) {
        return borrower.patron().card().equals(patron);
    }

    private static Optional<Instant> due(
            OpenLoan loan, Borrower borrower, Instant now, Policy policy, Scope scope, Consumer<DueStep> told) {
        var base = policy.value(Parameter.RENEWAL_BASE, scope).orElse(RenewalBase.NOW);
        return policy.value(Parameter.RENEWAL_PERIOD, scope)
                .or(() -> policy.value(Parameter.LOAN_PERIOD, scope))
                .flatMap(period -> DueDates.standard(
                        policy,
                        scope,
                        base == RenewalBase.NOW ? now : loan.due(),
                        period,
                        borrower.patron().expires(),
                        told));
    }

    private static Instant inDemand(
            Copy copy, CardNumber own, Instant now, LocalDate today, Policy policy, Scope scope, Instant normal) {
        int waiting = HoldQueue.waitingForOthers(copy.holds(), Optional.of(own), today);
        return waiting == 0
                ? normal
                : DueDates.highDemand(policy, scope, now, normal, waiting).orElse(normal);
    }
}
