package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.NOW;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.GoverningBranch;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutQueueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void theLoanOfAnotherWeighsWhatTheLibrarySays() {
        var asked = new Scene().onLoanToOther(loan(OTHER, "B1"));
        assertEquals(Set.of(ON_LOAN_TO_OTHER), asked.asks());
        asked.override(ON_LOAN_TO_OTHER).lends();
        asked.set(Setting.ON_LOAN_TO_OTHER, Force.BLOCK);
        assertEquals(Set.of(ON_LOAN_TO_OTHER), asked.refused());
    }

    @Test
    void theLoanThatAnotherClaimsToHaveReturnedAsks() {
        var asked = new Scene()
                .onLoanToOther(loan(OTHER, "B1").claimed())
                .row("* * *", "returnsTo", "home")
                .set(Setting.ON_LOAN_TO_OTHER, Force.BLOCK);
        asked.branch = "EAST";
        assertEquals(Set.of(CLAIMED_RETURNED), asked.asks());
    }

    @ParameterizedTest
    @CsvSource({
        "MAIN, EAST, home, MAIN",
        "MAIN, EAST, holding, ",
        "EAST, MAIN, holding, MAIN",
        "MAIN, MAIN, either, MAIN"
    })
    void theLoanOfAnotherThatMayNotBeReturnedHereRefuses(String home, String holding, String rule, String to) {
        var asked = new Scene().onLoanToOther(loan(OTHER, "B1")).row("MAIN * BOOK", "returnsTo", rule);
        asked.item = item(home, holding);
        asked.branch = "EAST"; // but the loan is governed by MAIN
        if (to == null) assertEquals(Set.of(ON_LOAN_TO_OTHER), asked.asks());
        else {
            assertEquals(Set.of(RETURN_ELSEWHERE), asked.refused());
            assertEquals(Map.of("to", to), asked.data(RETURN_ELSEWHERE));
        }
    }

    @Test
    void whatWaitsOnTheHoldShelfForAnotherAsks() {
        var asked = new Scene().readyFor(OTHER).add(hold(ME));
        assertEquals(Set.of(HOLD_READY_FOR_OTHER), asked.asks());
        assertEquals(Set.of(HOLD_READY_FOR_OTHER), asked.kiosk().refused());
    }

    @Test
    void whatWaitsOnTheHoldShelfForThePatronIsLentPastTheQueue() {
        var asked = new Scene();
        asked.add(hold(OTHER)).readyFor(ME).lends();
    }

    @Test
    void theFirstHoldThatTheItemMayFillIsAnothers() {
        assertEquals(Set.of(HOLD_FOR_OTHER), new Scene().add(hold(OTHER)).asks());
        assertEquals(
                Set.of(HOLD_FOR_OTHER),
                new Scene().add(hold(OTHER)).add(hold(ME)).asks());
        assertEquals(
                Set.of(HOLD_FOR_OTHER), new Scene().add(hold(OTHER).item("B1")).asks());
        new Scene().add(hold(ME)).add(hold(OTHER)).lends();
    }

    @Test
    void aHoldThatTheItemMayNotFillDoesNotCount() {
        new Scene().add(hold(OTHER).item("B2")).lends();
        new Scene().add(hold(OTHER).paused(new Hold.Pause.Open())).lends();
        new Scene()
                .add(hold(OTHER).paused(new Hold.Pause.Until(TODAY.plusDays(1))))
                .lends();
        new Scene().add(hold(OTHER).from(TODAY.plusDays(1))).lends();
        new Scene().add(hold(OTHER)).item(Condition.DAMAGED).lends();
        new Scene()
                .add(hold(OTHER).home("EAST"))
                .row("* * *", "holdsFrom", "homeLibrary")
                .lends();
        new Scene().add(hold(OTHER)).row("MAIN * *", "holdsFrom", "none").lends();
        assertEquals(
                Set.of(HOLD_FOR_OTHER), new Scene().add(hold(OTHER).from(TODAY)).asks());
        assertEquals(
                Set.of(HOLD_FOR_OTHER),
                new Scene().add(hold(OTHER).paused(new Hold.Pause.Until(TODAY))).asks());
    }

    @Test
    void aLostOrLentItemWouldBeCapturedAtItsReturnToo() {
        assertEquals(
                Set.of(LOST, HOLD_FOR_OTHER),
                new Scene().item(Condition.LOST).add(hold(OTHER)).asks());
        assertEquals(
                Set.of(ON_LOAN_TO_OTHER, HOLD_FOR_OTHER),
                new Scene().onLoanToOther(loan(OTHER, "B1")).add(hold(OTHER)).asks());
    }

    @Test
    void whatIsOnItsWayAsks() {
        var asked = new Scene().add(hold(OTHER).pickup("EAST").moving("B1")).add(hold(OTHER));
        assertEquals(Set.of(IN_TRANSIT), asked.asks());
        assertEquals(Map.of("to", "EAST"), asked.data(IN_TRANSIT));
        assertEquals(Set.of(IN_TRANSIT), asked.kiosk().refused());
        asked = new Scene();
        asked.transit = Optional.of(new Transit(asked.item.barcode(), "MAIN", "EAST", Optional.empty(), NOW));
        assertEquals(Set.of(IN_TRANSIT), asked.asks());
        assertEquals(Map.of("to", "EAST"), asked.data(IN_TRANSIT));
    }

    @Test
    void whatIsOnItsWayToThePatronIsLent() {
        var asked = new Scene().add(hold(ME).pickup("EAST").moving("B1"));
        var hold = Optional.of(asked.holds.getFirst().id());
        asked.transit = Optional.of(new Transit(asked.item.barcode(), "MAIN", "EAST", hold, NOW));
        asked.lends();
    }

    @ParameterizedTest
    @CsvSource({"TRANSACTION, MAIN", "PATRON_HOME, EAST", "ITEM_HOME, NORTH", "ITEM_HOLDING, WEST"})
    void theBranchThatGovernsIsASetting(GoverningBranch setting, String governing) {
        var asked = new Scene().set(Setting.GOVERNING_BRANCH, setting);
        asked.patronHome = "EAST";
        var item = item("NORTH", "WEST");
        var policy = asked.policy();
        var calendars =
                Map.of("MAIN", asked.calendar, "EAST", asked.calendar, "NORTH", asked.calendar, "WEST", asked.calendar);
        var wide = new Policy(
                "r1",
                policy.zone(),
                policy.branches(),
                policy.categories(),
                policy.itemTypes(),
                calendars,
                policy.rows(),
                policy.vacations(),
                policy.settings());
        assertEquals(governing, Governing.branch(wide, "MAIN", "EAST", item));
    }

    @Test
    void aBranchThatThePolicyDoesNotNameGovernsNothing() {
        var asked = new Scene().set(Setting.GOVERNING_BRANCH, GoverningBranch.PATRON_HOME);
        asked.patronHome = "CLOSED DOWN";
        assertEquals("MAIN", asked.lends().governing());
        asked.patronHome = "EAST";
        assertEquals("EAST", asked.lends().governing());
    }

    private static Item item(String home, String holding) {
        var item = Sample.item("B1");
        return new Item(
                        item.barcode(),
                        item.titleId(),
                        item.type(),
                        home,
                        home,
                        item.location(),
                        item.callNumber(),
                        item.price(),
                        item.condition())
                .at(holding);
    }
}
