package org.fanzai.domain.policy;

import static org.fanzai.domain.policy.Rules.SCOPE;
import static org.fanzai.domain.policy.Rules.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.Rulebook.Closure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDatesTest {
    private static final LocalDate LONG_MEMBER = LocalDate.of(9999, 12, 31);

    /// Closed on Sundays, 1 May of every year, 16 March and 1 to 7 October 2026; open on Sunday 10 May.
    private static final String CALENDAR =
            "weekly SUN; closed 2026-03-16 2026-10-01..2026-10-07; open 2026-05-10; yearly 05-01; ";

    private static final String WEEKEND = "weekly SAT SUN; ";

    @ParameterizedTest
    @CsvSource({
        "dueRule days,        2026-03-02T10:00, 14d, 2026-03-16T23:59", // closed, and all the same
        "'',                  2026-03-02T10:00, 14d, 2026-03-16T23:59", // no rule ignores the calendar too
        "dueRule days,        2026-03-02T10:00, 0d,  2026-03-02T23:59",
        "dueRule nextOpenDay, 2026-03-02T10:00, 14d, 2026-03-17T23:59",
        "dueRule nextOpenDay, 2026-03-01T10:00, 0d,  2026-03-02T23:59", // a Sunday
        "dueRule nextOpenDay, 2026-04-17T10:00, 14d, 2026-05-02T23:59", // a day of every year
        "dueRule nextOpenDay, 2026-04-26T10:00, 14d, 2026-05-10T23:59", // an open Sunday
        "dueRule nextOpenDay, 2026-09-17T10:00, 14d, 2026-10-08T23:59", // a week of holidays with a Sunday in it
        "dueRule calendar,    2026-03-02T10:00, 6d,  2026-03-09T23:59", // the Sunday does not count
        "dueRule calendar,    2026-03-14T10:00, 1d,  2026-03-17T23:59",
        "dueRule calendar,    2026-03-15T10:00, 0d,  2026-03-17T23:59",
        "dueRule sameWeekday, 2026-03-02T10:00, 14d, 2026-03-23T23:59", // the Monday after
        "dueRule sameWeekday, 2026-03-01T10:00, 14d, 2026-03-17T23:59", // a weekly closed day: by days
        "dueRule sameWeekday, 2026-03-03T10:00, 13d, 2026-03-17T23:59", // no whole weeks: by days
        "dueRule sameWeekday, 2026-03-02T10:00, 7d,  2026-03-09T23:59",
        "dueRule nextOpenDay, 2028-02-15T10:00, 14d, 2028-02-29T23:59", // a leap day
        "dueRule days,        2028-02-29T10:00, 366d, 2029-03-01T23:59",
        "dueRule nextOpenDay, 2026-03-14T20:30, 2h,  2026-03-14T22:30",
        "dueRule calendar,    2026-03-14T20:30, 90m, 2026-03-14T22:00",
        "dueRule days,        2026-03-14T20:30, 4h,  2026-03-15T00:30", // a Sunday
        "dueRule nextOpenDay, 2026-03-14T20:30, 4h,  2026-03-17T00:30" // the next open day has no hours to open at
    })
    void daysAndHoursEndByTheDueRule(String rule, String from, String period, String expected) {
        assertDue(expected, CALENDAR + rule, from, period);
    }

    /// The worked numbers of the rules.
    @ParameterizedTest
    @CsvSource({
        "'', 2026-03-02T15:20, 14d, 2026-03-16T23:59",
        "weekly SUN; dueRule calendar, 2026-03-02T15:20, 14d, 2026-03-18T23:59",
        "weekly SUN; dueRule nextOpenDay, 2026-03-02T10:00, 6d, 2026-03-09T23:59",
        "closed 2026-03-09; dueRule sameWeekday, 2026-03-02T10:00, 7d, 2026-03-16T23:59",
        "hours 09:00-21:00; hoursRule close, 2026-03-02T20:00, 3h, 2026-03-02T21:00",
        "hours 08:30-21:00; hoursRule open, 2026-03-02T20:00, 3h, 2026-03-03T08:30",
        "dueRule days, 2026-02-09T10:00, 10d, 2026-02-19T23:59",
        "weekly SAT SUN; dueRule calendar, 2026-03-02T10:00, 10d, 2026-03-16T23:59",
        "closed 2026-03-16 2026-03-23; dueRule sameWeekday, 2026-03-02T10:00, 14d, 2026-03-30T23:59",
        "weekly SUN; dueRule sameWeekday, 2026-03-01T10:00, 14d, 2026-03-16T23:59",
        "weekly SAT SUN; closed 2026-10-01..2026-10-07; dueRule calendar, 2026-09-21T10:00, 10d, 2026-10-12T23:59",
        "zone America/Chicago; dueRule days; hoursRule ignore, 2026-02-15T02:15, 504h, 2026-03-08T03:15"
    })
    void theWorkedNumbersComeOut(String rules, String from, String period, String expected) {
        assertDue(expected, rules, from, period);
    }

    @ParameterizedTest
    @CsvSource({
        "hoursRule close,                      2026-03-02T14:00, 3h,  2026-03-02T16:00",
        "hoursRule close,                      2026-03-02T14:00, 2h,  2026-03-02T16:00",
        "hoursRule close,                      2026-03-02T14:00, 1h,  2026-03-02T15:00",
        "hoursRule close,                      2026-03-02T14:00, 24h, 2026-03-02T16:00",
        "hoursRule close,                      2026-03-02T17:00, 1h,  2026-03-02T18:00", // closed already
        "hoursRule ignore,                     2026-03-02T14:00, 3h,  2026-03-02T17:00",
        "dueRule calendar,                     2026-03-02T14:00, 3h,  2026-03-02T17:00", // no rule is `ignore`
        "hoursRule open,                       2026-03-02T14:00, 2h,  2026-03-02T16:00",
        "hoursRule open; dueRule calendar,     2026-03-02T14:00, 18h, 2026-03-03T10:00",
        "hoursRule open; dueRule calendar; closed 2026-03-03, 2026-03-02T14:00, 18h, 2026-03-04T10:00",
        "hoursRule open; dueRule nextOpenDay; weekly SAT SUN, 2026-03-06T14:00, 4h, 2026-03-09T10:00",
        "hoursRule open; dueRule days; weekly SAT SUN,        2026-03-06T14:00, 4h, 2026-03-07T10:00",
        "hoursRule open,                       2026-03-02T14:00, 22h, 2026-03-03T12:00", // never made shorter
        "hoursRule open,                       2026-03-02T14:00, 27h, 2026-03-04T10:00", // past the next closing
        "hoursRule open,                       2026-03-02T17:00, 1h,  2026-03-03T10:00", // lent after closing
        "hoursRule ignore; dueRule calendar; closed 2026-03-03, 2026-03-02T14:00, 18h, 2026-03-04T10:00"
    })
    void hoursPastClosingFollowTheHoursRule(String rules, String from, String period, String expected) {
        assertDue(expected, "hours 10:00-16:00; " + rules, from, period);
    }

    @ParameterizedTest
    @CsvSource({
        "hoursRule open; dueRule calendar,              2026-03-06T14:00, 4h,  2026-03-06T18:00",
        "hoursRule open; dueRule calendar; weekly SAT,  2026-03-06T14:00, 18h, 2026-03-08T08:00", // not on a closed day
        "hoursRule close,                               2026-03-07T14:00, 4h,  2026-03-07T18:00"
    })
    void aDayWithoutHoursHasNoOpeningToExtendTo(String rules, String from, String period, String expected) {
        assertDue(expected, "hours MON TUE WED THU FRI 10:00-16:00; " + rules, from, period);
    }

    @Test
    void hoursKeepTheMinuteAndDropTheSeconds() {
        var policy = Rules.of("");
        var from = at(policy, "2026-03-02T10:00").plusSeconds(59).plusNanos(999_000);
        assertEquals(
                Optional.of(at(policy, "2026-03-02T14:00")),
                DueDates.standard(policy, SCOPE, from, LoanPeriod.of("4h"), LONG_MEMBER));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2026-10-24T10:00, 1d,   2026-10-25T23:59",
        "America/Chicago,     2026-03-07T10:00, 1d,   2026-03-08T23:59",
        "America/Chicago,     2026-10-31T23:30, 4h,   2026-11-01T02:30", // an hour happens twice
        "Australia/Lord_Howe, 2026-10-03T23:45, 3h,   2026-10-04T03:15", // half an hour is missing
        "Australia/Lord_Howe, 2026-10-03T10:00, 1d,   2026-10-04T23:59",
        "Pacific/Apia,        2011-12-29T10:00, 1d,   2011-12-31T23:59", // the 30th is missing
        "Pacific/Apia,        2011-12-29T10:00, 2d,   2011-12-31T23:59",
        "Pacific/Apia,        2011-12-29T10:00, 24h,  2011-12-31T10:00",
        "Asia/Shanghai,       0001-01-01T10:07, 14d,  0001-01-15T23:59",
        "Asia/Shanghai,       0001-01-01T10:07, 4h,   0001-01-01T14:07",
        "Asia/Shanghai,       9999-12-31T10:00, 14d,  +10000-01-14T23:59",
        "Asia/Shanghai,       2026-03-02T10:00, 99999d, 2299-12-15T23:59"
    })
    void localTimeIsKeptInEveryZoneAndYear(String zone, String from, String period, String expected) {
        assertDue(expected, "dueRule nextOpenDay; zone " + zone, from, period);
    }

    @Test
    void daysCountInTheZoneOfTheLibrary() {
        assertDue("2026-03-03T23:59", "", "2026-03-02T00:30", "1d"); // 1 March in UTC
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar", "nextOpenDay", "sameWeekday"})
    void aLibraryThatNeverOpensHasNoDueDateAndSaysSoAtOnce(String rule) {
        var policy = Rules.of("weekly MON TUE WED THU FRI SAT SUN; dueRule " + rule);
        for (var period : new String[] {"0d", "14d", "13d", "99999d", "4h"})
            assertTimeoutPreemptively(
                    Duration.ofSeconds(1),
                    () -> assertEquals(
                            Optional.empty(),
                            DueDates.standard(
                                    policy, SCOPE, at(policy, "2026-03-02T10:00"), LoanPeriod.of(period), LONG_MEMBER),
                            period));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-11T10:00, 60d, 2026-09-07T23:59", // its first day
        "2026-05-10T10:00, 60d, 2026-07-09T23:59",
        "2026-07-02T10:00, 60d, 2026-09-07T23:59", // its last day
        "2026-07-03T10:00, 60d, 2026-09-01T23:59",
        "2026-07-15T10:00, 4h,  2026-09-07T23:59",
        "2026-09-17T10:00, 14d, 2026-10-08T23:59", // one leads into another
    })
    void aVacationMovesWhatIsDueInIt(String from, String period, String expected) {
        assertDue(
                expected,
                "vacation 2026-10-03 2026-10-07 2026-10-08; vacation 2026-07-10 2026-08-31 2026-09-07;"
                        + "vacation 2026-10-01 2026-10-02 2026-10-04",
                from,
                period);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30 before,  2026-06-10T10:00, 30d, 2026-06-30T23:59",
        "2026-06-30 before,  2026-06-10T10:00, 14d, 2026-06-24T23:59",
        "2026-06-30 before,  2026-06-30T10:00, 14d, 2026-06-30T23:59", // not past on its day
        "2026-06-30 before,  2026-07-01T10:00, 14d, 2026-07-15T23:59", // past: ignored
        "2026-06-30 exactly, 2026-03-02T10:00, 14d, 2026-06-30T23:59",
        "2026-06-30 exactly, 2026-03-02T10:00, 180d, 2026-06-30T23:59",
        "2026-06-30 after,   2026-06-10T10:00, 14d, 2026-06-30T23:59",
        "2026-06-30 after,   2026-06-10T10:00, 30d, 2026-07-10T23:59"
    })
    void aHardDueDateReplacesOrBounds(String hardDue, String from, String period, String expected) {
        assertDue(expected, "hardDue " + hardDue, from, period);
    }

    @ParameterizedTest
    @CsvSource({
        "dueRule nextOpenDay, 2026-03-10, 2026-03-10T23:59",
        "dueRule nextOpenDay, 2026-03-16, 2026-03-16T23:59", // as long as the loan itself
        "dueRule nextOpenDay, 2026-03-08, 2026-03-07T23:59", // back over the closed Sunday
        "dueRule days,        2026-03-08, 2026-03-08T23:59",
        "dueRule nextOpenDay; closed 2026-03-02..2026-03-05, 2026-03-04, 2026-03-04T23:59" // not before the loan
    })
    void aLoanEndsWithTheMembership(String rules, String membershipEnd, String expected) {
        var policy = Rules.of("weekly SUN; returnBeforeExpiry true; " + rules);
        assertEquals(
                Optional.of(at(policy, expected)),
                DueDates.standard(
                        policy,
                        SCOPE,
                        at(policy, "2026-03-02T10:00"),
                        LoanPeriod.of("14d"),
                        LocalDate.parse(membershipEnd)));
    }

    @Test
    void theMembershipIsOfNoMatterWhereTheLibraryDoesNotSaySo() {
        var policy = Rules.of("");
        assertEquals(
                Optional.of(at(policy, "2026-03-16T23:59")),
                DueDates.standard(
                        policy, SCOPE, at(policy, "2026-03-02T10:00"), LoanPeriod.of("14d"), LocalDate.of(2026, 3, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-31, '',                                  2026-09-07T23:59",
        "9999-12-31, hardDue 2026-09-12 after,            2026-09-12T23:59", // after the vacation
        "2026-09-10, hardDue 2026-09-12 after,            2026-09-09T23:59", // the membership comes last
        "9999-12-31, hardDue 2026-07-20 before,           2026-07-20T23:59" // not moved off the vacation again
    })
    void vacationsHardDateAndMembershipActInTurn(String membershipEnd, String rules, String expected) {
        var policy = Rules.of("closed 2026-09-10; vacation 2026-07-10 2026-08-31 2026-09-07; returnBeforeExpiry true;"
                + "dueRule nextOpenDay; " + rules);
        assertEquals(
                Optional.of(at(policy, expected)),
                DueDates.standard(
                        policy,
                        SCOPE,
                        at(policy, "2026-06-01T10:00"),
                        LoanPeriod.of("60d"),
                        LocalDate.parse(membershipEnd)));
    }

    @ParameterizedTest
    @CsvSource({"2,", "3, 2026-03-09T23:59", "4, 2026-03-09T23:59"})
    void enoughHoldsOfOthersShortenALoan(int holds, String expected) {
        var policy = Rules.of(WEEKEND + "dueRule nextOpenDay; durationOfHighDemand 3 5d");
        assertEquals(
                Optional.ofNullable(expected).map(due -> at(policy, due)),
                DueDates.highDemand(
                        policy, SCOPE, at(policy, "2026-03-02T10:00"), at(policy, "2026-03-16T23:59"), holds));
    }

    @Test
    void highDemandNeverMakesALoanLonger() {
        var policy = Rules.of("durationOfHighDemand 1 5d");
        var from = at(policy, "2026-03-02T10:00");
        assertEquals(Optional.empty(), DueDates.highDemand(policy, SCOPE, from, at(policy, "2026-03-07T23:59"), 9));
        assertEquals(
                Optional.empty(), DueDates.highDemand(Rules.of(""), SCOPE, from, at(policy, "2026-03-17T23:59"), 9));
    }

    @ParameterizedTest
    @CsvSource({
        "closed 2026-03-10..2026-03-12; dueRule nextOpenDay, 2026-03-13, 2026-03-09T23:59",
        "closed 2026-03-10..2026-03-12; dueRule days,        2026-03-13, 2026-03-09T23:59",
        "'',                                                 2026-03-13, 2026-03-12T23:59",
        "weekly MON TUE WED THU FRI SAT SUN,                 2026-03-13,"
    })
    void aBookingLeavesUntilTheLastOpenDayBeforeIt(String rules, String from, String expected) {
        var policy = Rules.of(rules);
        assertEquals(
                Optional.ofNullable(expected).map(due -> at(policy, due)),
                DueDates.beforeBooking(policy, SCOPE, LocalDate.parse(from)));
    }

    @ParameterizedTest
    @CsvSource({
        "dueRule nextOpenDay, 2026-03-16T23:59, 2026-03-18T23:59",
        "dueRule nextOpenDay, 2026-03-18T23:59, 2026-03-18T23:59",
        "dueRule nextOpenDay; closed 2026-03-18, 2026-03-17T23:59, 2026-03-19T23:59",
        "dueRule nextOpenDay; hours 10:00-16:00, 2026-03-16T12:00, 2026-03-18T10:00",
        "dueRule days,        2026-03-16T23:59, 2026-03-16T23:59",
        "dueRule nextOpenDay; weekly MON TUE WED THU FRI SAT SUN, 2026-03-16T23:59, 2026-03-16T23:59"
    })
    void aLaterClosureMovesWhatIsDueInIt(String rules, String due, String expected) {
        var dates = Set.of(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 17));
        var policy = Rules.of(rules).closed("r2", SCOPE.branch(), dates);
        var closure = new Closure(Instant.EPOCH, SCOPE.branch(), dates);
        assertEquals(at(policy, expected), DueDates.movedOffClosure(policy, SCOPE, at(policy, due), closure));
        var elsewhere = new Closure(Instant.EPOCH, "EAST", dates);
        assertEquals(at(policy, due), DueDates.movedOffClosure(policy, SCOPE, at(policy, due), elsewhere));
    }

    private static void assertDue(String expected, String rules, String from, String period) {
        var policy = Rules.of(rules);
        var due = DueDates.standard(policy, SCOPE, at(policy, from), LoanPeriod.of(period), LONG_MEMBER);
        assertEquals(Optional.of(at(policy, expected)), due, rules);
    }
}
