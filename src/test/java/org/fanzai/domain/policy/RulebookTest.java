package org.fanzai.domain.policy;

import static org.fanzai.domain.policy.Rules.SCOPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.Rulebook.Closure;
import org.junit.jupiter.api.Test;

class RulebookTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 5, 1);
    private static final Policy FIRST = Rules.of("loanPeriod 14d; open 2026-05-01; maxLoans 5");

    @Test
    void eachRevisionHoldsFromItsInstantOn() {
        var book = Rulebook.of(FIRST).then(MARCH, revision("r2", "21d")).then(APRIL, revision("r3", "30d"));
        assertEquals("r1", book.at(MARCH.minusNanos(1)).revision());
        assertEquals("r2", book.at(MARCH).revision());
        assertEquals("r2", book.at(APRIL.minusNanos(1)).revision());
        assertEquals("r3", book.at(APRIL).revision());
        assertEquals("r3", book.latest().revision());
        assertEquals("r1", book.at(Instant.MIN).revision());
    }

    @Test
    void aRevisionThatIsToldLateHoldsUpToTheNext() {
        var book = Rulebook.of(FIRST).then(APRIL, revision("r3", "30d")).then(MARCH, revision("r2", "21d"));
        assertEquals("r2", book.at(MARCH.plus(Duration.ofDays(1))).revision());
        assertEquals("r3", book.latest().revision());
    }

    @Test
    void ofTwoRevisionsFromOneInstantTheLaterToldHolds() {
        var book = Rulebook.of(FIRST).then(MARCH, revision("r2", "21d")).then(MARCH, revision("r3", "30d"));
        assertEquals("r3", book.at(MARCH).revision());
    }

    @Test
    void aPublishedRowAddsToTheRulesAndOverridesThem() {
        var published = FIRST.published(
                "r2",
                List.of(new PolicyRow("*", "*", "*", Map.of(Parameter.LOAN_PERIOD, LoanPeriod.of("21d")))),
                Settings.DEFAULTS.with(Setting.CHECK_PARTS, true));
        assertEquals(Optional.of(LoanPeriod.of("21d")), published.value(Parameter.LOAN_PERIOD, SCOPE));
        assertEquals(Optional.of(Limit.of("5")), published.value(Parameter.MAX_LOANS, SCOPE));
        assertTrue(published.setting(Setting.CHECK_PARTS));
        assertFalse(FIRST.setting(Setting.CHECK_PARTS));
    }

    @Test
    void aClosureHoldsFromItsAnnouncementAlsoInLaterRevisions() {
        var book = Rulebook.of(FIRST)
                .then(APRIL, revision("r3", "30d"))
                .close(MARCH, "r2", SCOPE.branch(), Set.of(HOLIDAY));
        assertTrue(open(book.at(MARCH.minusNanos(1))));
        assertFalse(open(book.at(MARCH))); // though a dated entry had opened it
        assertEquals("r2", book.at(MARCH).revision());
        assertFalse(open(book.latest()));
        assertEquals(List.of(new Closure(MARCH, SCOPE.branch(), Set.of(HOLIDAY))), book.closures());
    }

    private static boolean open(Policy policy) {
        return policy.calendar(SCOPE.branch()).isOpen(HOLIDAY);
    }

    private static Policy revision(String name, String loanPeriod) {
        var row = new PolicyRow("*", "*", "*", Map.of(Parameter.LOAN_PERIOD, LoanPeriod.of(loanPeriod)));
        return FIRST.published(name, List.of(row), Settings.DEFAULTS);
    }
}
