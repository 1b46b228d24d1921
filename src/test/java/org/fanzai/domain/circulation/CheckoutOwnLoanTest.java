package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.DUE;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.GoverningBranch;
import org.fanzai.domain.policy.OverdueRenewal;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckoutOwnLoanTest {
    @ParameterizedTest
    @EnumSource(Via.class)
    void isOfferedAsARenewal(Via via) {
        var own = new Scene().own();
        own.via = via;
        assertEquals(Set.of(RENEWAL), own.asks());
        assertEquals(DUE, own.asking().due());
        assertEquals(Map.of("due", own.loan.orElseThrow().due().toString()), own.data(RENEWAL));
        assertEquals(
                new CheckoutDecision.Renewed(DUE, "MAIN", List.of(), Set.of(RENEWAL)),
                own.override(RENEWAL).checkout());
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void isRefusedWhereTheRenewalWouldBe(Via via) {
        var own = new Scene().own(2, 0).override(RENEWAL, NO_MORE_RENEWALS, TOO_MANY_RENEWALS);
        own.via = via;
        assertEquals(Set.of(NO_MORE_RENEWALS), own.refused());
        assertEquals(Map.of("due", own.loan.orElseThrow().due().toString()), own.data(NO_MORE_RENEWALS));
    }

    @Test
    void isRefusedForEveryReasonOfTheLoan() {
        var refused = List.of(
                new Scene().own().add(hold(OTHER).item("B1")),
                new Scene().own(loan(ME, "B1").recalled()),
                new Scene().own().booked(OTHER, "2026-03-12", "2026-03-13"),
                new Scene().own(loan(ME, "B1").due("2026-03-16T23:59")),
                new Scene().own().row("* * *", "noRenewalBefore", "2d"),
                new Scene()
                        .own(loan(ME, "B1").due("2026-03-01T23:59"))
                        .set(Setting.OVERDUE_RENEWAL, OverdueRenewal.BLOCK_ITEM));
        for (var own : refused) assertEquals(Set.of(NO_MORE_RENEWALS), own.refused());
    }

    @Test
    void wasShownSoThatTheLimitOfUnseenRenewalsDoesNotCount() {
        var own = new Scene().own(1, 1).row("* * *", "unseenRenewals", "1");
        assertEquals(Set.of(RENEWAL), own.asks());
    }

    @Test
    void countsForNoLimit() {
        var own = new Scene().own().row("* * *", "maxLoans", "0", "maxLoansTotal", "1");
        assertEquals(Set.of(RENEWAL), own.asks());
    }

    @Test
    void needsWhatThePatronNeeds() {
        var own = new Scene().own().set(Setting.DEBT_LIMIT, Optional.of(Money.of("10.00")));
        own.owed = Money.of("12.00");
        own.cardActive = false;
        assertEquals(Set.of(CARD_INACTIVE, DEBT, RENEWAL), own.refused());
        own.cardActive = true;
        own.set(Setting.DEBT, Force.CONFIRM);
        assertEquals(Set.of(DEBT, RENEWAL), own.asks());
    }

    @Test
    void isRefusedWhereTheDebtIsTooMuchForARenewalOnly() {
        var own = new Scene()
                .own()
                .set(Setting.DEBT_LIMIT, Optional.of(Money.of("20.00")))
                .set(Setting.RENEWAL_DEBT_LIMIT, Optional.of(Money.of("10.00")));
        own.owed = Money.of("12.00");
        assertEquals(Set.of(NO_MORE_RENEWALS), own.refused());
        own.owed = Money.of("10.00");
        assertEquals(Set.of(RENEWAL), own.asks());
        own.owed = Money.of("20.01"); // said once
        assertEquals(Set.of(DEBT, RENEWAL), own.refused());
    }

    @Test
    void isRenewedPastHoldsThatOtherCopiesFill() {
        var own = new Scene().own().add(hold(OTHER)).set(Setting.RENEW_IF_OTHERS_AVAILABLE, true);
        assertEquals(Set.of(NO_MORE_RENEWALS), own.refused());
        own.siblings.add(Scene.sibling("B2", new ItemState.OnShelf()));
        assertEquals(Set.of(RENEWAL), own.asks());
    }

    @Test
    void goesByTheRulesOfTheBranchThatLent() {
        var own = new Scene()
                .own(loan(ME, "B1").by("EAST"))
                .set(Setting.GOVERNING_BRANCH, GoverningBranch.TRANSACTION)
                .row("EAST * *", "loanPeriod", "30d")
                .override(RENEWAL);
        assertEquals(
                new CheckoutDecision.Renewed(at("2026-04-01T23:59"), "EAST", List.of(), Set.of(RENEWAL)),
                own.checkout());
    }

    @Test
    void anOnSiteLoanBecomesAnOrdinaryOneWithoutALimit() {
        var own = new Scene()
                .own(loan(ME, "B1").onSite().due("2026-03-02T21:59").with(9, 9))
                .row("* * *", "maxLoans", "1", "maxLoansTotal", "1")
                .set(Setting.ON_SITE_COUNTS, true);
        assertEquals(new CheckoutDecision.Accepted(DUE, "MAIN", List.of(), Set.of()), own.checkout());
        own.add(hold(OTHER));
        assertEquals(Set.of(HOLD_FOR_OTHER), own.asks());
    }

    @Test
    void anOnSiteLoanIsNotRenewedOnSite() {
        var own = new Scene().own(loan(ME, "B1").onSite());
        own.onSite = true;
        assertEquals(Set.of(NO_MORE_RENEWALS), own.refused());
    }
}
