package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.DUE;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutDueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"loanPeriod, 14d", "maxLoans, 5"})
    void lendsNothingWithoutAPeriodAndALimit(String only, String value) {
        var asked = new Scene();
        asked.rows = List.of(Sample.row("* * *", only, value));
        assertEquals(Set.of(NO_POLICY), asked.override(NO_POLICY).refused());
    }

    @Test
    void theLimitOfAParentIsALimit() {
        var asked = new Scene();
        asked.rows = List.of(Sample.row("* * *", "loanPeriod", "14d"), Sample.row("* * BOOK", "maxLoans", "5"));
        asked.lends();
    }

    @Test
    void aLibraryThatNeverOpensLendsNothing() {
        var never = new Scene();
        never.calendar = closed(EnumSet.allOf(DayOfWeek.class), Set.of());
        assertEquals(Set.of(NO_OPEN_DAY), never.refused());
    }

    @Test
    void aLoanEndsWithTheMembershipWhereTheLibrarySaysSo() {
        var asked = new Scene().set(Setting.RETURN_BEFORE_EXPIRY, true);
        asked.expires = LocalDate.of(2026, 3, 10);
        assertEquals(at("2026-03-10T23:59"), asked.lends().due());
    }

    @Test
    void aTitleInDemandIsLentForAShorterTimeAfterAQuestion() {
        var asked = new Scene()
                .row("* * *", "durationOfHighDemand", "2 3d")
                .add(hold(ME))
                .add(hold(OTHER).item("B5"));
        asked.lends();
        asked.add(hold(new CardNumber("P3")).paused(new Hold.Pause.Open()));
        asked.lends();
        asked.add(hold(new CardNumber("P4")));
        assertEquals(Set.of(HIGH_DEMAND), asked.asks());
        assertEquals(at("2026-03-05T23:59"), asked.asking().due());
        assertEquals("2", asked.data(HIGH_DEMAND).get("have"));
        assertEquals(at("2026-03-05T23:59"), asked.override(HIGH_DEMAND).lends().due());
    }

    @Test
    void aDemandThatWouldNotShortenTheLoanSaysNothing() {
        var asked = new Scene()
                .row("* * *", "durationOfHighDemand", "1 14d")
                .add(hold(ME))
                .add(hold(OTHER));
        assertEquals(DUE, asked.lends().due());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 2026-03-20, 2026-03-15T23:59", // begins on the due day
        "2026-03-03, 2026-03-03, 2026-03-02T23:59",
        "2026-03-12, 2026-03-20, 2026-03-09T23:59" // the three days before are closed
    })
    void aBookingOfAnotherThatBeginsByTheDueDateAsksForAShorterLoan(String from, String to, String due) {
        var asked = new Scene().booked(OTHER, from, to).booked(OTHER, "2026-04-01", "2026-04-02");
        if (from.equals("2026-03-12"))
            asked.calendar = closed(Set.of(), Set.of(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 11)));
        assertEquals(Set.of(BOOKED_SOON), asked.asks());
        assertEquals(at(due), asked.asking().due());
        assertEquals(Map.of("from", from, "due", at(due).toString()), asked.data(BOOKED_SOON));
        assertEquals(at(due), asked.override(BOOKED_SOON).lends().due());
    }

    @Test
    void theFirstOfTwoBookingsCounts() {
        var asked = new Scene().booked(OTHER, "2026-03-12", "2026-03-13").booked(OTHER, "2026-03-09", "2026-03-10");
        assertEquals(at("2026-03-08T23:59"), asked.asking().due());
    }

    @Test
    void aBookingAfterTheDueDateOrBeforeTodaySaysNothing() {
        new Scene()
                .booked(OTHER, "2026-03-17", "2026-03-18")
                .booked(OTHER, "2026-02-17", "2026-03-01")
                .lends();
    }

    @Test
    void duringABookingOfAnotherNothingIsLent() {
        for (var first : List.of("2026-03-01", "2026-03-02")) {
            var asked = new Scene().booked(OTHER, first, "2026-03-02").booked(OTHER, "2026-03-09", "2026-03-10");
            assertEquals(Set.of(BOOKED), asked.refused());
            assertEquals(Set.of(BOOKED), asked.override(ReasonCode.values()).refused());
            assertEquals(Map.of("from", first), asked.data(BOOKED));
        }
    }

    @Test
    void whereThereIsNoOpenDayBeforeABookingNothingIsLent() {
        var asked = new Scene().booked(OTHER, "2026-03-03", "2026-03-04");
        asked.calendar = closed(Set.of(), Set.of(TODAY));
        assertEquals(Set.of(BOOKED), asked.refused());
    }

    @Test
    void demandAndABookingShortenInTurn() {
        var asked = new Scene()
                .row("* * *", "durationOfHighDemand", "1 5d")
                .add(hold(ME))
                .add(hold(OTHER))
                .booked(OTHER, "2026-03-05", "2026-03-06");
        assertEquals(Set.of(HIGH_DEMAND, BOOKED_SOON), asked.asks());
        assertEquals(at("2026-03-04T23:59"), asked.asking().due());
        asked.bookings.clear();
        asked.booked(OTHER, "2026-03-09", "2026-03-10"); // not reached any more
        assertEquals(Set.of(HIGH_DEMAND), asked.asks());
    }

    @Test
    void collectingOnesOwnBookingEarlyAsks() {
        var asked = new Scene().booked(ME, "2026-03-09", "2026-03-10").booked(ME, "2026-03-05", "2026-03-08");
        assertEquals(Set.of(OWN_BOOKING_EARLY), asked.asks());
        assertEquals(Map.of("from", "2026-03-05"), asked.data(OWN_BOOKING_EARLY));
        assertEquals(DUE, asked.override(OWN_BOOKING_EARLY).lends().due());
        asked.booked(ME, "2026-03-01", "2026-03-02").override();
        asked.lends();
    }

    @Test
    void aDateGivenByTheStaffIsMovedByNothing() {
        var asked = new Scene()
                .row("* * *", "durationOfHighDemand", "1 3d")
                .add(hold(ME))
                .add(hold(OTHER))
                .booked(OTHER, "2026-03-05", "2026-03-06");
        asked.calendar = closed(EnumSet.allOf(DayOfWeek.class), Set.of());
        asked.due = Optional.of(at("2026-03-08T23:59"));
        assertEquals(at("2026-03-08T23:59"), asked.lends().due());
        asked.booked(OTHER, "2026-03-01", "2026-03-02");
        assertEquals(Set.of(BOOKED), asked.refused());
    }

    @Test
    void aDateInThePastAsks() {
        var asked = new Scene();
        asked.due = Optional.of(at("2026-03-02T09:59"));
        assertEquals(Set.of(INVALID_DUE_DATE), asked.asks());
        assertEquals(asked.due.get(), asked.asking().due());
        assertEquals(asked.due.get(), asked.override(INVALID_DUE_DATE).lends().due());
        asked.due = Optional.of(asked.now);
        asked.lends();
    }

    private static OpeningCalendar closed(Set<DayOfWeek> weekly, Set<LocalDate> days) {
        return new OpeningCalendar(weekly, days, Set.of(), Set.of(), Map.of());
    }
}
