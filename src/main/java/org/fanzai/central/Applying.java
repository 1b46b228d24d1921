package org.fanzai.central;

import java.util.Optional;
import org.fanzai.db.store.FeeStore.Entry;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.RestrictionStore;
import org.fanzai.db.store.RestrictionStore.Held;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Route;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Mark;
import org.fanzai.domain.operation.Charge;
import org.fanzai.domain.operation.Loan;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Writes what follows from an operation that happened.
final class Applying {
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final HoldStore holds = new HoldStore();
    private final OperationStore operations = new OperationStore();
    private final RestrictionStore restrictions = new RestrictionStore();
    private final Securities securities = new Securities();
    private final Bookings bookings = new Bookings();
    private final Ledger ledger = new Ledger();
    private final Suspending suspending = new Suspending();
    private final Lives lives = new Lives(ledger, suspending);
    private final Shelf shelf;
    private final Queue queue;
    private final DayWork dayWork;
    private final Overflow overflow;

    Applying(Facts facts) {
        this(facts, Optional.of(new Noticing()));
    }

    /// Without `noticing` it tells readers nothing: for what they know since long.
    Applying(Facts facts, Optional<Noticing> noticing) {
        this.shelf = new Shelf(facts);
        this.queue = new Queue(facts, shelf);
        this.dayWork = new DayWork(lives, shelf, noticing);
        this.overflow = new Overflow(facts, lives);
    }

    void apply(Doing doing) {
        if (!doing.verdict().outcome().happened()) {
            refused(doing);
            return;
        }
        switch (doing.operation().act()) {
            case Act.CheckOut act -> checkOut(doing, act);
            case Act.CheckIn act -> checkIn(doing, act.item());
            case Act.ReceiveTransit(var item) -> checkIn(doing, item);
            case Act.Renew act -> renew(doing, act.patron(), act.item());
            case Act.AdoptLoan act -> known(doing, act.item()).ifPresent(copy -> here(doing, copy));
            case Act.MarkItem act -> mark(doing, act);
            case Act.ClaimReturned(var item) -> known(doing, item).ifPresent(copy -> here(doing, copy));
            case Act.Recall(var item) -> known(doing, item).ifPresent(copy -> here(doing, copy));
            case Act.MakeOrdinary(var _, var item) -> known(doing, item).ifPresent(copy -> here(doing, copy));
            case Act.ReplaceLost(var item) -> known(doing, item).ifPresent(copy -> gone(doing, copy));
            case Act.PlaceHold act -> queue.place(doing, act);
            case Act.AdoptHold act -> queue.adopt(doing, act);
            case Act.CancelHold act -> queue.cancel(doing, act);
            case Act.SuspendHold act -> queue.pause(doing, act.patron(), act.wish(), act.pause());
            case Act.ResumeHold act -> queue.resume(doing, act.patron(), act.wish());
            case Act.Book act -> bookings.place(doing, act);
            case Act.CancelBooking act -> bookings.cancel(doing, act);
            case Act.Charge act -> charge(doing, act);
            case Act.Pay act -> ledger.settle(doing, act.patron(), Entry.PAYMENT);
            case Act.Waive act -> ledger.settle(doing, act.patron(), Entry.WAIVER);
            case Act.Restrict act -> restrict(doing, act);
            case Act.Unrestrict(var patron) -> restrictions.lift(doing.tx(), patron, false, doing.happened());
            case Act.Clearance(var patron) -> clear(doing, patron);
            case Act.DayWork _ -> dayWork.apply(doing);
            case Act.CloseBranch act -> dayWork.close(doing, act);
            case Act.TagReleased(var item, var tag, var done) ->
                securities.switched(doing, item, tag, done, "SECURITY_NOT_CLEARED");
            case Act.TagSecured(var item, var tag, var done) ->
                securities.switched(doing, item, tag, done, "SECURITY_NOT_SET");
            case Act.JournalCut _ -> doing.raise("SELF_TORN_JOURNAL");
            case Act.Unknown _ -> doing.raise("DATA_ERROR");
        }
    }

    /// Works the item of an operation out again, whose verdict is another now. False where it is about no item that the
    /// library knows.
    boolean again(Doing doing) {
        var copy = doing.item().flatMap(item -> items.findCopy(doing.tx(), item));
        copy.ifPresent(found -> {
            var change = lives.again(doing, found);
            change.ended().ifPresent(loan -> suspending.liftWithoutOverdues(doing, loan.patron()));
        });
        return copy.isPresent();
    }

    /// A refused checkout by a statistical patron is a use on site all the same.
    private void refused(Doing doing) {
        boolean counted = doing.verdict().reasons().stream().anyMatch(r -> r.code() == ReasonCode.STATISTICAL);
        if (counted)
            doing.item().flatMap(item -> items.findCopy(doing.tx(), item)).ifPresent(copy -> here(doing, copy));
    }

