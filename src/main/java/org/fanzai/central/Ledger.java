package org.fanzai.central;

import java.util.Optional;
import org.fanzai.db.store.FeeStore;
import org.fanzai.db.store.FeeStore.Entry;
import org.fanzai.db.store.FeeStore.Fee;
import org.fanzai.domain.operation.Charge;
import org.fanzai.domain.operation.Consequence.Settled;
import org.fanzai.domain.operation.FeeKind;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// Writes accounts: append-only entries, and the fees that they add up to.
final class Ledger {
    private final FeeStore fees = new FeeStore();

    /// Makes a charge what it is now; the difference is an entry. A patron's overdue fines stop at the
    /// patron's cap, and where no credits are given nothing falls further than to nothing owed.
    void charge(Doing doing, Charge charge) {
        var found = fees.find(doing.tx(), charge.id());
        if (found.isEmpty() && !charge.amount().isPositive()) return;
        var before = found.orElseGet(() -> new Fee(withAmount(charge, Money.ZERO), Money.ZERO, Money.ZERO, Money.ZERO));
        if (found.isPresent() && before.charge().amount().equals(charge.amount())) return;
        var kept = new Charge(
                charge.id(),
                charge.patron(),
                charge.kind(),
                charge.item(),
                charge.loan(),
                before.charge().at(),
                charge.amount());
        write(doing, before, kept, amount(doing, before, charge), found.isEmpty());
    }

    /// A charge that there is no reason for any more.
    void drop(Doing doing, Charge charge) {
        charge(doing, withAmount(charge, Money.ZERO));
    }

    private void write(Doing doing, Fee before, Charge charge, Money amount, boolean isNew) {
        var change = amount.minus(before.amount());
        var waived = before.waived().min(amount.minus(before.paid()).max(Money.ZERO));
        var after = new Fee(charge, amount, before.paid(), waived);
        fees.put(doing.tx(), after, isNew);
        if (!change.equals(Money.ZERO)) enter(doing, after, Entry.CHARGE, change);
        var given = waived.minus(before.waived()); // a waiver of what is not owed any more is none
        if (!given.equals(Money.ZERO)) enter(doing, after, Entry.WAIVER, given);
        if (change.isPositive()) doing.raised(change);
        else doing.lowered(change.negate());
    }

    private void enter(Doing doing, Fee fee, Entry kind, Money amount) {
        fees.enter(
                doing.tx(),
                fee,
                kind,
                amount,
                doing.happened(),
                doing.operation().id());
    }

    private Money amount(Doing doing, Fee before, Charge charge) {
        var change = charge.amount().minus(before.amount());
        if (change.isPositive()) return before.amount().plus(change.min(room(doing, charge)));
        if (doing.policy().setting(Setting.NEGATIVE_BALANCE)) return charge.amount();
        var owed = fees.balance(doing.tx(), charge.patron()).max(Money.ZERO);
        return before.amount().minus(change.negate().min(owed));
    }

    /// By how much the patron's overdue fines may still grow together.
    private Money room(Doing doing, Charge charge) {
        var cap = doing.policy().setting(Setting.MAX_PATRON_FINE);
        if (charge.kind() != FeeKind.OVERDUE || cap.isEmpty()) return charge.amount();
        var outstanding = Money.ZERO;
        for (var fee : fees.of(doing.tx(), charge.patron()))
            if (fee.charge().kind() == FeeKind.OVERDUE) outstanding = outstanding.plus(fee.outstanding());
        return cap.get().minus(outstanding).max(Money.ZERO);
    }

    /// What was paid or waived goes to the fees that the verdict names.
    void settle(Doing doing, CardNumber patron, Entry kind) {
        for (var follows : doing.verdict().follows())
            if (follows instanceof Settled settled) settle(doing, patron, kind, settled);
    }

    private void settle(Doing doing, CardNumber patron, Entry kind, Settled settled) {
        var found = fees.find(doing.tx(), settled.fee());
        var before = found.orElseGet(() -> credit(doing, patron, settled));
        boolean pays = kind == Entry.PAYMENT;
        var after = new Fee(
                before.charge(),
                before.amount(),
                pays ? before.paid().plus(settled.amount()) : before.paid(),
                pays ? before.waived() : before.waived().plus(settled.amount()));
        fees.put(doing.tx(), after, found.isEmpty());
        enter(doing, after, kind, settled.amount());
    }

    /// A payment of more than was owed.
    private static Fee credit(Doing doing, CardNumber patron, Settled settled) {
        var charge = new Charge(
                settled.fee(),
                patron,
                FeeKind.MANUAL,
                Optional.empty(),
                Optional.empty(),
                doing.happened(),
                Money.ZERO);
        return new Fee(charge, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static Charge withAmount(Charge charge, Money amount) {
        return new Charge(
                charge.id(), charge.patron(), charge.kind(), charge.item(), charge.loan(), charge.at(), amount);
    }
}
