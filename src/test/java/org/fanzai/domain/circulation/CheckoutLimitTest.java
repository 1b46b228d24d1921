package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.DUE;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.GoverningBranch;
import org.fanzai.domain.policy.ItemType;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutLimitTest {
    @Test
    void refusesAtTheLimitAndSaysIt() {
        var many = new Scene().row("* * *", "maxLoans", "2").add(loan(ME, "B8"));
        many.lends();
        many.add(loan(ME, "B9").type("CD"));
        assertEquals(Set.of(TOO_MANY), many.refused());
        assertEquals(Map.of("limit", "2", "have", "2"), many.data(TOO_MANY));
    }

    @Test
    void asksAtTheLimitWhereTheLibrarySaysSo() {
        var many = new Scene()
                .row("* * *", "maxLoans", "1", "maxLoansTotal", "1")
                .add(loan(ME, "B8"))
                .set(Setting.TOO_MANY, Force.CONFIRM);
        assertEquals(Set.of(TOO_MANY, TOO_MANY_TOTAL), many.asks());
        many.override(TOO_MANY, TOO_MANY_TOTAL).lends();
        assertEquals(Set.of(TOO_MANY, TOO_MANY_TOTAL), many.kiosk().refused());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                         true",
        "'BOOK CD CD CD',            true",
        "'BOOK BOOK',                false",
    })
    void aRowForATypeCountsThatType(String have, boolean lends) {
        var asked = lent(have).row("* * *", "maxLoans", "9").row("* * BOOK", "maxLoans", "2");
        assertLends(lends, asked);
    }

    @ParameterizedTest
    @CsvSource({"'CD CD CD MAP', true", "'CD MAP BOOK', false", "'BOOK BOOK', false"})
    void aRowForAnyTypeCountsTheTypesWithoutARowOfTheirOwn(String have, boolean lends) {
        var asked = lent(have).row("* * *", "maxLoans", "2").row("* * CD", "maxLoans", "9");
        assertLends(lends, asked);
    }

    /// CD and DVD are media: at most three of them, and one DVD.
    @ParameterizedTest
    @CsvSource({
        "CD,   'CD CD',        true",
        "CD,   'CD DVD MEDIA', false",
        "DVD,  'CD CD',        true",
        "DVD,  'DVD',          false",
        "DVD,  'CD CD CD',     false",
        "MEDIA,'CD DVD CD',    false",
        "BOOK, 'CD DVD CD',    true",
        "BOOK, 'BOOK CD DVD',  true",
        "BOOK, 'BOOK BOOK',    false"
    })
    void theRowOfAParentCountsItAndItsChildren(String type, String have, boolean lends) {
        var asked = lent(have)
                .row("* * *", "maxLoans", "2")
                .row("* * MEDIA", "maxLoans", "3")
                .row("* * DVD", "maxLoans", "1");
        var child = new ItemType(Optional.of("MEDIA"), Optional.empty(), false);
        asked.types.putAll(Map.of("MEDIA", ItemType.PLAIN, "CD", child, "DVD", child));
        asked.item = Sample.item("B1", type, Condition.AVAILABLE);
        assertLends(lends, asked);
    }

    @Test
    void typesThatRunInACircleEnd() {
        var asked =
                new Scene().row("* * BOOK", "maxLoans", "1").add(loan(ME, "B9").type("CD"));
        asked.types.put("BOOK", new ItemType(Optional.of("CD"), Optional.empty(), false));
        asked.types.put("CD", new ItemType(Optional.of("BOOK"), Optional.empty(), false));
        assertEquals(Set.of(TOO_MANY), asked.refused());
    }

    @Test
    void aRowForABranchCountsWhatThatBranchGoverns() {
        var asked = new Scene()
                .row("MAIN * *", "maxLoans", "1", "maxLoansTotal", "1")
                .add(loan(ME, "B9").by("EAST"));
        asked.lends();
        asked.add(loan(ME, "B8"));
        assertEquals(Set.of(TOO_MANY, TOO_MANY_TOTAL), asked.refused());
    }

    @Test
    void theBranchIsTheOneThatGoverns() {
        var asked = new Scene()
                .set(Setting.GOVERNING_BRANCH, GoverningBranch.PATRON_HOME)
                .row("EAST * *", "maxLoans", "1")
                .add(loan(ME, "B9").by("EAST"));
        asked.lends();
        asked.patronHome = "EAST";
        assertEquals(Set.of(TOO_MANY), asked.refused());
    }

    @Test
    void unlimitedInAMoreSpecificRowBeatsALimit() {
        lent("BOOK BOOK BOOK")
                .row("* * *", "maxLoans", "1")
                .row("* STUDENT BOOK", "maxLoans", "unlimited")
                .lends();
    }

    @Test
    void aLimitOfNothingIsNotLendableToTheCategory() {
        var asked = new Scene().row("* STUDENT CD", "maxLoans", "0");
        asked.lends();
        asked.item = Sample.item("B1", "CD", Condition.AVAILABLE);
        assertEquals(Set.of(NOT_LENDABLE_TO_CATEGORY), asked.refused());
        assertEquals(
                Set.of(NOT_LENDABLE_TO_CATEGORY),
                asked.set(Setting.TOO_MANY, Force.CONFIRM).refused());
    }

    @Test
    void theTotalCountsAllTypes() {
        var asked = lent("CD BOOK").row("* STUDENT *", "maxLoansTotal", "3").row("* * CD", "maxLoans", "9");
        asked.lends();
        asked.add(loan(ME, "B9").type("CD"));
        assertEquals(Set.of(TOO_MANY_TOTAL), asked.refused());
        assertEquals(Map.of("limit", "3", "have", "3"), asked.data(TOO_MANY_TOTAL));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsClaimedReturnedCountsWhereTheLibrarySaysSo(boolean counts) {
        var asked = new Scene()
                .row("* * *", "maxLoans", "1", "maxLoansTotal", "1")
                .add(loan(ME, "B9").claimed())
                .set(Setting.CLAIMED_RETURNED_COUNTS, counts);
        assertLends(!counts, asked);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsReadOnSiteCountsWhereTheLibrarySaysSo(boolean counts) {
        var asked = new Scene()
                .row("* * *", "maxLoans", "1", "maxLoansTotal", "1")
                .add(loan(ME, "B9").onSite())
                .set(Setting.ON_SITE_COUNTS, counts);
        assertLends(!counts, asked);
    }

    @Test
    void whatIsLentToReadOnSiteHasALimitOfItsOwn() {
        var asked = new Scene().row("* * *", "maxLoans", "1", "maxOnSite", "1").add(loan(ME, "B8"));
        asked.onSite = true;
        asked.lends();
        assertEquals(Set.of(TOO_MANY), asked.set(Setting.ON_SITE_COUNTS, true).refused());
        asked.set(Setting.ON_SITE_COUNTS, false).add(loan(ME, "B9").onSite());
        assertEquals(Set.of(TOO_MANY), asked.refused());
        assertEquals(Map.of("limit", "1", "have", "1"), asked.data(TOO_MANY));
    }

    /// A kiosk that may pass the question by itself lends for the whole time; what refuses is not asked.
    @ParameterizedTest
    @CsvSource({"CONFIRM, true, 2026-03-16T23:59", "CONFIRM, false, 2026-03-03T23:59", "BLOCK, true, 2026-03-03T23:59"})
    void theShortTimeIsForWhatAKioskMayNotPass(Force tooMany, boolean passes, String due) {
        var many = lent("BOOK BOOK")
                .row("* * *", "maxLoans", "2", "overflowPeriod", "1d")
                .set(Setting.TOO_MANY, tooMany)
                .set(Setting.SELF_SERVICE_OVERRIDES, passes ? Set.of("TOO_MANY") : Set.of());
        assertEquals(at(due), many.kiosk().lends().due());
    }

    @Test
    void theShortTimeIsForTheTotalToo() {
        var many = lent("BOOK BOOK").row("* * *", "maxLoansTotal", "2", "overflowPeriod", "1d");
        var lent = many.kiosk().lends();
        assertEquals(at("2026-03-03T23:59"), lent.due());
        assertEquals(List.of(new Reason(OVERFLOW, Map.of("limit", "2", "have", "2"))), lent.alerts());
    }

    @Test
    void pastTheLimitAKioskLendsForAShortTimeWhereTheLibrarySaysSo() {
        var many = lent("BOOK BOOK").row("* * *", "maxLoans", "2", "overflowPeriod", "1d");
        assertEquals(Set.of(TOO_MANY), many.refused());
        assertEquals(
                new CheckoutDecision.Accepted(
                        at("2026-03-03T23:59"),
                        "MAIN",
                        List.of(new Reason(OVERFLOW, Map.of("limit", "2", "have", "2"))),
                        Set.of()),
                many.kiosk().checkout());
        many.row("* * *", "maxLoans", "3");
        assertEquals(DUE, many.lends().due());
        assertEquals(
                Set.of(NOT_LENDABLE_TO_CATEGORY),
                many.row("* * *", "maxLoans", "0").refused());
    }

    @ParameterizedTest
    @CsvSource({"40.00, ", "40.01, 0.01"})
    void thePriceOfAllThatIsLentIsCoveredByTheDeposit(String price, String missing) {
        var asked = new Scene();
        asked.item = priced(price);
        asked.lent = Money.of("60.00");
        asked.particulars = new Patron.Particulars(Optional.empty(), false, false, Money.of("100.00"));
        asked.lends();
        asked.set(Setting.DEPOSIT, true);
        if (missing == null) asked.lends();
        else assertEquals(Map.of("missing", missing, "deposit", "100.00"), asked.data(DEPOSIT));
    }

    @Test
    void anItemWithoutAPriceHasThatOfItsType() {
        var asked = new Scene().set(Setting.DEPOSIT, true);
        asked.item = priced("0.00");
        asked.lends();
        asked.types.put("BOOK", new ItemType(Optional.empty(), Optional.of(Money.of("6.00")), false));
        assertEquals(Map.of("missing", "6.00", "deposit", "0.00"), asked.data(DEPOSIT));
    }

    private static Item priced(String price) {
        var item = Sample.item("B1");
        return new Item(
                item.barcode(),
                item.titleId(),
                item.type(),
                item.home(),
                item.holding(),
                item.location(),
                item.callNumber(),
                Money.of(price),
                item.condition());
    }

    /// Somebody who has loans of these types.
    private static Scene lent(String types) {
        var scene = new Scene();
        int number = 10;
        for (var type : types.split(" ", -1))
            if (!type.isEmpty()) scene.add(loan(ME, "B" + ++number).type(type));
        return scene;
    }

    private static void assertLends(boolean lends, Scene asked) {
        if (lends) asked.lends();
        else assertEquals(Set.of(TOO_MANY), withoutTotal(asked.refused()));
    }

    private static Set<ReasonCode> withoutTotal(Set<ReasonCode> codes) {
        var rest = new HashSet<>(codes);
        rest.remove(TOO_MANY_TOTAL);
        return rest;
    }
}
