package org.fanzai.domain.policy;

import static org.fanzai.domain.Sample.BRANCH;
import static org.fanzai.domain.Sample.ZONE;
import static org.fanzai.domain.policy.Rules.SCOPE;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;

class DueDatePropertiesTest {
    /// The one that ignores the calendar first.
    private static final List<DueRule> RULES =
            List.of(DueRule.DAYS, DueRule.CALENDAR, DueRule.NEXT_OPEN_DAY, DueRule.SAME_WEEKDAY);

    private static final LocalDate LONG_MEMBER = LocalDate.of(2099, 12, 31);

    @Test
    void neverFallsOnAClosedDayNorBeforeTheLoan() {
        Property.holds(5000, random -> {
            var policy = policy(random, RULES.get(random.nextInt(1, 4)), randomCalendar(random));
            var from = randomInstant(random);
            DueDates.standard(policy, SCOPE, from, randomPeriod(random), LONG_MEMBER)
                    .ifPresent(due -> {
                        assertTrue(policy.calendar(BRANCH).isOpen(day(due)), "" + due);
                        assertFalse(due.isBefore(from.minus(Duration.ofMinutes(1))), from + " " + due);
                    });
        });
    }

    @Test
    void theEndOfAMembershipFallsOnNoClosedDayEither() {
        Property.holds(3000, random -> {
            var policy = policy(random, RULES.get(random.nextInt(1, 4)), randomCalendar(random))
                    .published("r2", List.of(), Settings.DEFAULTS.with(Setting.RETURN_BEFORE_EXPIRY, true));
            var from = randomInstant(random);
            var end = day(from).plusDays(random.nextInt(0, 40));
            DueDates.standard(policy, SCOPE, from, randomPeriod(random), end).ifPresent(due -> {
                assertFalse(day(due).isAfter(end), due + " after " + end);
                boolean none = day(from).datesUntil(end.plusDays(1)).noneMatch(policy.calendar(BRANCH)::isOpen);
                assertTrue(none || policy.calendar(BRANCH).isOpen(day(due)), "" + due);
            });
        });
    }

    /// With `sameWeekday` a longer period may end earlier, but whole weeks never do.
    @Test
    void isNeverEarlierForMoreDays() {
        Property.holds(3000, random -> {
            var rule = RULES.get(random.nextInt(4));
            int step = rule == DueRule.SAME_WEEKDAY ? 7 : 1;
            int fewer = step * random.nextInt(1, 12);
            int more = fewer + step * random.nextInt(1, 5);
            var policy = policy(random, rule, randomCalendar(random));
            var from = randomInstant(random);
            var early = DueDates.standard(policy, SCOPE, from, new LoanPeriod.Days(fewer), LONG_MEMBER);
            var late = DueDates.standard(policy, SCOPE, from, new LoanPeriod.Days(more), LONG_MEMBER);
            if (early.isPresent() && late.isPresent())
                assertFalse(
                        late.get().isBefore(early.get()),
                        rule + " " + fewer + "d " + early + ", " + more + "d " + late);
        });
    }

    @Test
    void closingNeverMakesAnHourLoanLongerAndOpeningNeverShorter() {
        Property.holds(5000, random -> {
            var calendar = randomCalendar(random);
            var from = randomInstant(random);
            var period = new LoanPeriod.Exact(Duration.ofMinutes(random.nextInt(1, 5000)));
            var plain = from.plus(period.duration());
            var close = due(DueRule.DAYS, HoursRule.CLOSE, calendar, from, period);
            var open = due(RULES.get(random.nextInt(4)), HoursRule.OPEN, calendar, from, period);
            assertFalse(close.isAfter(plain) || close.isBefore(from), plain + " " + close);
            assertFalse(open.isBefore(plain), plain + " " + open);
        });
    }

    private static Instant due(
            DueRule dueRule, HoursRule hoursRule, OpeningCalendar calendar, Instant from, LoanPeriod period) {
        return DueDates.standard(policy(dueRule, hoursRule, calendar), SCOPE, from, period, LONG_MEMBER)
                .orElse(Instant.MAX);
    }

    private static Policy policy(RandomGenerator random, DueRule rule, OpeningCalendar calendar) {
        var hoursRules = HoursRule.values();
        return policy(rule, hoursRules[random.nextInt(hoursRules.length)], calendar);
    }

    private static Policy policy(DueRule dueRule, HoursRule hoursRule, OpeningCalendar calendar) {
        var row = new PolicyRow("*", "*", "*", Map.of(Parameter.DUE_RULE, dueRule, Parameter.HOURS_RULE, hoursRule));
        return new Policy(
                "r1", ZONE, List.of(BRANCH), Set.of("STUDENT"), Set.of("BOOK"), Map.of(BRANCH, calendar), List.of(row));
    }

    private static LoanPeriod randomPeriod(RandomGenerator random) {
        return random.nextBoolean()
                ? new LoanPeriod.Days(random.nextInt(60))
                : new LoanPeriod.Exact(Duration.ofMinutes(random.nextInt(5000)));
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
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values())
            if (random.nextInt(4) > 0)
                hours.put(
                        day,
                        new Hours(LocalTime.of(random.nextInt(0, 12), 30), LocalTime.of(random.nextInt(13, 24), 0)));
        return new OpeningCalendar(weekly, closed, open, yearly, hours);
    }

    private static LocalDate randomDay(RandomGenerator random) {
        return LocalDate.of(2028, 1, 1).plusDays(random.nextInt(0, 150));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    private static Instant randomInstant(RandomGenerator random) {
        return randomDay(random)
                .atTime(random.nextInt(24), random.nextInt(60))
                .atZone(ZONE)
                .toInstant();
    }
}
