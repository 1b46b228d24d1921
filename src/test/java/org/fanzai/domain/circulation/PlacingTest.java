package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Category;
import org.fanzai.domain.policy.GoverningBranch;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacingTest {
    private static final ItemState SHELF = new ItemState.OnShelf();
    private static final ItemState LENT = new ItemState.OnLoan(OTHER, Scene.DUE);

    @Test
    void aTitleOrAnItemMayBeWishedFor() {
        var wish = new Wish("B1", "B2");
        assertEquals(List.of(), wish.against());
        assertEquals(List.of(), wish.item("B2").against());
    }

    @Test
    void aTitleWithoutCopiesMayBeWishedFor() {
        var wish = new Wish();
        wish.scene.row("* * *", "holdsOnShelf", "ifAllOut");
        assertEquals(List.of(), wish.against());
    }

    @Test
    void whatIsUnknownComesAlone() {
        var wish = new Wish("B1");
        wish.scene.cardActive = false;
        assertEquals(Set.of(UNKNOWN_ITEM), wish.item("B9").codes());
        wish.item("B1").scene.knownPatron = false;
        assertEquals(Set.of(UNKNOWN_PATRON), wish.codes());
        wish.scene.knownItem = false;
        assertEquals(Set.of(UNKNOWN_ITEM), wish.codes());
    }

    @Test
    void theCardMustBeActive() {
        var wish = new Wish("B1");
        wish.scene.cardActive = false;
        assertEquals(Set.of(CARD_INACTIVE), wish.codes());
    }

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN, NOT_HOLDABLE",
        "LOST, NOT_HOLDABLE",
        "MISSING, NOT_HOLDABLE",
        "NOT_FOR_LOAN, NOT_HOLDABLE",
        "DAMAGED, DAMAGED",
        "ON_ORDER, ",
        "AVAILABLE, "
    })
    void anItemMayBeWishedForInTheseConditions(Condition condition, ReasonCode code) {
        var wish = new Wish().copy(Sample.item("B1").in(condition), SHELF);
        assertEquals(code == null ? Set.of() : Set.of(code), wish.codes());
        wish.copy(Sample.item("B2"), SHELF);
        assertEquals(Set.of(), wish.codes()); // the other copy will do
        assertEquals(code == null ? Set.of() : Set.of(code), wish.item("B1").codes());
    }

    @Test
    void aDamagedItemMayBeWishedForWhereTheLibrarySaysSo() {
        var wish = new Wish().copy(Sample.item("B1").in(Condition.DAMAGED), SHELF);
        wish.scene.set(Setting.HOLDS_ON_DAMAGED, true);
        assertEquals(Set.of(), wish.codes());
    }

    @Test
    void whatIsNotLentIsNotHeld() {
        var wish = new Wish("B1");
        wish.scene.row("MAIN STUDENT BOOK", "lendable", "false");
        assertEquals(Set.of(NOT_HOLDABLE), wish.codes());
        wish = new Wish("B1");
        wish.scene.categories.put("STUDENT", new Category(Optional.empty(), true, false));
        assertEquals(Set.of(NOT_HOLDABLE), wish.codes());
    }

    @ParameterizedTest
    @CsvSource({"any, EAST, true", "homeLibrary, EAST, false", "homeLibrary, MAIN, true", "none, MAIN, false"})
    void whoMayWishIsAskedOfTheItemsHome(String rule, String patronHome, boolean allowed) {
        var wish = new Wish("B1");
        wish.scene.row("MAIN * *", "holdsFrom", rule).set(Setting.GOVERNING_BRANCH, GoverningBranch.PATRON_HOME);
        wish.scene.patronHome = patronHome;
        assertEquals(allowed ? Set.of() : Set.of(NOT_ALLOWED_HERE), wish.codes());
        if (!allowed) assertEquals(Map.of("branch", "MAIN"), Scene.data(wish.against(), NOT_ALLOWED_HERE));
    }

    @Test
    void aTitleIsJudgedByTheCopyWithTheLeastAgainstIt() {
        var wish = new Wish()
                .copy(at("B1", "EAST").in(Condition.LOST), SHELF)
                .copy(Sample.item("B2").in(Condition.DAMAGED), SHELF);
        wish.scene.row("EAST * *", "holdsFrom", "none");
        assertEquals(Set.of(DAMAGED), wish.codes());
        assertEquals(Set.of(NOT_HOLDABLE, NOT_ALLOWED_HERE), wish.item("B1").codes());
    }

    @Test
    void theTitleTwiceOrTheItemTwiceIsHeldAlready() {
        var wish = new Wish("B1", "B2");
        wish.scene.add(hold(ME));
        assertEquals(Set.of(ALREADY_HELD), wish.codes());
        assertEquals(Set.of(), wish.item("B1").codes());
        wish.scene.add(hold(ME).item("B1"));
        assertEquals(Set.of(ALREADY_HELD), wish.codes());
        assertEquals(Set.of(), wish.item("B2").codes());
    }

    @Test
    void whoHasTheTitleMayNotWishForItUnlessTheLibrarySaysSo() {
        var wish = new Wish("B1", "B2");
        wish.scene.add(loan(ME, "B7"));
        assertEquals(Set.of(), wish.codes());
        wish.scene.add(loan(ME, "B2").of("T1"));
        assertEquals(Set.of(ALREADY_BORROWED), wish.codes());
        wish.scene.set(Setting.HOLDS_ON_BORROWED, true);
        assertEquals(Set.of(), wish.codes());
    }

    @ParameterizedTest
    @CsvSource({
        "maxHolds, TOO_MANY_HOLDS, 3",
        "maxHoldsPerTitle, TOO_MANY_PER_TITLE, 1",
        "maxHoldsPerDay, TOO_MANY_PER_DAY, 3"
    })
    void thereAreLimits(String parameter, ReasonCode code, int have) {
        var wish = new Wish("B1", "B2");
        wish.scene.holds.addAll(List.of(onOtherTitle(), onOtherTitle()));
        wish.scene.add(hold(ME).item("B2"));
        wish.placedToday = 3;
        wish.scene.row("* * *", parameter, "" + (have + 1));
        assertEquals(Set.of(), wish.codes());
        wish.scene.row("MAIN STUDENT BOOK", parameter, "" + have);
        assertEquals(Set.of(code), wish.codes());
        assertEquals(Map.of("limit", "" + have, "have", "" + have), Scene.data(wish.against(), code));
    }

    @Test
    void theAgeOfTheTitleCounts() {
        var wish = new Wish("B1");
        wish.ageFrom = 18;
        assertEquals(Set.of(), wish.codes());
        var born = Optional.of(LocalDate.of(2008, 3, 3));
        wish.scene.particulars = new Patron.Particulars(born, false, false, Money.ZERO);
        assertEquals(Set.of(AGE), wish.codes());
        assertEquals(Map.of("limit", "18", "have", "17"), Scene.data(wish.against(), AGE));
    }

    @ParameterizedTest
    @CsvSource({
        "yes,             shelf lent,  ",
        "ifNoneAvailable, shelf lent,  B1",
        "ifNoneAvailable, lent hold,   ",
        "ifAllOut,        lent lent,   ",
        "ifAllOut,        lent shelf,  B2",
        "ifAllOut,        lent hold,   B2",
        "ifAllOut,        lent moving, B2"
    })
    void whatStandsOnTheShelfIsNotHeldWhereTheLibrarySaysSo(String rule, String states, String there) {
        var wish = new Wish();
        int number = 0;
        for (var state : states.split(" ", -1))
            wish.copy(
                    at("B" + ++number, "HOME-" + number),
                    switch (state) {
                        case "lent" -> LENT;
                        case "hold" -> new ItemState.OnHoldShelf(OTHER);
                        case "moving" -> new ItemState.InTransit("EAST");
                        default -> SHELF;
                    });
        wish.scene.row("* * *", "holdsOnShelf", rule);
        assertEquals(there == null ? Set.of() : Set.of(ON_SHELF), wish.codes());
        if (there != null)
            assertEquals(Map.of("branch", there.replace("B", "HOME-")), Scene.data(wish.against(), ON_SHELF));
    }

    @Test
    void aCopyThatMayNotBeHeldIsNoneOnTheShelf() {
        var wish = new Wish()
                .copy(Sample.item("B1").in(Condition.NOT_FOR_LOAN), SHELF)
                .copy(Sample.item("B2"), LENT);
        wish.scene.row("* * *", "holdsOnShelf", "ifAllOut");
        assertEquals(Set.of(), wish.codes());
    }

    @Test
    void allReasonsComeTogether() {
        var wish = new Wish("B1");
        wish.scene
                .row("* * *", "maxHolds", "1", "holdsOnShelf", "ifNoneAvailable")
                .add(hold(ME));
        wish.scene.add(loan(ME, "B1"));
        wish.scene.cardActive = false;
        assertEquals(Set.of(CARD_INACTIVE, ALREADY_HELD, ALREADY_BORROWED, TOO_MANY_HOLDS, ON_SHELF), wish.codes());
    }

    private static Hold onOtherTitle() {
        var hold = hold(ME).build(1);
        return new Hold(
                hold.id(),
                ME,
                hold.home(),
                hold.category(),
                "T2",
                hold.wanted(),
                hold.copy(),
                hold.pickup(),
                hold.placed(),
                hold.rank(),
                hold.state(),
                hold.pause(),
                hold.from(),
                hold.lastDay());
    }

    private static Item at(String barcode, String home) {
        var item = Sample.item(barcode);
        return new Item(
                item.barcode(),
                item.titleId(),
                item.type(),
                home,
                home,
                item.location(),
                item.callNumber(),
                item.price(),
                item.condition());
    }

    /// P1 wishes for T1; the holds of the scene are the patron's own.
    private static final class Wish {
        final Scene scene = new Scene();
        final List<Copy.Sibling> copies = new ArrayList<>();
        Optional<Barcode> wanted = Optional.empty();
        int placedToday;
        int ageFrom;

        Wish(String... onShelf) {
            for (var barcode : onShelf) copy(Sample.item(barcode), SHELF);
        }

        Wish copy(Item item, ItemState state) {
            copies.add(new Copy.Sibling(item, state));
            return this;
        }

        Wish item(String barcode) {
            wanted = Optional.of(new Barcode(barcode));
            return this;
        }

        List<Reason> against() {
            var plain = Sample.title("T1");
            var title = new Title(plain.id(), "", "", "", 0, "", "", "chi", ageFrom, false);
            return Placing.against(
                    new Placing.Facts(
                            Optional.of(scene.borrower()).filter(_ -> scene.knownPatron),
                            Optional.of(title).filter(_ -> scene.knownItem),
                            wanted,
                            copies,
                            scene.holds,
                            placedToday,
                            scene.branch,
                            scene.via,
                            scene.now,
                            Optional.empty()),
                    scene.policy());
        }

        Set<ReasonCode> codes() {
            return Scene.codes(against());
        }
    }
}
