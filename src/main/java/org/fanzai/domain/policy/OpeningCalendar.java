package org.fanzai.domain.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When a branch is open. A dated entry (`closed`, `open`) beats `weekly`, which beats `yearly`. A weekday without
/// `hours` has none to show; it is open all the same unless an entry closes it.
public record OpeningCalendar(
        Set<DayOfWeek> weekly,
        Set<LocalDate> closed,
        Set<LocalDate> open,
        Set<MonthDay> yearly,
        Map<DayOfWeek, Hours> hours) {
    /// How far ahead an open day is looked for, in days.
    static final int HORIZON = 366;

    /// Opening hours of one day, the closing minute excluded.
    public record Hours(LocalTime from, LocalTime to) {
        public Hours {
            if (!from.isBefore(to)) throw new IllegalArgumentException("opening hours end after they begin");
        }
    }

    public OpeningCalendar {
        weekly = Set.copyOf(weekly);
        closed = Set.copyOf(closed);
        open = Set.copyOf(open);
        yearly = Set.copyOf(yearly);
        hours = Map.copyOf(hours);
    }

    public boolean isOpen(LocalDate day) {
        if (open.contains(day)) return true;
        if (closed.contains(day) || weekly.contains(day.getDayOfWeek())) return false;
        return !yearly.contains(MonthDay.from(day));
    }

    /// `day` or the first open day after it; empty when there is none within a year.
    public Optional<LocalDate> openDayFrom(LocalDate day) {
        return day.datesUntil(day.plusDays(HORIZON)).filter(this::isOpen).findFirst();
    }

    /// The hours of a day; empty on a closed day and on a weekday without hours.
    public Optional<Hours> hoursOn(LocalDate day) {
        return isOpen(day) ? Optional.ofNullable(hours.get(day.getDayOfWeek())) : Optional.empty();
    }
}
