package org.fanzai.domain.operation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.account.Compensation;
import org.fanzai.domain.account.OverdueFine;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.LostReturn;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;

/// What the loans of one item cost while its operations are applied: one growing overdue fine for each
/// part of a loan, compensation, processing, rental.
final class Billing {
    private final Terms terms;
    private final Map<String, Charge> charges;

    Billing(Terms terms, Map<String, Charge> before) {
        this.terms = terms;
        this.charges = new LinkedHashMap<>(before);
    }

    Map<String, Charge> charges() {
        return charges;
    }

    /// A fee of the item that somebody put on an account.
    void charge(Operation operation, Act.Charge act) {
        var id = operation.id().toString();
        charges.put(
                id,
                new Charge(
                        id,
                        act.patron(),
                        act.fee(),
                        act.item(),
                        Optional.empty(),
                        operation.correctedAt(),
                        act.amount()));
    }

    /// The fine of an open loan as it stands at `now`; where it has stopped, as it stood then.
    void accrue(Loan loan, Instant now) {
        if (loan.lost().isPresent()) return; // settled by the loss
        if (loan.stopped().filter(now::isBefore).isPresent()) return; // charged in full when it stopped
        overdue(loan, loan.stopped().orElse(now), now);
    }

    /// The loan has ended: its fine runs to `until`. Forgiven, what was not paid is taken back;
    /// `blameless`, all of it.
    void settle(Loan loan, Instant until, Instant now, boolean forgive, boolean blameless) {
        if (blameless) set(Charge.overdue(loan), Money.ZERO);
        else if (loan.lost().isEmpty()) overdue(loan, until, now);
        if (forgive) keepPaid(Charge.overdue(loan), now);
    }

    void rental(Loan loan, Instant now) {
        if (loan.onSite()) return;
        var fee = Compensation.rental(terms.at(now), terms.scope(loan));
        put(Charge.rental(loan), FeeKind.RENTAL, loan, now, fee);
    }

    /// Declared lost: the fine so far stops or is forgiven; the price and the processing are due.
    void lost(Loan loan, Instant now) {
        var policy = terms.at(now);
        accrue(loan, now);
        if (policy.setting(Setting.FORGIVE_OVERDUE_WHEN_LOST)) set(Charge.overdue(loan), Money.ZERO);
        var price = Compensation.lost(
                policy,
                terms.scope(loan),
                terms.price(policy),
                terms.item().make().published());
        put(Charge.lost(loan), FeeKind.LOST, loan, now, price);
        put(Charge.processing(loan), FeeKind.PROCESSING, loan, now, Compensation.processing(policy, terms.scope(loan)));
    }

    void replaced(Loan loan, Instant now) {
        set(Charge.overdue(loan), Money.ZERO);
        set(Charge.lost(loan), Money.ZERO);
        put(
                Charge.processing(loan),
                FeeKind.PROCESSING,
                loan,
                now,
                Compensation.processing(terms.at(now), terms.scope(loan)));
    }

    /// What the return of a lost item does to the last charge for its loss, and to the fine that it had
    /// stopped.
    void found(Map<UUID, Loan> loans, Operation operation) {
        charges.values().stream()
                .filter(charge ->
                        charge.kind() == FeeKind.LOST && charge.amount().isPositive())
                .max(Comparator.comparing(Charge::at))
                .ifPresent(charge -> found(charge, charge.loan().map(loans::get), operation));
    }

    private void found(Charge charge, Optional<Loan> loan, Operation operation) {
        var now = operation.correctedAt();
        var policy = terms.at(now);
        var governing = loan.map(Loan::governing).orElse(operation.branch());
        var rule = policy.value(Parameter.LOST_RETURN, terms.scope(charge.patron(), governing))
                .orElse(LostReturn.KEEP);
        if (tooOld(charge, now, policy) || rule == LostReturn.KEEP) return;
        if (rule == LostReturn.REFUND_UNPAID) keepPaid(charge.id(), now);
        else set(charge.id(), Money.ZERO);
        if (rule == LostReturn.RESTORE_OVERDUE)
            loan.ifPresent(lost -> overdue(lost, lost.stopped().orElse(now), now));
        if (rule == LostReturn.CHARGE_OVERDUE)
            loan.ifPresent(lost -> overdue(lost, lost.end().orElse(now), now));
    }

    private static boolean tooOld(Charge charge, Instant now, Policy policy) {
        return policy.setting(Setting.LOST_REFUND_WITHIN)
                .filter(within -> now.isAfter(end(charge.at(), within, policy)))
                .isPresent();
    }

    private static Instant end(Instant from, LoanPeriod period, Policy policy) {
        return switch (period) {
            case LoanPeriod.Exact(var duration) -> from.plus(duration);
            case LoanPeriod.Days(var days) ->
                from.atZone(policy.zone()).plusDays(days).toInstant();
        };
    }

    private void overdue(Loan loan, Instant until, Instant now) {
        var policy = terms.at(now);
        var fine = OverdueFine.amount(
                policy,
                terms.scope(loan),
                loan.due(),
                until,
                terms.price(policy).orElse(Money.ZERO),
                loan.recalled());
        put(Charge.overdue(loan), FeeKind.OVERDUE, loan, now, fine);
    }

    private void put(String id, FeeKind kind, Loan loan, Instant now, Money amount) {
        if (charges.containsKey(id)) set(id, amount);
        else if (amount.isPositive())
            charges.put(
                    id,
                    new Charge(id, loan.patron(), kind, Optional.of(loan.item()), Optional.of(loan.id()), now, amount));
    }

    private void keepPaid(String id, Instant now) {
        var charge = charges.get(id);
        if (charge != null) set(id, charge.amount().min(terms.payments().on(id, now)));
    }

    private void set(String id, Money amount) {
        charges.computeIfPresent(id, (_, charge) -> charge.of(amount));
    }
}
