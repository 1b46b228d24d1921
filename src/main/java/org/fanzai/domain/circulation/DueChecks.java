package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.DueStep;
import org.fanzai.domain.policy.DueStep.Kind;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.Parameter;

/// When a loan would be due, and what speaks against that date.
final class DueChecks {
    private DueChecks() {}

    /// `overflow` is the period of a loan past the limit. Empty only where something refuses.
    static Optional<Instant> check(Asked asked, Optional<LoanPeriod> overflow, Findings findings) {
        var period = overflow.or(() -> asked.policy().value(Parameter.LOAN_PERIOD, asked.scope()));
        boolean lends = period.isPresent() && LimitChecks.isLimited(asked);
        if (!lends) findings.refuse(NO_POLICY);
        var bookings = asked.facts().copy().map(Copy::bookings).orElse(List.of());
        ownBooking(bookings, asked, findings);
        boolean inside = inside(bookings, asked, findings);
        if (asked.request().due().isPresent())
            return given(asked.request().due().get(), asked, findings);
        if (!lends) return Optional.empty();
        var due = standard(asked, period.orElseThrow(), findings).map(normal -> inDemand(normal, asked, findings));
        return due.isEmpty() || inside ? due : beforeBookings(bookings, due.get(), asked, findings);
    }

    /// A date given by the staff is moved by no calendar and no booking.
    private static Optional<Instant> given(Instant due, Asked asked, Findings findings) {
        if (due.isBefore(asked.now())) findings.ask(INVALID_DUE_DATE, Map.of("due", due.toString()));
        findings.step(new DueStep(Kind.GIVEN, due));
        return Optional.of(due);
    }

    private static Optional<Instant> standard(Asked asked, LoanPeriod period, Findings findings) {
        var end = asked.facts()
                .borrower()
                .map(borrower -> borrower.patron().expires())
                .orElse(LocalDate.MAX);
        var due = DueDates.standard(asked.policy(), asked.scope(), asked.now(), period, end, findings::step);
        if (due.isEmpty()) findings.refuse(NO_OPEN_DAY);
        return due;
    }

    private static Instant inDemand(Instant normal, Asked asked, Findings findings) {
        if (asked.facts().copy().isEmpty()) return normal;
        var own = asked.facts().borrower().map(borrower -> borrower.patron().card());
        int waiting = HoldQueue.waitingForOthers(asked.facts().copy().get().holds(), own, asked.today());
        if (waiting == 0) return normal;
        var shorter = DueDates.highDemand(asked.policy(), asked.scope(), asked.now(), normal, waiting);
        shorter.ifPresent(due -> {
            findings.ask(HIGH_DEMAND, Map.of("due", due.toString(), "have", "" + waiting));
            findings.step(new DueStep(Kind.HIGH_DEMAND, due));
        });
        return shorter.orElse(normal);
    }

    /// Before the bookings of others that begin by the due date; where that is over, nothing is lent.
    private static Optional<Instant> beforeBookings(
            List<Booking> bookings, Instant due, Asked asked, Findings findings) {
        var lastDay = due.atZone(asked.policy().zone()).toLocalDate();
        var first = first(bookings, asked);
        if (first.isEmpty() || first.get().from().isAfter(lastDay)) return Optional.of(due);
        var from = first.get().from();
        var shorter = DueDates.beforeBooking(asked.policy(), asked.scope(), from);
        if (shorter.isEmpty() || shorter.get().isBefore(asked.now())) {
            findings.refuse(BOOKED, Map.of("from", from.toString()));
            return Optional.of(due);
        }
        findings.ask(
                BOOKED_SOON,
                Map.of("from", from.toString(), "due", shorter.get().toString()));
        findings.step(new DueStep(Kind.BOOKING, shorter.get()));
        return shorter;
    }

    private static boolean inside(List<Booking> bookings, Asked asked, Findings findings) {
        for (var booking : bookings)
            if (!asked.isOwn(booking.patron()) && booking.covers(asked.today())) {
                findings.refuse(BOOKED, Map.of("from", booking.from().toString()));
                return true;
            }
        return false;
    }

    /// The next booking of another that is still to begin.
    private static Optional<Booking> first(List<Booking> bookings, Asked asked) {
        Optional<Booking> first = Optional.empty();
        for (var booking : bookings)
            if (!asked.isOwn(booking.patron())
                    && booking.from().isAfter(asked.today())
                    && (first.isEmpty() || booking.from().isBefore(first.get().from()))) first = Optional.of(booking);
        return first;
    }

    /// The patron's own booking is still to begin, and none has begun.
    private static void ownBooking(List<Booking> bookings, Asked asked, Findings findings) {
        Optional<LocalDate> next = Optional.empty();
        for (var booking : bookings) {
            if (!asked.isOwn(booking.patron())) continue;
            if (booking.covers(asked.today())) return;
            boolean earlier = next.isEmpty() || booking.from().isBefore(next.get());
            if (booking.from().isAfter(asked.today()) && earlier) next = Optional.of(booking.from());
        }
        next.ifPresent(from -> findings.ask(OWN_BOOKING_EARLY, Map.of("from", from.toString())));
    }
}
