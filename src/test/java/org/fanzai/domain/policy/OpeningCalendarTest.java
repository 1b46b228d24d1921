package org.fanzai.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.junit.jupiter.api.Test;

class OpeningCalendarTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);
    private static final Hours HOURS = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Test
    void anOpenDateBeatsWhateverClosesIt() {
        var calendar = new OpeningCalendar(
                Set.of(DayOfWeek.SUNDAY), Set.of(SUNDAY), Set.of(SUNDAY), Set.of(MonthDay.of(3, 1)), Map.of());
        assertTrue(calendar.isOpen(SUNDAY));
    }

    @Test
    void eachEntryClosesByItself() {
        var none = Set.<LocalDate>of();
        assertFalse(new OpeningCalendar(Set.of(DayOfWeek.SUNDAY), none, none, Set.of(), Map.of()).isOpen(SUNDAY));
        assertFalse(new OpeningCalendar(Set.of(), Set.of(SUNDAY), none, Set.of(), Map.of()).isOpen(SUNDAY));
        assertFalse(new OpeningCalendar(Set.of(), none, none, Set.of(MonthDay.of(3, 1)), Map.of()).isOpen(SUNDAY));
        assertTrue(new OpeningCalendar(Set.of(), none, none, Set.of(), Map.of()).isOpen(SUNDAY));
    }

    @Test
    void aYearlyLeapDayClosesLeapDaysOnly() {
        var calendar = new OpeningCalendar(Set.of(), Set.of(), Set.of(), Set.of(MonthDay.of(2, 29)), Map.of());
        assertFalse(calendar.isOpen(LocalDate.of(2028, 2, 29)));
        assertTrue(calendar.isOpen(LocalDate.of(2027, 2, 28)));
        assertTrue(calendar.isOpen(LocalDate.of(2027, 3, 1)));
    }

    @Test
    void looksAYearAheadForAnOpenDay() {
        var everyDay = EnumSet.allOf(DayOfWeek.class);
        var once = new OpeningCalendar(everyDay, Set.of(), Set.of(SUNDAY.plusDays(365)), Set.of(), Map.of());
        assertEquals(Optional.of(SUNDAY.plusDays(365)), once.openDayFrom(SUNDAY));
        assertEquals(Optional.empty(), once.openDayFrom(SUNDAY.minusDays(1)));
        assertEquals(Optional.empty(), once.openDayFrom(SUNDAY.plusDays(366)));
    }

    @Test
    void aClosedDayAndAWeekdayLeftOutHaveNoHours() {
        var calendar = new OpeningCalendar(
                Set.of(), Set.of(SUNDAY), Set.of(), Set.of(), Map.of(DayOfWeek.SUNDAY, HOURS, DayOfWeek.MONDAY, HOURS));
        assertEquals(Optional.empty(), calendar.hoursOn(SUNDAY));
        assertEquals(Optional.of(HOURS), calendar.hoursOn(SUNDAY.plusDays(1)));
        assertEquals(Optional.empty(), calendar.hoursOn(SUNDAY.plusDays(2)));
        assertTrue(calendar.isOpen(SUNDAY.plusDays(2)));
    }

    @Test
    void hoursEndAfterTheyBegin() {
        assertThrows(IllegalArgumentException.class, () -> new Hours(LocalTime.NOON, LocalTime.NOON));
    }
}
