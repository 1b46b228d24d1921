package org.fanzai.domain.account;

import static org.fanzai.domain.policy.Rules.SCOPE;
import static org.fanzai.domain.policy.Rules.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.policy.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspensionTest {
    @ParameterizedTest
    @CsvSource({
        "suspendPerUnit 2; fineGrace 1,                        2026-03-11T10:00, 8",
        "suspendPerUnit 2; suspendEvery 2,                     2026-03-11T10:00, 5",
        "suspendPerUnit 2; suspendEvery 3; fineGrace 1,        2026-03-11T10:00, 2",
        "suspendPerUnit 1.5,                                   2026-03-11T10:00, 7", // rounded down
        "suspendPerUnit 2; suspendMax 30,                      2026-04-04T10:00, 30", // 58
        "suspendPerUnit 2; fineGrace 1,                        2026-03-16T10:00, 18",
        "suspendPerUnit 2; fineGrace 1; fineIncludesGrace true, 2026-03-11T10:00, 8", // that is for fines
        "suspendPerUnit 2; fineGrace 5,                        2026-03-11T10:00, 0",
        "suspendPerUnit 0.3,                                   2026-03-09T10:00, 0",
        "suspendPerUnit 1; weekly SUN; fineSkipsClosed true,   2026-03-11T10:00, 4",
        "suspendPerUnit 1; loanPeriod 4h,                      2026-03-07T02:30, 2", // in hours, where loans are
        "suspendPerUnit 1; suspendEvery 24; fineEvery 1h,      2026-03-08T23:59, 2",
        "fineGrace 1,                                          2026-03-11T10:00, 0",
        "suspendPerUnit 2,                                     2026-03-06T23:59, 0",
        "suspendPerUnit 999999,                                9999-12-31T10:00, 100000"
    })
    void daysComeFromTheLateUnits(String rules, String until, int expected) {
        var policy = Rules.of(rules);
        assertEquals(
                expected, Suspension.days(policy, SCOPE, at(policy, "2026-03-06T23:59"), at(policy, until)), rules);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                      8,           , 2026-03-19", // from the day after the return
        "suspendMode longest,     8, 2026-03-15, 2026-03-19",
        "suspendMode longest,     8, 2026-03-25, 2026-03-25",
        "suspendMode cumulative,  8, 2026-03-15, 2026-03-23",
        "suspendMode cumulative,  8, 2026-03-10, 2026-03-19", // it ended before
        "suspendMode cumulative,  8, 2026-03-11, 2026-03-19", // it ends on the day of the return
        "weekly SUN; suspendSkipsClosed true,                         8,           , 2026-03-20",
        "weekly SUN; suspendSkipsClosed true; suspendMode cumulative, 3, 2026-03-14, 2026-03-18",
        "weekly SUN,                                                  8,           , 2026-03-19",
        "weekly MON TUE WED THU FRI SAT SUN; suspendSkipsClosed true, 8,           , 2026-03-19"
    })
    void endsOnItsLastDay(String rules, int days, LocalDate running, LocalDate expected) {
        var returned = LocalDate.of(2026, 3, 11);
        assertEquals(
                expected,
                Suspension.until(Rules.of(rules), SCOPE, returned, days, Optional.ofNullable(running)),
                rules);
    }

    @Test
    void threeCumulativeOnesOfTheSameDayAreServedOneAfterTheOther() {
        var policy = Rules.of("suspendMode cumulative");
        var today = LocalDate.of(2026, 3, 11);
        var running = Optional.<LocalDate>empty();
        for (int days : new int[] {5, 8, 2})
            running = Optional.of(Suspension.until(policy, SCOPE, today, days, running));
        assertEquals(Optional.of(today.plusDays(15)), running);
    }
}
