package org.fanzai.domain.policy;

import static org.fanzai.domain.Sample.ALWAYS_OPEN;
import static org.fanzai.domain.Sample.policy;
import static org.fanzai.domain.Sample.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Scope SCOPE = new Scope("MAIN", "STUDENT", "CD");
    /// From the most specific to the least.
    private static final List<String> ORDER = List.of(
            "MAIN STUDENT CD",
            "MAIN STUDENT *",
            "MAIN * CD",
            "MAIN * *",
            "* STUDENT CD",
            "* STUDENT *",
            "* * CD",
            "* * *");

    @Test
    void theMostSpecificRowWinsWhereverItStands() {
        Property.holds(500, random -> {
            var scopes = new ArrayList<>(ORDER);
            Collections.shuffle(scopes, Random.from(random));
            var some = scopes.subList(0, random.nextInt(1, ORDER.size() + 1));
            var rows = some.stream()
                    .map(scope -> row(scope, "renewals", "" + ORDER.indexOf(scope)))
                    .toList();
            int expected = some.stream().mapToInt(ORDER::indexOf).min().orElseThrow();
            assertEquals(
                    Optional.of(new Limit.AtMost(expected)),
                    policy(ALWAYS_OPEN, rows).value(Parameter.RENEWALS, SCOPE),
                    some.toString());
        });
    }

    @Test
    void ofEqualRowsTheLastWins() {
        var rows = List.of(
                row("* STUDENT *", "renewals", "1"),
                row("* STUDENT *", "renewals", "2"),
                row("* STUDENT *", "maxLoans", "3"));
        assertEquals(Optional.of(new Limit.AtMost(2)), policy(ALWAYS_OPEN, rows).value(Parameter.RENEWALS, SCOPE));
    }

    @Test
    void eachParameterResolvesOnItsOwn() {
        var policy = policy(row("MAIN STUDENT CD", "maxLoans", "1"), row("* * CD", "renewals", "0"));
        assertEquals(Optional.of(new Limit.AtMost(1)), policy.value(Parameter.MAX_LOANS, SCOPE));
        assertEquals(Optional.of(new Limit.AtMost(0)), policy.value(Parameter.RENEWALS, SCOPE));
        assertEquals(Optional.of(new LoanPeriod.Days(14)), policy.value(Parameter.LOAN_PERIOD, SCOPE));
        assertEquals(Optional.empty(), policy.value(Parameter.LENDABLE, SCOPE));
    }

    @Test
    void rowsOfOthersDoNotCount() {
        var rows = List.of(
                row("EAST * *", "renewals", "1"), row("* STAFF *", "renewals", "1"), row("* * BOOK", "renewals", "1"));
        assertEquals(Optional.empty(), policy(ALWAYS_OPEN, rows).value(Parameter.RENEWALS, SCOPE));
    }

    @Test
    void hasNoCalendarForABranchOfOthers() {
        assertEquals(ALWAYS_OPEN, policy().calendar("EAST"));
        assertThrows(IllegalArgumentException.class, () -> policy().calendar("WEST"));
    }

    @Test
    void aLoanOutlivesItsBranch() {
        assertEquals(ALWAYS_OPEN, policy().calendar(new Scope("CLOSED-LONG-AGO", "STUDENT", "CD")));
    }

    @Test
    void aLimitIsReachedByItsNumber() {
        assertTrue(Limit.of("0").reachedBy(0));
        assertFalse(Limit.of("2").reachedBy(1));
        assertTrue(Limit.of("2").reachedBy(2));
        assertTrue(Limit.of("2").reachedBy(3));
        assertFalse(Limit.of("unlimited").reachedBy(Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "Unlimited", "1234567", " 1", "two", "１"})
    void aLimitIsANumberOrUnlimited(String text) {
        assertThrows(IllegalArgumentException.class, () -> Limit.of(text));
    }

    @Test
    void aLoanPeriodIsDaysOrHoursOrMinutes() {
        assertEquals(new LoanPeriod.Days(14), LoanPeriod.of("14d"));
        assertEquals(new LoanPeriod.Days(0), LoanPeriod.of("0d"));
        assertEquals(new LoanPeriod.Exact(Duration.ofHours(4)), LoanPeriod.of("4h"));
        assertEquals(new LoanPeriod.Exact(Duration.ofMinutes(90)), LoanPeriod.of("90m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14", "d", "14 d", "-1d", "1.5d", "14D", "2w", "4h30m", "123456d", "14d ", "１d"})
    void anotherLoanPeriodIsRefusedWithASentence(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> LoanPeriod.of(text));
        assertEquals("a duration is a number and d, h or m, such as 14d, 4h or 90m", refused.getMessage());
    }
}
