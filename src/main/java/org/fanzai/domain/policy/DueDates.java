package org.fanzai.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When a loan that begins now is due.
public final class DueDates {
    /// Loans by days are due at this local time.
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private DueDates() {}

    /// Empty when the calendar knows no open day within a year and the rule needs one.
    public static Optional<Instant> due(
            Instant from, LoanPeriod period, DueRule rule, OpeningCalendar calendar, ZoneId zone) {
        return switch (period) {
            case LoanPeriod.Exact(var duration) ->
                Optional.of(from.truncatedTo(ChronoUnit.MINUTES).plus(duration));
            case LoanPeriod.Days(var days) ->
                day(from.atZone(zone).toLocalDate(), days, rule, calendar)
                        .map(day -> day.atTime(END_OF_DAY).atZone(zone).toInstant());
        };
    }

    private static Optional<LocalDate> day(LocalDate from, int days, DueRule rule, OpeningCalendar calendar) {
        var plain = from.plusDays(days);
        return switch (rule) {
            case DAYS -> Optional.of(plain);
            case NEXT_OPEN_DAY -> calendar.openDayFrom(plain);
            case CALENDAR -> nthOpenDay(from, days, calendar);
            case SAME_WEEKDAY -> sameWeekday(plain, days, calendar);
        };
    }

    private static Optional<LocalDate> nthOpenDay(LocalDate from, int days, OpeningCalendar calendar) {
        if (days == 0) return calendar.openDayFrom(from);
        var next = Optional.of(from);
        for (int i = 0; i < days && next.isPresent(); i++)
            next = calendar.openDayFrom(next.get().plusDays(1));
        return next;
    }

    private static Optional<LocalDate> sameWeekday(LocalDate plain, int days, OpeningCalendar calendar) {
        if (calendar.isOpen(plain)) return Optional.of(plain);
        boolean wholeWeeks = days > 0 && days % 7 == 0;
        if (!wholeWeeks || calendar.weekly().contains(plain.getDayOfWeek())) return calendar.openDayFrom(plain);
        return java.util.stream.IntStream.rangeClosed(1, OpeningCalendar.HORIZON / 7)
                .mapToObj(week -> plain.plusWeeks(week))
                .filter(calendar::isOpen)
                .findFirst();
    }
}
