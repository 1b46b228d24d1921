package org.fanzai.domain.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashSet;
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
        for (int ahead = 0; ahead < HORIZON; ahead++) {
            var next = day.plusDays(ahead);
            if (isOpen(next)) return Optional.of(next);
        }
        return Optional.empty();
    }

    /// `day` or the last open day before it; empty when there is none within a year.
    public Optional<LocalDate> openDayUntil(LocalDate day) {
        for (int back = 0; back < HORIZON; back++) {
            var before = day.minusDays(back);
            if (isOpen(before)) return Optional.of(before);
        }
        return Optional.empty();
    }

    /// The `number`-th open day after `day`; for 0 `day` itself, or the first open day after it. Empty when a year
    /// goes by without one.
    public Optional<LocalDate> openDayAfter(LocalDate day, int number) {
        if (number == 0) return openDayFrom(day);
        var next = Optional.of(day);
        for (int i = 0; i < number && next.isPresent(); i++)
            next = openDayFrom(next.get().plusDays(1));
        return next;
    }

    /// How many days after `from` up to and with `to` are closed.
    public long closedDays(LocalDate from, LocalDate to) {
        long closed = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) if (!isOpen(day)) closed++;
        return closed;
    }

    /// The hours of a day; empty on a closed day and on a weekday without hours.
    public Optional<Hours> hoursOn(LocalDate day) {
        return isOpen(day) ? weekdayHours(day) : Optional.empty();
    }

    /// The hours of the weekday that a day is, were it open.
    public Optional<Hours> weekdayHours(LocalDate day) {
        return Optional.ofNullable(hours.get(day.getDayOfWeek()));
    }

    /// This calendar with more closed days; they beat the entries that open them.
    OpeningCalendar closedOn(Collection<LocalDate> dates) {
        var allClosed = new HashSet<>(closed);
        allClosed.addAll(dates);
        var stillOpen = new HashSet<>(open);
        stillOpen.removeAll(new HashSet<>(dates));
        return new OpeningCalendar(weekly, allClosed, stillOpen, yearly, hours);
    }
}
