package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.DUE;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;

class CheckoutTest {
    @Test
    void lendsUntilTheDueDateByTheRulesOfTheBranch() {
        assertEquals(new CheckoutDecision.Accepted(DUE, "MAIN", List.of(), Set.of()), new Scene().checkout());
    }

    @Test
    void anUnknownItemComesAlone() {
        var wrong = spoiled();
        wrong.knownItem = false;
        wrong.knownPatron = false;
        assertEquals(Set.of(UNKNOWN_ITEM), wrong.refused());
    }

    @Test
    void anUnknownPatronComesAlone() {
        var wrong = spoiled();
        wrong.knownPatron = false;
        assertEquals(Set.of(UNKNOWN_PATRON), wrong.refused());
    }

    @Test
    void allReasonsComeTogether() {
        var wrong = spoiled();
        assertEquals(
                Set.of(CARD_INACTIVE, PATRON_EXPIRED, DEBT, TOO_MANY, WITHDRAWN, ON_LOAN_TO_OTHER), wrong.refused());
        var reasons = ((CheckoutDecision.Refused) wrong.checkout()).reasons();
        assertEquals(CARD_INACTIVE, Reason.main(reasons).orElseThrow().code());
    }

    @Test
    void anOverridePassesOnlyWhatAsks() {
        var wrong = spoiled();
        wrong.override = EnumSet.allOf(ReasonCode.class);
        assertEquals(Set.of(CARD_INACTIVE, PATRON_EXPIRED, DEBT, TOO_MANY, WITHDRAWN), wrong.refused());
    }

    @Test
    void anOverrideOfOneReasonLeavesTheOther() {
        var asked = new Scene()
                .item(Condition.LOST)
                .onLoanToOther(loan(OTHER, "B1"))
                .override(LOST);
        assertEquals(new CheckoutDecision.NeedsOverride(List.of(new Reason(ON_LOAN_TO_OTHER)), DUE), asked.checkout());
        asked.override(LOST, ON_LOAN_TO_OTHER, DEBT);
        assertEquals(Set.of(LOST, ON_LOAN_TO_OTHER), asked.lends().passed());
    }

    @Test
    void aKioskAsksNothingThatTheStaffWouldHaveToAnswer() {
        var asked = new Scene().onLoanToOther(loan(OTHER, "B1")).kiosk().override(ON_LOAN_TO_OTHER);
        assertEquals(Set.of(ON_LOAN_TO_OTHER), asked.refused());
    }

    @Test
    void aKioskPassesByItselfWhatOnlyAsksWhereTheLibrarySaysSo() {
        var asked = new Scene()
                .onLoanToOther(loan(OTHER, "B1"))
                .kiosk()
                .set(Setting.SELF_SERVICE_OVERRIDES, Set.of("ON_LOAN_TO_OTHER", "WITHDRAWN"));
        assertEquals(Set.of(ON_LOAN_TO_OTHER), asked.lends().passed());
        assertEquals(Set.of(WITHDRAWN), asked.item(Condition.WITHDRAWN).refused());
        asked.via = Via.DESK;
        assertEquals(Set.of(ON_LOAN_TO_OTHER), asked.item(Condition.AVAILABLE).asks());
    }

    @Test
    void whatIsOnlyToldIsTold() {
        var told = new Scene().onLoanToOther(loan(OTHER, "B1")).set(Setting.ON_LOAN_TO_OTHER, Force.ALERT);
        for (var via : Via.values()) {
            told.via = via;
            assertEquals(
                    new CheckoutDecision.Accepted(DUE, "MAIN", List.of(new Reason(ON_LOAN_TO_OTHER)), Set.of()),
                    told.checkout());
        }
    }

    private static Scene spoiled() {
        var wrong = new Scene()
                .item(Condition.WITHDRAWN)
                .onLoanToOther(loan(OTHER, "B1"))
                .row("* * *", "maxLoans", "1")
                .add(loan(Scene.ME, "B9").due("2026-03-20T23:59"))
                .set(Setting.DEBT_LIMIT, Optional.of(Money.of("10.00")));
        wrong.cardActive = false;
        wrong.expires = LocalDate.of(2026, 3, 1);
        wrong.owed = Money.of("10.01");
        wrong.now = at("2026-03-02T10:00");
        return wrong;
    }
}
