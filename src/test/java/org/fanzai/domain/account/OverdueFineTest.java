package org.fanzai.domain.account;

import static org.fanzai.domain.policy.Rules.SCOPE;
import static org.fanzai.domain.policy.Rules.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Rules;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueFineTest {
    private static final String DAILY = "fineAmount 1.00; fineEvery 1d; ";
    private static final Money PRICE = Money.of("30.00");

    @ParameterizedTest
    @CsvSource({
        "2000-01-01T23:59, 2000-01-30T10:00, 29.00",
        "2026-03-10T23:59, 2026-03-10T23:59, 0.00",
        "2026-03-10T23:59, 2026-03-10T23:59:59, 0.00", // in the due minute
        "2026-03-10T23:59, 2026-03-09T10:00, 0.00",
        "2026-03-10T23:59, 2026-03-11T00:00, 1.00",
        "2026-03-10T23:59, 2026-03-11T23:59, 1.00",
        "2026-03-10T12:00, 2026-03-10T18:00, 0.00", // days late are the difference of the dates
        "2026-03-10T12:00, 2026-03-11T00:01, 1.00",
        "2028-02-28T23:59, 2028-03-01T10:00, 2.00", // a leap day
        "0001-01-01T23:59, 9999-12-31T10:00, 3652058.00"
    })
    void daysLateAreTheDifferenceOfTheDates(String due, String until, String expected) {
        assertFine(expected, DAILY, due, until);
    }

    @ParameterizedTest
    @CsvSource({
        "weekly SUN; fineSkipsClosed true, 8.00",
        "weekly SAT SUN; fineSkipsClosed true, 6.00",
        "weekly SUN, 10.00",
        "closed 2026-03-06 2026-03-16; fineSkipsClosed true, 9.00", // the due day never counts, the last does
        "weekly MON TUE WED THU FRI SAT SUN; fineSkipsClosed true, 0.00",
        "fineGrace 2, 8.00",
        "fineGrace 10, 0.00",
        "fineGrace 9; fineIncludesGrace true, 10.00",
        "fineGrace 10; fineIncludesGrace true, 0.00",
        "fineEvery 7d, 1.00",
        "fineEvery 7d; fineChargeAt end, 1.00",
        "fineEvery 7d; fineChargeAt start, 2.00",
        "fineEvery 5d; fineChargeAt start, 2.00",
        "fineEvery 11d, 0.00",
        "fineEvery 0d, 0.00",
        "fineEvery 7d; fineGrace 4; fineChargeAt start, 1.00",
        "fineMax 3.00, 3.00",
        "fineMax 0.00, 0.00",
        "fineAmount 0.70; fineMax 3.00, 3.00",
        "fineFirst 0.50 1, 9.50",
        "fineFirst 0.50 20, 5.00",
        "fineFirst 0.50 1; fineGrace 10, 0.00",
        "suspendInsteadOfFine, 0.00"
    })
    void tenDaysLateCost(String rules, String expected) {
        assertFine(expected, DAILY + rules, "2026-03-06T23:59", "2026-03-16T10:00");
    }

    /// The worked numbers of the rules.
    @ParameterizedTest
    @CsvSource({
        "fineGrace 2, 2026-03-12T10:00, 0.00",
        "fineGrace 2, 2026-03-13T10:00, 1.00",
        "fineGrace 2; fineIncludesGrace true, 2026-03-13T10:00, 3.00",
        "fineGrace 3; fineIncludesGrace true, 2026-03-13T10:00, 0.00",
        "fineGrace 3; fineIncludesGrace true, 2026-03-14T10:00, 4.00",
        "fineFirst 0.50 1, 2026-03-14T10:00, 3.50",
        "fineAmount 0.05, 2026-03-17T10:00, 0.35",
        "fineAmount 0.30; fineGrace 2; fineSkipsClosed true; weekly SUN; closed 2026-03-12, 2026-03-16T10:00, 0.60",
        "fineAmount 0.70; fineMax 3.00, 2026-03-14T00:30, 2.80",
        "fineAmount 0.70; fineMax 3.00, 2026-03-15T00:30, 3.00"
    })
    void theWorkedNumbersComeOut(String rules, String until, String expected) {
        assertFine(expected, DAILY + rules, "2026-03-10T23:59", until);
    }

    @ParameterizedTest
    @CsvSource({
        "6.50, fineMax 10.00; fineCapAtPrice true, 6.50",
        "6.50, fineMax 10.00, 10.00",
        "5.00, fineMax 3.00; fineCapAtPrice true, 3.00",
        "5.00, fineMax 6.00; fineCapAtPrice true, 5.00",
        "0.00, fineCapAtPrice true; defaultPrice 7.00, 7.00",
        "6.50, fineCapAtPrice true; defaultPrice 7.00, 6.50",
        "0.00, fineCapAtPrice true, 100.00", // nobody knows a price
    })
    void aHundredDaysLateAreCappedByTheSmallerOne(String price, String rules, String expected) {
        var policy = Rules.of(DAILY + rules);
        var due = at(policy, "2026-03-02T23:59");
        var until = at(policy, "2026-06-10T10:00");
        assertEquals(Money.of(expected), OverdueFine.amount(policy, SCOPE, due, until, Money.of(price), false), rules);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00, 0.00",
        "2026-03-02T12:00:59, 0.00",
        "2026-03-02T12:01, 0.50",
        "2026-03-02T12:20, 0.50",
        "2026-03-02T13:01, 0.50",
        "2026-03-02T13:59, 0.50",
        "2026-03-02T14:00, 1.00",
        "2026-03-03T12:00, 12.00"
    })
    void theFirstHourCountsWhenItStartsTheOthersWhenWhole(String until, String expected) {
        assertFine(expected, "fineAmount 0.50; fineEvery 1h", "2026-03-02T12:00", until);
    }

    @ParameterizedTest
    @CsvSource({
        "fineEvery 2h, 2026-03-02T12:20, 0.00",
        "fineEvery 2h; fineChargeAt start, 2026-03-02T12:20, 1.00",
        "fineEvery 2h, 2026-03-02T15:10, 1.00",
        "fineEvery 2h; fineChargeAt start, 2026-03-02T15:10, 2.00",
        "fineEvery 90m, 2026-03-02T15:00, 2.00",
        "fineEvery 1h; fineGrace 1, 2026-03-02T13:30, 0.00",
        "fineEvery 1h; fineGrace 1, 2026-03-02T14:00, 1.00",
        "fineEvery 1h; fineSkipsClosed true; closed 2026-03-03, 2026-03-04T12:00, 24.00",
        "fineEvery 1h; fineSkipsClosed true; closed 2026-03-03, 2026-03-03T12:00, 12.00",
        "fineEvery 1h; fineSkipsClosed true; closed 2026-03-02, 2026-03-02T18:00, 0.00"
    })
    void hourFinesCountHours(String rules, String until, String expected) {
        assertFine(expected, "fineAmount 1.00; " + rules, "2026-03-02T12:00", until);
    }

    @ParameterizedTest
    @CsvSource({
        "fineEvery 1d, 2",
        "fineEvery 1h, 49",
        "loanPeriod 4h, 49",
        "loanPeriod 14d, 2",
        "loanPeriod 4h; fineEvery 0d, 49",
        "loanPeriod 4h; fineEvery 1d, 2",
        "'', 2",
        "fineEvery 1h; zone Europe/London, 49",
        "fineEvery 1h; zone Europe/London; fineSkipsClosed true; closed 2020-04-09, 25",
        "fineEvery 1h; fineSkipsClosed true; weekly MON TUE WED THU FRI SAT SUN, 0"
    })
    void latenessIsInDaysOrHours(String rules, long expected) {
        var policy = Rules.of(rules);
        var due = Instant.parse("2020-04-08T14:00:00Z");
        assertEquals(expected, OverdueFine.lateUnits(policy, SCOPE, due, Instant.parse("2020-04-10T15:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "America/Chicago,     2026-03-07T23:59, 2026-03-09T00:00, 2", // 23 hours on the 8th
        "America/Chicago,     2026-10-31T23:59, 2026-11-02T00:00, 2",
        "Australia/Lord_Howe, 2026-10-03T23:59, 2026-10-05T00:00, 2",
        "Pacific/Apia,        2011-12-29T23:59, 2011-12-31T10:00, 2", // by the dates
        "Asia/Shanghai,       0001-01-15T23:59, 0001-01-16T00:00, 1"
    })
    void daysLateAreLocal(String zone, String due, String until, long expected) {
        var policy = Rules.of(DAILY + "zone " + zone);
        assertEquals(expected, OverdueFine.lateUnits(policy, SCOPE, at(policy, due), at(policy, until)));
    }

    @ParameterizedTest
    @CsvSource({
        "recallFineAmount 2.00, true, 6.00",
        "recallFineAmount 2.00, false, 3.00",
        "recallFineAmount 2.00; fineFirst 0.50 1, true, 6.00",
        "recallFineAmount 2.00; fineMax 5.00, true, 5.00",
        "fineMax 30.00, true, 3.00"
    })
    void aRecalledItemHasItsOwnRate(String rules, boolean recalled, String expected) {
        var policy = Rules.of(DAILY + rules);
        var due = at(policy, "2026-03-10T23:59");
        var until = at(policy, "2026-03-13T10:00");
        assertEquals(Money.of(expected), OverdueFine.amount(policy, SCOPE, due, until, PRICE, recalled));
    }

    @ParameterizedTest
    @CsvSource({"fineAmount 1.00", "fineEvery 1d", "''"})
    void aRateNeedsAnAmountAndAPeriod(String rules) {
        assertFine("0.00", rules, "2026-03-10T23:59", "2026-03-20T10:00");
    }

    @Test
    void aHundredFinesOfThirtyFiveHundredthsAreExactlyThirtyFive() {
        var policy = Rules.of("fineAmount 0.05; fineEvery 1d");
        var sum = Money.ZERO;
        for (int i = 0; i < 100; i++) sum = sum.plus(fine(policy, "2026-03-10T23:59", "2026-03-17T10:00"));
        assertEquals("35.00", sum.toString());
    }

    @Test
    void theHighestAmountsAndTheLongestLatenessAreExact() {
        assertFine("36520579963479.42", "fineAmount 9999999.99; fineEvery 1d", "0001-01-01T23:59", "9999-12-31T10:00");
    }

    @Test
    void neverFallsWithLatenessAndNeverPassesItsCaps() {
        Property.holds(5000, random -> {
            var policy = randomPolicy(random);
            var due = at(policy, "2026-03-02T12:00").plus(Duration.ofMinutes(random.nextInt(100_000)));
            var earlier = due.plus(Duration.ofMinutes(random.nextInt(-1000, 100_000)));
            var later = earlier.plus(Duration.ofMinutes(random.nextInt(1, 5000)));
            boolean recalled = random.nextBoolean();
            var less = OverdueFine.amount(policy, SCOPE, due, earlier, PRICE, recalled);
            var more = OverdueFine.amount(policy, SCOPE, due, later, PRICE, recalled);
            assertTrue(less.compareTo(more) <= 0, less + " then " + more);
            assertTrue(!less.isNegative() && more.compareTo(Money.of("12.00")) <= 0, more.toString());
        });
    }

    private static Policy randomPolicy(RandomGenerator random) {
        return Rules.of("weekly SUN; closed 2026-03-10..2026-03-20; fineMax 12.00; recallFineAmount 0.25; fineAmount 0."
                + random.nextInt(10, 99)
                + "; fineEvery " + random.nextInt(0, 4) + (random.nextBoolean() ? "d" : "h")
                + "; fineGrace " + random.nextInt(0, 5)
                + "; fineIncludesGrace " + random.nextBoolean()
                + "; fineSkipsClosed " + random.nextBoolean()
                + "; fineChargeAt " + (random.nextBoolean() ? "start" : "end")
                + "; fineFirst 0.05 " + random.nextInt(1, 4)
                + "; fineCapAtPrice " + random.nextBoolean());
    }

    private static void assertFine(String expected, String rules, String due, String until) {
        assertEquals(Money.of(expected), fine(Rules.of(rules), due, until), rules);
    }

    private static Money fine(Policy policy, String due, String until) {
        return OverdueFine.amount(policy, SCOPE, at(policy, due), at(policy, until), PRICE, false);
    }
}
