package org.fanzai.central;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.db.store.BookingStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.circulation.Booking;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Decides on bookings, and writes them.
final class Bookings {
    private final BookingStore bookings = new BookingStore();
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();

    Verdict decide(Tx tx, Act.Book act, String decidedBy) {
        return verdict(against(tx, act), decidedBy);
    }

    Verdict decide(Tx tx, Act.CancelBooking act, String decidedBy) {
        return verdict(against(tx, act), decidedBy);
    }

    /// What has happened is written whatever else there is, if the library knows whom and what it is about.
    void place(Doing doing, Act.Book act) {
        var unknown = unknown(doing.tx(), act.patron(), act.item());
        if (unknown.isPresent()) doing.raise(unknown.get().code().name());
        else {
            var booking = new Booking(act.patron(), act.item(), act.from(), act.to());
            bookings.insert(
                    doing.tx(), booking, doing.operation().id(), doing.policy().zone());
        }
    }

    void cancel(Doing doing, Act.CancelBooking act) {
        bookings.cancel(doing.tx(), act.patron(), act.item(), act.from(), doing.happened());
    }

    private Optional<Reason> against(Tx tx, Act.Book act) {
        var unknown = unknown(tx, act.patron(), act.item());
        if (unknown.isPresent()) return unknown;
        if (act.to().isBefore(act.from())) return Optional.of(new Reason(ReasonCode.DATA_ERROR));
        return bookings.between(tx, act.item(), act.from(), act.to()).stream()
                .findFirst()
                .map(other -> new Reason(
                        ReasonCode.BOOKED, Map.of("from", other.from().toString())));
    }

    /// Only a booking that stands can be cancelled.
    private Optional<Reason> against(Tx tx, Act.CancelBooking act) {
        var unknown = unknown(tx, act.patron(), act.item());
        if (unknown.isPresent()) return unknown;
        boolean stands = bookings.between(tx, act.item(), act.from(), act.from()).stream()
                .anyMatch(booking ->
                        booking.patron().equals(act.patron()) && booking.from().equals(act.from()));
        return stands ? Optional.empty() : Optional.of(new Reason(ReasonCode.DATA_ERROR));
    }

    private Optional<Reason> unknown(Tx tx, CardNumber patron, Barcode item) {
        if (items.find(tx, item).isEmpty()) return Optional.of(new Reason(ReasonCode.UNKNOWN_ITEM));
        if (patrons.find(tx, patron).isEmpty()) return Optional.of(new Reason(ReasonCode.UNKNOWN_PATRON));
        return Optional.empty();
    }

    private static Verdict verdict(Optional<Reason> against, String decidedBy) {
        return against.map(reason -> Verdict.refused(List.of(reason), decidedBy))
                .orElseGet(() -> Verdict.recorded(decidedBy));
    }
}
