package org.fanzai.central;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.db.store.BookingStore;
import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.FeeStore;
import org.fanzai.db.store.FeeStore.Fee;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.RestrictionStore;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.operation.Charge;
import org.fanzai.domain.operation.ItemLife;
import org.fanzai.domain.operation.ItemTimeline;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Loan;
import org.fanzai.domain.operation.Penalty;
import org.fanzai.domain.operation.Terms;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Keeps what the operations of items add up to. An operation that comes in its order is one step more;
/// one that comes late is put in its place, and everything after it is worked out again. Written is only
/// what differs.
final class Lives {
    static final String IMPLICIT_RETURN = "IMPLICIT_RETURN";

    private final ItemStore items = new ItemStore();
    private final LoanStore loans = new LoanStore();
    private final FeeStore fees = new FeeStore();
    private final PatronStore patrons = new PatronStore();
    private final OperationStore operations = new OperationStore();
    private final HoldStore holds = new HoldStore();
    private final BookingStore bookings = new BookingStore();
    private final RestrictionStore restrictions = new RestrictionStore();
    private final CaseStore cases = new CaseStore();
    private final Ledger ledger;
    private final Suspending suspending;

    Lives(Ledger ledger, Suspending suspending) {
        this.ledger = ledger;
        this.suspending = suspending;
    }

    /// How it was and how it is, and whether the item was moved since the operation happened, which came
    /// late.
    record Change(ItemLife before, ItemLife after, boolean movedSince) {
        /// The loan that was open before and is not any more.
        Optional<Loan> ended() {
            return before.open()
                    .filter(loan -> after.open()
                            .filter(open -> open.id().equals(loan.id()))
                            .isEmpty());
        }
    }

    /// Applies the operation to its item, which the library knows.
    Change apply(Doing doing, ItemStore.Copy copy, String holding) {
        var item = copy.item().barcode();
        boolean late = closedSince(doing) || operations.isLate(doing.tx(), item, doing.operation());
        var terms = terms(doing, copy, operations.dayWork(doing.tx()));
        var before = late ? whole(doing.tx(), copy) : recent(doing.tx(), copy);
        var after = late
                ? ItemTimeline.fold(history(doing, item), start(doing.tx(), item), terms)
                : ItemTimeline.then(before, doing.told(), terms);
        boolean movedSince = late && operations.movedAfter(doing.tx(), item, doing.happened());
        write(doing, copy, before, after, movedSince ? copy.item().holding() : holding);
        return new Change(before, after, movedSince);
    }

    /// Works the whole of an item out again from its operations as they are kept now.
    Change again(Doing doing, ItemStore.Copy copy) {
        var item = copy.item().barcode();
        var before = whole(doing.tx(), copy);
        var after = ItemTimeline.fold(
                operations.about(doing.tx(), item),
                start(doing.tx(), item),
                terms(doing, copy, operations.dayWork(doing.tx())));
        write(doing, copy, before, after, copy.item().holding());
        return new Change(before, after, false);
    }

    /// Works out what has changed by itself: fines up to `accruedTo`, due dates on days that were closed.
    Change now(Doing doing, ItemStore.Copy copy, Optional<Instant> accruedTo) {
        var before = recent(doing.tx(), copy);
        var after = ItemTimeline.now(before, terms(doing, copy, accruedTo));
        write(doing, copy, before, after, copy.item().holding());
        return new Change(before, after, false);
    }

    /// A closure that was announced since moves what this operation makes, and nothing before it.
    private static boolean closedSince(Doing doing) {
        return doing.rules().closures().stream()
                .anyMatch(closure -> closure.announced().isAfter(doing.happened()));
    }

    private List<Told> history(Doing doing, Barcode item) {
        var history = new ArrayList<>(operations.about(doing.tx(), item));
        history.add(doing.told());
        return history;
    }

    private ItemLife start(Tx tx, Barcode item) {
        return ItemLife.of(items.firstCondition(tx, item));
    }

    /// What the next operation in order needs to know: the loan that runs, and what it costs so far.
    private ItemLife recent(Tx tx, ItemStore.Copy copy) {
        var item = copy.item().barcode();
        var loan = loans.running(tx, item);
        var charges = copy.item().condition() == Condition.LOST
                ? fees.ofItem(tx, item)
                : loan.map(open -> fees.ofLoan(tx, open.id())).orElse(List.of());
        return life(copy, loan.stream().toList(), charges, Map.of(), Set.of());
    }

    private ItemLife whole(Tx tx, ItemStore.Copy copy) {
        var item = copy.item().barcode();
        var all = loans.all(tx, item);
        var implicit = Set.copyOf(cases.of(tx, item.text(), IMPLICIT_RETURN));
        return life(copy, all, fees.ofItem(tx, item), penalties(tx, all), implicit);
    }

