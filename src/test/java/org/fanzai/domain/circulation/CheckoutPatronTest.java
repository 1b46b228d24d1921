package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.policy.Category;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutPatronTest {
    @Test
    void theCardPresentedMustBeActive() {
        var wrong = new Scene();
        wrong.cardActive = false;
        assertEquals(Set.of(CARD_INACTIVE), wrong.refused());
    }

    @Test
    void aLostCardAndAnAddressThatMailDoesNotReachRefuse() {
        var wrong = new Scene();
        wrong.particulars = new Patron.Particulars(Optional.empty(), true, true, Money.ZERO);
        assertEquals(Set.of(CARD_LOST, ADDRESS_UNKNOWN), wrong.refused());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, true", "2026-03-01, false"})
    void aMembershipIsValidThroughItsLastDay(LocalDate expires, boolean valid) {
        var asked = new Scene();
        asked.expires = expires;
        asked.now = at("2026-03-02T23:59"); // 15:59 of the same day in UTC
        assertEquals(valid, asked.checkout() instanceof CheckoutDecision.Accepted);
        asked.now = at("2026-03-02T00:01"); // 16:01 of the day before in UTC
        assertEquals(valid, asked.checkout() instanceof CheckoutDecision.Accepted);
        if (!valid) assertEquals(Map.of("on", "2026-03-01"), asked.data(PATRON_EXPIRED));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,            , false",
        "2026-03-02, 2026-03-02, true",
        "'2026-03-05 2026-03-20 2026-03-10', 2026-03-20, true",
        "'2026-03-05 none 2026-03-10', none, true"
    })
    void theRestrictionThatHoldsLongestIsTold(String lastDays, String until, boolean refuses) {
        var asked = new Scene();
        asked.restrictions = Arrays.stream(lastDays.split(" ", -1))
                .map(day -> restriction(day))
                .toList();
        assertEquals(refuses, asked.checkout() instanceof CheckoutDecision.Refused);
        if (refuses) assertEquals(Map.of("until", until), asked.data(PATRON_RESTRICTED));
    }

    @ParameterizedTest
    @CsvSource({"ALLOW, ACCEPTED", "CONFIRM, CONFIRM", "BLOCK, REFUSED"})
    void overdueLoansWeighWhatTheLibrarySays(Force force, String outcome) {
        var late = late().set(Setting.OVERDUES, force);
        switch (outcome) {
            case "ACCEPTED" -> late.lends();
            case "CONFIRM" -> assertEquals(Set.of(OVERDUES), late.asks());
            default -> assertEquals(Set.of(OVERDUES), late.refused());
        }
        if (force != Force.ALLOW) assertEquals(Map.of("have", "1"), late.data(OVERDUES));
    }

    @Test
    void aLoanDueThisMinuteIsNotOverdue() {
        var asked = late().set(Setting.OVERDUES, Force.BLOCK);
        asked.now = at("2026-02-28T23:59");
        asked.lends();
        asked.now = at("2026-02-28T23:59").plusSeconds(1);
        assertEquals(Set.of(OVERDUES), asked.refused());
    }

    @Test
    void aLoanThatIsClaimedReturnedIsOverdueOnlyWhereItCounts() {
        var asked = new Scene()
                .add(loan(ME, "B9").due("2026-02-28T23:59").claimed())
                .set(Setting.OVERDUES, Force.BLOCK);
        asked.lends();
        assertEquals(
                Set.of(OVERDUES),
                asked.set(Setting.CLAIMED_RETURNED_COUNTS, true).refused());
    }

    @Test
    void aRestrictionIsToldInsteadOfTheOverdueLoans() {
        var asked = late().set(Setting.OVERDUES, Force.BLOCK);
        asked.restrictions.add(restriction("2026-03-20"));
        assertEquals(Set.of(PATRON_RESTRICTED), asked.refused());
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, BLOCK, false, ACCEPTED",
        "10.01, BLOCK, false, REFUSED",
        "10.01, CONFIRM, false, CONFIRM",
        "10.01, ALERT, false, ALERT",
        "0.01, BLOCK, true, CONFIRM",
        "10.01, BLOCK, true, REFUSED",
        "10.01, ALERT, true, CONFIRM",
        "0.00, BLOCK, true, ACCEPTED",
        "-5.00, BLOCK, true, ACCEPTED"
    })
    void debtsWeighWhatTheLibrarySays(String owed, Force force, boolean any, String outcome) {
        var asked = new Scene()
                .set(Setting.DEBT_LIMIT, Optional.of(Money.of("10.00")))
                .set(Setting.DEBT, force)
                .set(Setting.ANY_DEBT_NEEDS_OVERRIDE, any);
        asked.owed = Money.of(owed);
        switch (outcome) {
            case "ACCEPTED" -> assertEquals(Set.of(), Scene.codes(asked.lends().alerts()));
            case "ALERT" -> assertEquals(Set.of(DEBT), Scene.codes(asked.lends().alerts()));
            case "CONFIRM" -> assertEquals(Set.of(DEBT), asked.asks());
            default -> assertEquals(Set.of(DEBT), asked.refused());
        }
        if (outcome.equals("REFUSED") || outcome.equals("CONFIRM"))
            assertEquals(Map.of("owed", owed, "limit", "10.00"), asked.data(DEBT));
    }

    @Test
    void withoutALimitNoDebtIsTooMuch() {
        var asked = new Scene();
        asked.owed = Money.of("999.00");
        asked.lends();
        asked.set(Setting.ANY_DEBT_NEEDS_OVERRIDE, true);
        assertEquals(Map.of("owed", "999.00", "limit", ""), asked.data(DEBT));
    }

    @Test
    void aStatisticalCategoryBorrowsNothing() {
        var asked = new Scene();
        asked.categories.put("STUDENT", new Category(Optional.empty(), true, false));
        assertEquals(Set.of(STATISTICAL), asked.refused());
    }

    private static Scene late() {
        return new Scene()
                .add(loan(ME, "B9").due("2026-02-28T23:59"))
                .add(loan(ME, "B8").due("2026-03-20T23:59"));
    }

    private static Restriction restriction(String lastDay) {
        var end = lastDay.equals("none") ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(lastDay));
        return new Restriction(Sample.NOW, end, false);
    }
}