    private void checkOut(Doing doing, Act.CheckOut act) {
        var copy = known(doing, act.item());
        if (patrons.find(doing.tx(), act.patron()).isEmpty()) doing.raise("UNKNOWN_PATRON");
        else copy.ifPresent(found -> checkOut(doing, act, found));
    }

    private void checkOut(Doing doing, Act.CheckOut act, ItemStore.Copy copy) {
        if (doing.offline() && shelf.passedOver(doing, act.item(), act.patron())) doing.raise("HOLD_PASSED_OVER");
        var change = lives.apply(doing, copy, doing.operation().branch());
        change.ended().ifPresent(loan -> suspending.liftWithoutOverdues(doing, loan.patron()));
        if (change.movedSince()) stale(doing, act.item());
        if (change.after().open().isPresent())
            shelf.taken(doing, copy, act.patron(), act.options().keepHold());
        else shelf.fulfil(doing, copy, act.patron());
    }

    private void checkIn(Doing doing, Barcode item) {
        known(doing, item).ifPresent(copy -> checkIn(doing, copy));
    }

    private void checkIn(Doing doing, ItemStore.Copy copy) {
        boolean repeated =
                doing.verdict().alerts().stream().anyMatch(alert -> alert.code() == ReasonCode.DUPLICATE_SCAN);
        if (repeated) return;
        var here = doing.operation().branch();
        var change = lives.apply(doing, copy, here);
        change.ended().map(Loan::patron).ifPresent(patron -> {
            suspending.liftWithoutOverdues(doing, patron);
            suspending.tell(doing, patron);
            overflow.settle(doing, patron);
        });
        if (change.movedSince()) stale(doing, copy.item().barcode());
        else if (change.after().open().isEmpty()) route(doing, copy.item().barcode(), here);
    }

    private void route(Doing doing, Barcode item, String here) {
        var route = shelf.route(doing, item, here);
        boolean forHold = route instanceof Route.ToHoldShelf
                || (route instanceof Route.Send(var _, var hold) && hold.isPresent());
        if (doing.offline() && forHold) doing.raise("OFFLINE_RETURN_FILLS_HOLD");
    }

    /// What the staff said of the item since stays.
    private void stale(Doing doing, Barcode item) {
        if (operations.markedAfter(doing.tx(), item, doing.happened())) doing.raise("STALE_OPERATION");
    }

    private void renew(Doing doing, CardNumber patron, Barcode item) {
        known(doing, item).ifPresent(copy -> here(doing, copy));
        suspending.liftWithoutOverdues(doing, patron);
    }

    private void mark(Doing doing, Act.MarkItem act) {
        known(doing, act.item()).ifPresent(copy -> {
            if (act.mark() == Mark.FOUND) here(doing, copy);
            else gone(doing, copy);
        });
    }

    private void here(Doing doing, ItemStore.Copy copy) {
        var _ = lives.apply(doing, copy, copy.item().holding());
    }

    private void gone(Doing doing, ItemStore.Copy copy) {
        var change = lives.apply(doing, copy, copy.item().holding());
        if (!change.movedSince()) shelf.gone(doing, copy.item().barcode());
    }

    /// An item of the library; what concerns another is kept whole for the staff.
    private Optional<ItemStore.Copy> known(Doing doing, Barcode item) {
        var copy = items.findCopy(doing.tx(), item);
        if (copy.isEmpty()) doing.raise("UNKNOWN_ITEM");
        return copy;
    }

    private void charge(Doing doing, Act.Charge act) {
        var copy = act.item().flatMap(item -> items.findCopy(doing.tx(), item));
        if (copy.isPresent()) {
            here(doing, copy.get());
            return;
        }
        ledger.charge(
                doing,
                new Charge(
                        doing.operation().id().toString(),
                        act.patron(),
                        act.fee(),
                        act.item(),
                        Optional.empty(),
                        doing.happened(),
                        act.amount()));
    }

    private void restrict(Doing doing, Act.Restrict act) {
        var restriction = new Restriction(doing.happened(), act.lastDay(), false);
        restrictions.put(
                doing.tx(),
                act.patron(),
                new Held(doing.operation().id().toString(), restriction, Optional.empty(), Optional.empty()));
    }

    /// The membership ends, and what the patron still waited for.
    private void clear(Doing doing, CardNumber patron) {
        patrons.activate(doing.tx(), patron, false);
        for (var hold : holds.ofPatron(doing.tx(), patron)) shelf.end(doing, hold, State.CANCELLED);
    }
}