    private Map<UUID, Penalty> penalties(Tx tx, List<Loan> all) {
        var penalties = new LinkedHashMap<UUID, Penalty>();
        for (var loan : all)
            restrictions.find(tx, loan.id().toString()).ifPresent(held -> {
                var late = held.late().orElseThrow();
                var category = patrons.find(tx, loan.patron())
                        .map(patron -> patron.category())
                        .orElse("");
                penalties.put(
                        loan.id(),
                        new Penalty(
                                loan.id(),
                                loan.patron(),
                                new Scope(late.governing(), category, late.type()),
                                held.restriction().since(),
                                late.returned(),
                                late.days()));
            });
        return penalties;
    }

    private static ItemLife life(
            ItemStore.Copy copy, List<Loan> loans, List<Fee> fees, Map<UUID, Penalty> penalties, Set<UUID> implicit) {
        var byId = new LinkedHashMap<UUID, Loan>();
        for (var loan : loans) byId.put(loan.id(), loan);
        var charges = new LinkedHashMap<String, Charge>();
        for (var fee : fees) charges.put(fee.charge().id(), fee.charge());
        return new ItemLife(
                byId, charges, penalties, copy.item().condition(), copy.returned(), copy.localUses(), implicit);
    }

    private Terms terms(Doing doing, ItemStore.Copy copy, Optional<Instant> accruedTo) {
        var tx = doing.tx();
        return new Terms(
                doing.rules(),
                copy.item(),
                accruedTo,
                card -> patrons.find(tx, card),
                (fee, before) -> fees.paid(tx, fee, before),
                new Demand(tx, copy, doing));
    }

    /// Who else wants an item.
    private final class Demand implements Terms.Demand {
        private final Tx tx;
        private final ItemStore.Copy copy;
        private final Doing doing;

        Demand(Tx tx, ItemStore.Copy copy, Doing doing) {
            this.tx = tx;
            this.copy = copy;
            this.doing = doing;
        }

        @Override
        public int waiting(CardNumber borrower, Instant at) {
            return holds.waitingAt(tx, copy.title().id(), borrower, at);
        }

        @Override
        public Optional<LocalDate> booked(CardNumber borrower, Instant at) {
            var today = at.atZone(doing.policy().zone()).toLocalDate();
            return bookings.of(tx, copy.item().barcode(), today).stream()
                    .filter(booking ->
                            !booking.patron().equals(borrower) && booking.from().isAfter(today))
                    .map(booking -> booking.from())
                    .findFirst();
        }
    }

    private void write(Doing doing, ItemStore.Copy copy, ItemLife before, ItemLife after, String holding) {
        writeLoans(doing.tx(), before, after);
        after.charges().values().forEach(charge -> {
            if (!charge.equals(before.charges().get(charge.id()))) ledger.charge(doing, charge);
        });
        before.charges().values().stream()
                .filter(charge -> !after.charges().containsKey(charge.id()))
                .forEach(charge -> ledger.drop(doing, charge));
        writePenalties(doing, before, after);
        writeCases(doing, before, after);
        var item = copy.item().at(holding).in(after.condition());
        if (!item.equals(copy.item())
                || !after.returned().equals(before.returned())
                || after.localUses() != before.localUses())
            items.change(doing.tx(), item, after.returned(), after.localUses());
    }

    private void writeLoans(Tx tx, ItemLife before, ItemLife after) {
        before.loans().keySet().stream()
                .filter(id -> !after.loans().containsKey(id))
                .forEach(id -> loans.delete(tx, id));
        after.loans().values().forEach(loan -> {
            var was = before.loans().get(loan.id());
            if (!loan.equals(was)) loans.put(tx, loan, was == null);
        });
    }

    private void writePenalties(Doing doing, ItemLife before, ItemLife after) {
        before.penalties().values().stream()
                .filter(penalty -> !after.penalties().containsKey(penalty.loan()))
                .forEach(penalty -> suspending.drop(doing, penalty));
        after.penalties().values().stream()
                .filter(penalty -> !penalty.equals(before.penalties().get(penalty.loan())))
                .forEach(penalty -> suspending.put(doing, penalty));
    }

    private void writeCases(Doing doing, ItemLife before, ItemLife after) {
        var about = doing.item();
        for (var id : after.implicitReturns()) {
            if (before.implicitReturns().contains(id)) continue;
            if (id.equals(doing.operation().id())) doing.raise(IMPLICIT_RETURN);
            else raiseFor(doing, id);
        }
        if (about.isPresent())
            before.implicitReturns().stream()
                    .filter(id -> !after.implicitReturns().contains(id))
                    .forEach(id -> cases.dissolve(doing.tx(), id, IMPLICIT_RETURN, true));
    }

    /// A late operation may make another one's checkout an implicit return.
    private void raiseFor(Doing doing, UUID other) {
        operations.find(doing.tx(), other).ifPresent(told -> {
            new Doing(doing.tx(), told, doing.rules(), doing.now()).raise(IMPLICIT_RETURN);
            cases.dissolve(doing.tx(), other, IMPLICIT_RETURN, false);
        });
    }
}
