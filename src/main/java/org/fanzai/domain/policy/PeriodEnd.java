package org.fanzai.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// Where a period that begins at an instant ends, by the due rule, the hours rule and the calendar of the branch.
record PeriodEnd(ZoneId zone, OpeningCalendar calendar, DueRule dueRule, HoursRule hoursRule) {
    static PeriodEnd of(Policy policy, Scope scope) {
        return new PeriodEnd(
                policy.zone(),
                policy.calendar(scope),
                DueDates.rule(policy, scope),
                policy.value(Parameter.HOURS_RULE, scope).orElse(HoursRule.IGNORE));
    }

    /// Empty when the rule needs an open day and there is none within a year.
    Optional<Instant> after(Instant from, LoanPeriod period) {
        return switch (period) {
            case LoanPeriod.Days(int days) -> days(day(from), days).map(day -> endOf(day, zone));
            case LoanPeriod.Exact(Duration duration) -> exact(minute(from), duration);
        };
    }

    /// Where it would end if no calendar mattered.
    Instant plain(Instant from, LoanPeriod period) {
        return switch (period) {
            case LoanPeriod.Days(int days) -> endOf(day(from).plusDays(days), zone);
            case LoanPeriod.Exact(Duration duration) -> minute(from).plus(duration);
        };
    }

    /// Which of the two rules moves it, if one does.
    DueStep.Kind mover(Instant from, LoanPeriod period) {
        if (period instanceof LoanPeriod.Days || hoursRule == HoursRule.IGNORE) return DueStep.Kind.DUE_RULE;
        var ignoring = new PeriodEnd(zone, calendar, dueRule, HoursRule.IGNORE);
        return after(from, period).equals(ignoring.after(from, period))
                ? DueStep.Kind.DUE_RULE
                : DueStep.Kind.HOURS_RULE;
    }

    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(DueDates.END_OF_DAY).atZone(zone).toInstant();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Instant minute(Instant instant) {
        return instant.atZone(zone).truncatedTo(ChronoUnit.MINUTES).toInstant();
    }

    private Optional<LocalDate> days(LocalDate from, int days) {
        var plain = from.plusDays(days);
        return switch (dueRule) {
            case DAYS -> Optional.of(plain);
            case NEXT_OPEN_DAY -> calendar.openDayFrom(plain);
            case CALENDAR -> calendar.openDayAfter(from, days);
            case SAME_WEEKDAY -> sameWeekday(plain, days);
        };
    }

    private Optional<LocalDate> sameWeekday(LocalDate plain, int days) {
        if (calendar.isOpen(plain)) return Optional.of(plain);
        boolean wholeWeeks = days > 0 && days % 7 == 0;
        if (!wholeWeeks || calendar.weekly().contains(plain.getDayOfWeek())) return calendar.openDayFrom(plain);
        for (int ahead = 7; ahead < OpeningCalendar.HORIZON; ahead += 7)
            if (calendar.isOpen(plain.plusDays(ahead))) return Optional.of(plain.plusDays(ahead));
        return Optional.empty();
    }

    private Optional<Instant> exact(Instant from, Duration duration) {
        var plain = from.plus(duration);
        var today = day(from);
        var closing = hours(today).map(hours -> at(today, hours.to())).filter(plain::isAfter);
        if (hoursRule == HoursRule.CLOSE)
            return onOpenDay(closing.filter(from::isBefore).orElse(plain));
        return hoursRule == HoursRule.OPEN && closing.isPresent() ? opening(today, plain) : onOpenDay(plain);
    }

    /// The first opening after the day of the loan that is not before `plain`, unless `plain` lies in opening hours.
    private Optional<Instant> opening(LocalDate lent, Instant plain) {
        if (isOpenAt(plain)) return Optional.of(plain);
        var earliest = day(plain).isAfter(lent) ? day(plain) : lent.plusDays(1);
        return openDayFrom(earliest).flatMap(day -> {
            var hours = hours(day);
            if (hours.isEmpty()) return onOpenDay(plain);
            var opening = at(day, hours.get().from());
            return opening.isBefore(plain) ? opening(day, plain) : Optional.of(opening);
        });
    }

    private boolean isOpenAt(Instant instant) {
        var day = day(instant);
        return hours(day)
                .filter(hours -> !instant.isBefore(at(day, hours.from())) && !instant.isAfter(at(day, hours.to())))
                .isPresent();
    }

    /// A due date on a closed day moves to the next open day: the end of a day to its end, an hour to its opening, or
    /// to the same hour where the day has none. Empty: there is no open day.
    Optional<Instant> onOpenDay(Instant due) {
        var local = due.atZone(zone).toLocalDateTime();
        if (dueRule == DueRule.DAYS || calendar.isOpen(local.toLocalDate())) return Optional.of(due);
        boolean wholeDay = local.toLocalTime().equals(DueDates.END_OF_DAY);
        return calendar.openDayFrom(local.toLocalDate()).map(day -> {
            var opening = calendar.hoursOn(day).filter(_ -> !wholeDay).map(Hours::from);
            return at(day, opening.orElse(local.toLocalTime()));
        });
    }

    private Optional<LocalDate> openDayFrom(LocalDate day) {
        return dueRule == DueRule.DAYS ? Optional.of(day) : calendar.openDayFrom(day);
    }

    /// Where the calendar is ignored, a closed day has the hours of its weekday.
    private Optional<Hours> hours(LocalDate day) {
        return dueRule == DueRule.DAYS ? calendar.weekdayHours(day) : calendar.hoursOn(day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
