package org.fanzai.domain.policy;

import static org.fanzai.domain.Sample.ALWAYS_OPEN;
import static org.fanzai.domain.Sample.ZONE;
import static org.fanzai.domain.Sample.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {
    /// Closed on Sundays, 1 May of every year, 16 March and 1 to 7 October 2026; open on Sunday 10 May.
    private static final OpeningCalendar CALENDAR = new OpeningCalendar(
            Set.of(DayOfWeek.SUNDAY),
            days("2026-03-16", "2026-10-01", "2026-10-02", "2026-10-03", "2026-10-05", "2026-10-06", "2026-10-07"),
            days("2026-05-10"),
            Set.of(MonthDay.of(5, 1)),
            Map.of());

    /// The one that ignores the calendar first.
    private static final List<DueRule> RULES =
            List.of(DueRule.DAYS, DueRule.CALENDAR, DueRule.NEXT_OPEN_DAY, DueRule.SAME_WEEKDAY);

    private static final OpeningCalendar NEVER =
            new OpeningCalendar(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of(), Set.of(), Map.of());

    @ParameterizedTest
    @CsvSource({
        "DAYS,          2026-03-02T10:00, 14d, 2026-03-16T23:59", // closed, and all the same
        "DAYS,          2026-03-02T10:00, 0d,  2026-03-02T23:59",
        "NEXT_OPEN_DAY, 2026-03-02T10:00, 14d, 2026-03-17T23:59",
        "NEXT_OPEN_DAY, 2026-03-01T10:00, 0d,  2026-03-02T23:59", // a Sunday
        "NEXT_OPEN_DAY, 2026-04-17T10:00, 14d, 2026-05-02T23:59", // a day of every year
        "NEXT_OPEN_DAY, 2026-04-26T10:00, 14d, 2026-05-10T23:59", // an open Sunday
        "NEXT_OPEN_DAY, 2026-09-17T10:00, 14d, 2026-10-08T23:59", // a week of holidays with a Sunday in it
        "CALENDAR,      2026-03-02T10:00, 6d,  2026-03-09T23:59", // the Sunday does not count
        "CALENDAR,      2026-03-14T10:00, 1d,  2026-03-17T23:59",
        "CALENDAR,      2026-03-15T10:00, 0d,  2026-03-17T23:59",
        "SAME_WEEKDAY,  2026-03-02T10:00, 14d, 2026-03-23T23:59", // the Monday after
        "SAME_WEEKDAY,  2026-03-01T10:00, 14d, 2026-03-17T23:59", // a weekly closed day: by days
        "SAME_WEEKDAY,  2026-03-03T10:00, 13d, 2026-03-17T23:59", // no whole weeks: by days
        "SAME_WEEKDAY,  2026-03-02T10:00, 7d,  2026-03-09T23:59",
        "NEXT_OPEN_DAY, 2028-02-15T10:00, 14d, 2028-02-29T23:59", // a leap day
        "DAYS,          2028-02-29T10:00, 366d, 2029-03-01T23:59",
        "NEXT_OPEN_DAY, 2026-03-14T20:30, 4h,  2026-03-15T00:30", // hours ignore the calendar
        "CALENDAR,      2026-03-14T20:30, 90m, 2026-03-14T22:00"
    })
    void comesFromThePeriodTheRuleAndTheCalendar(DueRule rule, String from, String period, String expected) {
        assertEquals(Optional.of(at(expected)), DueDates.due(at(from), LoanPeriod.of(period), rule, CALENDAR, ZONE));
    }

    @Test
    void ofHoursKeepsTheMinuteAndDropsTheSeconds() {
        var from = at("2026-03-02T10:00").plusSeconds(59).plusNanos(999_000);
        assertEquals(
                Optional.of(at("2026-03-02T14:00")),
                DueDates.due(from, LoanPeriod.of("4h"), DueRule.DAYS, ALWAYS_OPEN, ZONE));
    }

    @Test
    void ofDaysCountsInTheZoneOfTheLibrary() {
        var lateEvening = at("2026-03-02T00:30"); // 1 March in UTC
        assertEquals(
                Optional.of(at("2026-03-03T23:59")),
                DueDates.due(lateEvening, LoanPeriod.of("1d"), DueRule.DAYS, ALWAYS_OPEN, ZONE));
    }

    @Test
    void endsAtTheSameLocalTimeWhenTheClocksChange() {
        var berlin = ZoneId.of("Europe/Berlin");
        assertEquals(
                Optional.of(Instant.parse("2026-10-25T22:59:00Z")),
                DueDates.due(
                        Instant.parse("2026-10-24T08:00:00Z"), LoanPeriod.of("1d"), DueRule.DAYS, ALWAYS_OPEN, berlin));
    }

    @Test
    void doesNotExistInALibraryThatNeverOpens() {
        for (var rule : EnumSet.complementOf(EnumSet.of(DueRule.DAYS)))
            for (var period : new String[] {"0d", "14d", "13d", "99999d"})
                assertEquals(
                        Optional.empty(),
                        DueDates.due(at("2026-03-02T10:00"), LoanPeriod.of(period), rule, NEVER, ZONE),
                        rule + " " + period);
    }

    @Test
    void neverFallsOnAClosedDay() {
        Property.holds(3000, random -> {
            var calendar = randomCalendar(random);
            var rule = RULES.get(random.nextInt(1, 4));
            var from = randomInstant(random);
            DueDates.due(from, new LoanPeriod.Days(random.nextInt(60)), rule, calendar, ZONE)
                    .ifPresent(due -> {
                        assertTrue(calendar.isOpen(due.atZone(ZONE).toLocalDate()), rule + " " + due);
                        assertFalse(due.isBefore(from.atZone(ZONE)
                                .toLocalDate()
                                .atStartOfDay(ZONE)
                                .toInstant()));
                    });
        });
    }

    /// With `sameWeekday` a longer period may end earlier, but whole weeks never do.
    @Test
    void isNeverEarlierForMoreDays() {
        Property.holds(3000, random -> {
            var calendar = randomCalendar(random);
            var rule = RULES.get(random.nextInt(4));
            int step = rule == DueRule.SAME_WEEKDAY ? 7 : 1;
            int fewer = step * random.nextInt(0, 12);
            int more = fewer + step * random.nextInt(1, 5);
            if (rule == DueRule.SAME_WEEKDAY && fewer == 0) return;
            var from = randomInstant(random);
            var early = DueDates.due(from, new LoanPeriod.Days(fewer), rule, calendar, ZONE);
            var late = DueDates.due(from, new LoanPeriod.Days(more), rule, calendar, ZONE);
            if (early.isPresent() && late.isPresent())
                assertFalse(
                        late.get().isBefore(early.get()),
                        rule + " " + fewer + "d " + early + ", " + more + "d " + late);
        });
    }

    private static OpeningCalendar randomCalendar(RandomGenerator random) {
        var weekly = EnumSet.noneOf(DayOfWeek.class);
        for (int i = random.nextInt(0, 3); i > 0; i--) weekly.add(DayOfWeek.of(random.nextInt(1, 8)));
        var closed = new HashSet<LocalDate>();
        var open = new HashSet<LocalDate>();
        for (int i = random.nextInt(0, 40); i > 0; i--) closed.add(randomDay(random));
        for (int i = random.nextInt(0, 10); i > 0; i--) open.add(randomDay(random));
        var yearly = new HashSet<MonthDay>();
        for (int i = random.nextInt(0, 10); i > 0; i--) yearly.add(MonthDay.from(randomDay(random)));
        return new OpeningCalendar(weekly, closed, open, yearly, Map.of());
    }

    private static LocalDate randomDay(RandomGenerator random) {
        return LocalDate.of(2028, 1, 1).plusDays(random.nextInt(0, 150));
    }

    private static Instant randomInstant(RandomGenerator random) {
        return randomDay(random)
                .atTime(random.nextInt(24), random.nextInt(60))
                .atZone(ZONE)
                .toInstant();
    }

    private static Set<LocalDate> days(String... days) {
        var set = new HashSet<LocalDate>();
        for (var day : days) set.add(LocalDate.parse(day));
        return set;
    }
}
