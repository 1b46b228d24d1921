package org.fanzai.central;

import static org.fanzai.db.TestLibrary.cases;
import static org.fanzai.db.TestLibrary.checkin;
import static org.fanzai.db.TestLibrary.checkout;
import static org.fanzai.db.TestLibrary.operation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.TestLibrary;
import org.fanzai.db.store.BookingStore;
import org.fanzai.db.store.CaseStore.Case;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Booking;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From Monday 2 March 2026 at 10:00 on, an operation a minute.
class BookingsTest {
    private static final int A_DAY = 24 * 60;

    private final Db db = TestLibrary.inMemory();
    private final Centre centre = Centres.of(db, Sample.policy(), "centre");
    private final BookingStore bookings = new BookingStore();
    private int minute;

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anItemIsBookedForDaysThatNobodyElseHas() {
        assertEquals(Outcome.ACCEPTED, decide(book("P1", "B1", 5, 8)).outcome());
        assertEquals(List.of(ReasonCode.BOOKED), codes(decide(book("P2", "B1", 8, 9))));
        assertEquals(List.of(ReasonCode.BOOKED), codes(decide(book("P2", "B1", 1, 5))));
        assertEquals(List.of(ReasonCode.BOOKED), codes(decide(book("P1", "B1", 6, 6))));
        assertEquals(Outcome.ACCEPTED, decide(book("P2", "B1", 9, 9)).outcome());
        assertEquals(Outcome.ACCEPTED, decide(book("P2", "B2", 5, 8)).outcome());
        assertEquals(List.of("P1 5-8", "P2 9-9"), booked("B1"));
    }

    @Test
    void aBookingHasToMakeSense() {
        assertEquals(List.of(ReasonCode.DATA_ERROR), codes(decide(book("P1", "B1", 8, 5))));
        assertEquals(List.of(ReasonCode.UNKNOWN_ITEM), codes(decide(book("P1", "X1", 5, 8))));
        assertEquals(List.of(ReasonCode.UNKNOWN_PATRON), codes(decide(book("X1", "B1", 5, 8))));
        assertEquals(List.of(), booked("B1"));
    }

    @Test
    void othersBorrowOnlyUntilItBegins() {
        decide(book("P1", "B1", 5, 8));
        var verdict = decide(checkout("P2", "B1", ReasonCode.BOOKED_SOON));
        assertEquals(Outcome.ACCEPTED, verdict.outcome());
        assertEquals(Sample.at("2026-03-04T23:59"), verdict.due().orElseThrow());
    }

    @Test
    void aCancelledBookingFreesItsDaysAndCanBeMadeAgain() {
        decide(book("P1", "B1", 5, 8));
        assertEquals(List.of(ReasonCode.DATA_ERROR), codes(decide(cancel("P2", "B1", 5))));
        assertEquals(List.of(ReasonCode.DATA_ERROR), codes(decide(cancel("P1", "B1", 6))));
        assertEquals(Outcome.ACCEPTED, decide(cancel("P1", "B1", 5)).outcome());
        assertEquals(List.of(), booked("B1"));
        assertEquals(List.of(ReasonCode.DATA_ERROR), codes(decide(cancel("P1", "B1", 5))));
        assertEquals(Outcome.ACCEPTED, decide(book("P1", "B1", 5, 8)).outcome());
        assertEquals(List.of("P1 5-8"), booked("B1"));
    }

    @Test
    void itEndsWithTheReturnOfTheLoanThatBeganInIt() {
        decide(book("P1", "B1", 3, 8));
        decide(checkout("P1", "B1", ReasonCode.OWN_BOOKING_EARLY));
        decide(checkin("B1")); // that loan began before
        assertEquals(List.of("P1 3-8"), booked("B1"));
        minute = A_DAY;
        decide(checkout("P1", "B1"));
        assertEquals(List.of("P1 3-8"), booked("B1"));
        decide(checkin("B1"));
        assertEquals(List.of(), booked("B1"));
        assertEquals(Outcome.ACCEPTED, decide(checkout("P2", "B1")).outcome());
    }

    @Test
    void whatHappenedToOneThatIsUnknownIsACase() {
        centre.record(operation("K1", 1, book("P1", "X1", 5, 8)), Verdict.recorded("centre"));
        assertEquals(List.of("UNKNOWN_ITEM"), cases(db).stream().map(Case::code).toList());
    }

    @Test
    void bookingsAreMadeAgainFromTheOperationsAndGivenOnesStay() {
        db.write(tx -> {
            bookings.insert(tx, given(20, 21), Sample.ZONE);
            bookings.insert(tx, given(25, 26), Sample.ZONE);
            return tx;
        });
        decide(book("P1", "B1", 5, 8));
        decide(book("P2", "B1", 9, 9));
        decide(cancel("P1", "B1", 5));
        decide(cancel("P3", "B1", 25));
        assertEquals(List.of("P2 9-9", "P3 20-21"), booked("B1"));
        try (var other = H2.inMemory(UUID.randomUUID().toString())) {
            new Rebuild(() -> Rulebook.of(Sample.policy())).run(db, other);
            assertEquals(rows(db), rows(other));
        }
    }

    private static Booking given(int from, int to) {
        return new Booking(new CardNumber("P3"), new Barcode("B1"), day(from), day(to));
    }

    private static List<String> rows(Db db) {
        return db.read(tx -> tx.query("select * from booking order by id").mapToMap().stream()
                .map(Object::toString)
                .toList());
    }

    private static Act.Book book(String patron, String item, int from, int to) {
        return new Act.Book(new CardNumber(patron), new Barcode(item), day(from), day(to));
    }

    private static Act.CancelBooking cancel(String patron, String item, int from) {
        return new Act.CancelBooking(new CardNumber(patron), new Barcode(item), day(from));
    }

    /// Of March 2026.
    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private Verdict decide(Act act) {
        return centre.decide(operation("D1", ++minute, act), _ -> {});
    }

    private List<String> booked(String item) {
        return db.read(tx -> bookings.of(tx, new Barcode(item), day(1))).stream()
                .map(booking -> booking.patron().text() + " " + booking.from().getDayOfMonth() + "-"
                        + booking.to().getDayOfMonth())
                .toList();
    }

    private static List<ReasonCode> codes(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }
}
