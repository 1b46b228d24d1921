package org.fanzai.domain.operation;

import static org.fanzai.domain.operation.Story.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Of what was promised offline and what the rules give, the later date holds; a promise is not moved.
class LateDueTest {
    @ParameterizedTest
    @CsvSource({
        "'',              02 offlineLend P1 10, 10, true", // no rule says anything
        "loanPeriod 14d,  02 offlineLend P1 10, 16, false",
        "loanPeriod 14d,  02 offlineLend P1 16, 16, true",
        "loanPeriod 14d,  02 offlineLend P1 20, 20, true",
        "loanPeriod 14d,  02 lend P1 10,        10, false", // the centre decided
        "loanPeriod 14d,  02 given P1 10,       10, true",
        "loanPeriod 14d,  02 offlineGiven P1 10, 10, true"
    })
    void ofACheckout(String rules, String steps, String due, boolean promised) {
        assertDue(Story.of(rules, steps), due, promised);
    }

    @ParameterizedTest
    @CsvSource({
        "loanPeriod 14d,                                  05 offlineRenew P1 12, 19, false",
        "loanPeriod 14d; renewalBase now,                 05 offlineRenew P1 12, 19, false",
        "loanPeriod 14d; renewalBase due,                 05 offlineRenew P1 12, 24, false",
        "loanPeriod 14d; renewalPeriod 10d,               05 offlineRenew P1 12, 15, false",
        "renewalPeriod 10d,                               05 offlineRenew P1 12, 15, false",
        "renewalPeriod 10d,                               05 offlineRenew P1 16, 16, true",
        "renewalPeriod 3d,                                05 offlineRenew P1 09, 10, true", // never shorter
        "loanPeriod 14d,                                  05 renew P1 12,        12, false"
    })
    void ofARenewal(String rules, String steps, String due, boolean promised) {
        assertDue(Story.of(rules, "02 lend P1 10 | " + steps), due, promised);
    }

    @ParameterizedTest
    @CsvSource({
        "02 given P1 10 | 05 renew P1 08, 10, true", // it stays where the desk set it
        "02 given P1 10 | 05 renew P1 12, 12, false",
        "02 lend P1 10 | 05 renew P1 08,  10, false"
    })
    void aRenewalThatChangesNothingLeavesThePromise(String steps, String due, boolean promised) {
        assertDue(Story.of("", steps), due, promised);
    }

    @Test
    void theRulesOfThatTimeCount() {
        var story = Story.of("loanPeriod 14d", "02 offlineLend P1 10").published("03", "loanPeriod 21d");
        assertDue(story, "16", false);
        var later = Story.of("loanPeriod 14d", "02 offlineLend P1 10").published("02", "loanPeriod 21d");
        assertDue(later, "23", false);
    }

    @ParameterizedTest
    @CsvSource({"0, 16", "1, 16", "2, 05", "3, 05"})
    void aTitleInDemandIsLentForShorter(int waiting, String due) {
        var story = Story.of("loanPeriod 14d; durationOfHighDemand 2 3d", "02 offlineLend P1 04");
        assertDue(story.waiting(waiting), due, false);
    }

    @ParameterizedTest
    @CsvSource({"25, 16", "17, 16", "16, 15", "10, 09"})
    void aBookingOfAnotherShortens(String booked, String due) {
        assertDue(Story.of("loanPeriod 14d", "02 offlineLend P1 04").booked(booked), due, false);
    }

    private static void assertDue(Story story, String due, boolean promised) {
        var loan = story.open();
        assertEquals(endOf(due), loan.due());
        assertEquals(promised, loan.promised());
    }
}
