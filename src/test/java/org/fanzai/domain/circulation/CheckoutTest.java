package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.BASE;
import static org.fanzai.domain.Sample.NOW;
import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.Sample.item;
import static org.fanzai.domain.Sample.loan;
import static org.fanzai.domain.Sample.patron;
import static org.fanzai.domain.Sample.policy;
import static org.fanzai.domain.Sample.row;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckoutTest {
    private static final Instant DUE = at("2026-03-16T23:59");
    private static final CardNumber OTHER = new CardNumber("P2");
    private static final ItemState ON_LOAN_TO_P2 = new ItemState.OnLoan(OTHER, DUE);
    private static final ItemState READY_FOR_P2 = new ItemState.OnHoldShelf(OTHER);

    @Test
    void lendsUntilTheDueDate() {
        assertEquals(new CheckoutDecision.Accepted(DUE), new Case().decide());
    }

    @Test
    void anUnknownItemComesAlone() {
        var wrong = new Case();
        wrong.item = Optional.empty();
        wrong.patron = Optional.empty();
        wrong.policy = policy(row("* * *", "maxLoans", "0"));
        assertEquals(Set.of(UNKNOWN_ITEM), wrong.refusedFor());
    }

    @Test
    void anUnknownPatronComesAlone() {
        var wrong = new Case();
        wrong.patron = Optional.empty();
        wrong.item = Optional.of(item("B1", "BOOK", Condition.WITHDRAWN));
        wrong.state = ON_LOAN_TO_P2;
        assertEquals(Set.of(UNKNOWN_PATRON), wrong.refusedFor());
    }

    @Test
    void aBlockedCardIsRefused() {
        var wrong = new Case();
        wrong.patron = Optional.of(member(LocalDate.of(2027, 12, 31), false));
        assertEquals(Set.of(CARD_INACTIVE), wrong.refusedFor());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, true", "2026-03-01, false"})
    void aMembershipIsValidThroughItsLastDay(LocalDate expires, boolean valid) {
        var asked = new Case();
        asked.patron = Optional.of(member(expires, true));
        asked.now = at("2026-03-02T23:59"); // 15:59 of the same day in UTC
        assertEquals(valid, asked.decide() instanceof CheckoutDecision.Accepted);
        asked.now = at("2026-03-02T00:01"); // 16:01 of the day before in UTC
        assertEquals(valid, asked.decide() instanceof CheckoutDecision.Accepted);
        if (!valid)
            assertEquals(Map.of("on", "2026-03-01"), asked.reasons().getFirst().data());
    }

    @Test
    void refusesAtTheLimitAndSaysIt() {
        var many = new Case();
        many.policy = policy(row("* * *", "maxLoans", "2"));
        many.loans = List.of(loan("P1", "B8", "BOOK"));
        assertInstanceOf(CheckoutDecision.Accepted.class, many.decide());
        many.loans = List.of(loan("P1", "B8", "BOOK"), loan("P1", "B9", "CD"));
        assertEquals(Set.of(TOO_MANY), many.refusedFor());
        assertEquals(
                Map.of("limit", "2", "have", "2"), many.reasons().getFirst().data());
    }

    @Test
    void aRowForATypeCountsThatType() {
        var asked = new Case();
        asked.policy = policy(row("* * *", "maxLoans", "9"), row("* * BOOK", "maxLoans", "2"));
        asked.loans = List.of(loan("P1", "B7", "CD"), loan("P1", "B8", "CD"), loan("P1", "B9", "BOOK"));
        assertInstanceOf(CheckoutDecision.Accepted.class, asked.decide());
        asked.loans = List.of(loan("P1", "B8", "BOOK"), loan("P1", "B9", "BOOK"));
        assertEquals(Set.of(TOO_MANY), asked.refusedFor());
    }

    @Test
    void aRowForAnyTypeCountsTheTypesWithoutARowOfTheirOwn() {
        var asked = new Case();
        asked.policy = policy(row("* * *", "maxLoans", "2"), row("* * CD", "maxLoans", "9"));
        asked.loans = List.of(loan("P1", "B7", "CD"), loan("P1", "B8", "CD"), loan("P1", "B9", "MAP"));
        assertInstanceOf(CheckoutDecision.Accepted.class, asked.decide());
        asked.loans = List.of(loan("P1", "B7", "CD"), loan("P1", "B8", "MAP"), loan("P1", "B9", "BOOK"));
        assertEquals(Set.of(TOO_MANY), asked.refusedFor());
    }

    @Test
    void aRowForABranchCountsWhatThatBranchLent() {
        var asked = new Case();
        asked.policy = policy(row("MAIN * *", "maxLoans", "1"));
        var elsewhere = loan("P1", "B9", "BOOK");
        asked.loans = List.of(new OpenLoan(
                elsewhere.patron(), elsewhere.item(), "BOOK", "EAST", elsewhere.since(), elsewhere.due(), 0));
        assertInstanceOf(CheckoutDecision.Accepted.class, asked.decide());
        asked.loans = List.of(elsewhere);
        assertEquals(Set.of(TOO_MANY), asked.refusedFor());
    }

    @Test
    void aLimitOfNothingIsNotLendableToTheCategory() {
        var asked = new Case();
        asked.policy = policy(row("* STUDENT CD", "maxLoans", "0"));
        assertInstanceOf(CheckoutDecision.Accepted.class, asked.decide());
        asked.item = Optional.of(item("B1", "CD", Condition.AVAILABLE));
        assertEquals(Set.of(NOT_LENDABLE_TO_CATEGORY), asked.refusedFor());
    }

    @ParameterizedTest
    @CsvSource({"loanPeriod, 14d", "maxLoans, 5"})
    void lendsNothingWithoutAPeriodAndALimit(String only, String value) {
        var asked = new Case();
        asked.policy = policy(Sample.ALWAYS_OPEN, List.of(row("* * *", only, value)));
        assertEquals(Set.of(NO_POLICY), asked.refusedFor());
    }

    @Test
    void aTypeThatIsNotLendableIsRefused() {
        var asked = new Case();
        asked.policy = policy(row("* * BOOK", "lendable", "false"));
        assertEquals(Set.of(NOT_FOR_LOAN), asked.refusedFor());
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOR_LOAN, NOT_FOR_LOAN", "ON_ORDER, NOT_FOR_LOAN", "WITHDRAWN, WITHDRAWN"})
    void aConditionRefuses(Condition condition, ReasonCode expected) {
        for (var via : Via.values()) {
            var asked = new Case();
            asked.via = via;
            asked.override = EnumSet.allOf(ReasonCode.class);
            asked.item = Optional.of(item("B1", "BOOK", condition));
            assertEquals(Set.of(expected), asked.refusedFor());
        }
    }

    @Test
    void aDamagedItemIsLent() {
        var asked = new Case();
        asked.item = Optional.of(item("B1", "BOOK", Condition.DAMAGED));
        assertInstanceOf(CheckoutDecision.Accepted.class, asked.decide());
    }

    @Test
    void aDeskAsksAndAKioskRefuses() {
        var asking = Map.of(
                ON_LOAN_TO_OTHER, ON_LOAN_TO_P2,
                HOLD_READY_FOR_OTHER, READY_FOR_P2);
        asking.forEach((code, state) -> {
            var desk = new Case();
            desk.state = state;
            assertEquals(new CheckoutDecision.NeedsOverride(List.of(new Reason(code)), DUE), desk.decide());
            desk.override = Set.of(code);
            assertEquals(new CheckoutDecision.Accepted(DUE), desk.decide());
            var kiosk = new Case();
            kiosk.state = state;
            kiosk.via = Via.KIOSK;
            kiosk.override = Set.of(code);
            assertEquals(Set.of(code), kiosk.refusedFor());
        });
    }

    @ParameterizedTest
    @CsvSource({"LOST, LOST", "MISSING, MISSING"})
    void aLostOrMissingItemThatTurnsUpAsksAtADesk(Condition condition, ReasonCode code) {
        var asked = new Case();
        asked.item = Optional.of(item("B1", "BOOK", condition));
        assertEquals(new CheckoutDecision.NeedsOverride(List.of(new Reason(code)), DUE), asked.decide());
        asked.override = Set.of(code);
        assertEquals(new CheckoutDecision.Accepted(DUE), asked.decide());
        asked.via = Via.KIOSK;
        assertEquals(Set.of(code), asked.refusedFor());
    }

    @Test
    void anItemReadyForThePatronIsLent() {
        var asked = new Case();
        asked.state = new ItemState.OnHoldShelf(new CardNumber("P1"));
        assertInstanceOf(CheckoutDecision.Accepted.class, asked.decide());
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void onesOwnLoanAsksWhetherToRenewIt(Via via) {
        var own = ownLoan(0);
        own.via = via;
        var asked = assertInstanceOf(CheckoutDecision.NeedsOverride.class, own.decide());
        assertEquals(
                List.of(RENEWAL), asked.reasons().stream().map(Reason::code).toList());
        assertEquals(DUE, asked.due());
        own.override = Set.of(RENEWAL);
        assertEquals(new CheckoutDecision.Renewed(DUE), own.decide());
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void onesOwnLoanThatMayNotBeRenewedIsRefused(Via via) {
        var own = ownLoan(2);
        own.via = via;
        own.override = Set.of(RENEWAL, NO_MORE_RENEWALS);
        assertEquals(Set.of(NO_MORE_RENEWALS), own.refusedFor());
        own = ownLoan(0); // on the day of the loan it would not run longer
        own.now = at("2026-03-01T10:00");
        own.via = via;
        assertEquals(Set.of(NO_MORE_RENEWALS), own.refusedFor());
    }

    @Test
    void noLimitCountsForOnesOwnLoan() {
        var own = ownLoan(0);
        own.policy = policy(row("* * *", "maxLoans", "0"));
        own.override = Set.of(RENEWAL);
        assertInstanceOf(CheckoutDecision.Renewed.class, own.decide());
    }

    @Test
    void aLibraryThatNeverOpensLendsNothing() {
        var never = new Case();
        never.policy = policy(
                new OpeningCalendar(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of(), Set.of(), Map.of()),
                List.of(BASE));
        assertEquals(Set.of(NO_OPEN_DAY), never.refusedFor());
    }

    @Test
    void allReasonsComeTogether() {
        var wrong = new Case();
        wrong.patron = Optional.of(member(LocalDate.of(2026, 3, 1), false));
        wrong.item = Optional.of(item("B1", "BOOK", Condition.WITHDRAWN));
        wrong.state = ON_LOAN_TO_P2;
        wrong.policy = policy(row("* * *", "maxLoans", "1"));
        wrong.loans = List.of(loan("P1", "B9", "BOOK"));
        assertEquals(Set.of(CARD_INACTIVE, PATRON_EXPIRED, TOO_MANY, WITHDRAWN, ON_LOAN_TO_OTHER), wrong.refusedFor());
        assertEquals(CARD_INACTIVE, Reason.main(wrong.reasons()).orElseThrow().code());
    }

    @Test
    void anOverridePassesOnlyWhatAsks() {
        var wrong = new Case();
        wrong.override = EnumSet.allOf(ReasonCode.class);
        wrong.patron = Optional.of(member(LocalDate.of(2026, 3, 1), false));
        wrong.state = READY_FOR_P2;
        assertEquals(Set.of(CARD_INACTIVE, PATRON_EXPIRED), wrong.refusedFor());
    }

    @Test
    void anOverrideOfOneReasonLeavesTheOther() {
        var asked = new Case();
        asked.state = ON_LOAN_TO_P2;
        asked.item = Optional.of(item("B1", "BOOK", Condition.LOST));
        asked.override = Set.of(LOST);
        assertEquals(new CheckoutDecision.NeedsOverride(List.of(new Reason(ON_LOAN_TO_OTHER)), DUE), asked.decide());
    }

    private static Patron member(LocalDate expires, boolean active) {
        var known = patron("P1");
        return new Patron(known.card(), known.name(), known.category(), known.home(), expires, active, "zh");
    }

    private static Case ownLoan(int renewals) {
        var since = loan("P1", "B1", "BOOK");
        var loan = new OpenLoan(
                since.patron(), since.item(), "BOOK", since.branch(), since.since(), since.due(), renewals);
        var own = new Case();
        own.own = Optional.of(loan);
        own.loans = List.of(loan);
        own.state = new ItemState.OnLoan(loan.patron(), loan.due());
        return own;
    }

    /// Facts with which a checkout is accepted, one by one to be spoiled.
    private static final class Case {
        Optional<Patron> patron = Optional.of(Sample.patron("P1"));
        Optional<Item> item = Optional.of(Sample.item("B1"));
        ItemState state = new ItemState.OnShelf();
        Optional<OpenLoan> own = Optional.empty();
        List<OpenLoan> loans = new ArrayList<>();
        Via via = Via.DESK;
        Set<ReasonCode> override = Set.of();
        Instant now = NOW;
        Policy policy = Sample.policy();

        CheckoutDecision decide() {
            return Checkout.decide(
                    new CheckoutFacts(patron, item, state, own, loans, "MAIN", via, override, now), policy);
        }

        List<Reason> reasons() {
            return assertInstanceOf(CheckoutDecision.Refused.class, decide()).reasons();
        }

        Set<ReasonCode> refusedFor() {
            return reasons().stream().map(Reason::code).collect(Collectors.toSet());
        }
    }
}
