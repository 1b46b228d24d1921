package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.ON_HOLD;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.sibling;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;

class RenewalHoldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ItemState SHELF = new ItemState.OnShelf();
    private static final CardNumber THIRD = new CardNumber("P3");

    @Test
    void aHoldOnTheVeryItemRefuses() {
        refused(new Scene().own().add(hold(OTHER).item("B1")));
        refused(others(new Scene().own().add(hold(OTHER).item("B1"))));
        refused(new Scene().own().item(Condition.DAMAGED).add(hold(OTHER).item("B1")));
    }

    @Test
    void aHoldOnAnotherItemOrOfThePatronsOwnDoesNot() {
        new Scene()
                .own()
                .add(hold(OTHER).item("B2"))
                .add(hold(ME))
                .add(hold(ME).item("B1"))
                .renews();
    }

    @Test
    void aHoldOnTheTitleRefusesWhereTheItemMayFillIt() {
        refused(new Scene().own().add(hold(OTHER)));
        new Scene().own().item(Condition.DAMAGED).add(hold(OTHER)).renews();
        refused(new Scene().own().item(Condition.DAMAGED).add(hold(OTHER)).set(Setting.HOLDS_ON_DAMAGED, true));
        new Scene()
                .own()
                .add(hold(OTHER).home("EAST"))
                .row("* * *", "holdsFrom", "homeLibrary")
                .renews();
    }

    @Test
    void aHoldThatIsLeftOutForATimeDoesNot() {
        new Scene().own().add(hold(OTHER).paused(new Hold.Pause.Open())).renews();
        new Scene()
                .own()
                .add(hold(OTHER).paused(new Hold.Pause.Until(TODAY.plusDays(1))))
                .renews();
        refused(new Scene().own().add(hold(OTHER).paused(new Hold.Pause.Until(TODAY))));
    }

    @Test
    void aHoldForLaterRefusesOnlyWhereTheLibrarySaysSo() {
        for (var wish : new Scene.HoldBuilder[] {hold(OTHER), hold(OTHER).item("B1")}) {
            var own = new Scene().own().add(wish.from(TODAY.plusDays(30)));
            own.renews();
            refused(own.set(Setting.FUTURE_HOLDS_BLOCK_RENEWAL, true));
        }
        refused(new Scene().own().add(hold(OTHER).from(TODAY)));
    }

    @Test
    void aHoldThatWasCapturedNeedsNothingMore() {
        new Scene()
                .own()
                .add(hold(OTHER).ready("B2", TODAY))
                .add(hold(THIRD).moving("B3"))
                .renews();
    }

    @Test
    void whereOthersWillDoOneIsNeededForEachHold() {
        var own = others(new Scene().own().add(hold(OTHER)));
        refused(own);
        own.siblings.add(sibling("B2", SHELF));
        own.renews();
        refused(own.add(hold(THIRD)));
        own.siblings.add(sibling("B3", SHELF));
        own.renews();
        refused(own.set(Setting.RENEW_IF_OTHERS_AVAILABLE, false));
    }

    @Test
    void onlyWhatStandsOnTheShelfForAnybodyWillDo() {
        var own = others(new Scene().own().add(hold(OTHER)));
        own.siblings.add(sibling("B2", new ItemState.OnHoldShelf(THIRD)));
        own.siblings.add(sibling("B3", new ItemState.InTransit("EAST")));
        own.siblings.add(sibling("B4", new ItemState.OnLoan(THIRD, Scene.DUE)));
        for (var condition : Condition.values())
            if (condition != Condition.AVAILABLE)
                own.siblings.add(new Copy.Sibling(Sample.item("B5").in(condition), SHELF));
        own.siblings.add(sibling("B6", SHELF));
        own.add(hold(THIRD).item("B6")); // wanted by name
        refused(own);
        own.siblings.add(sibling("B7", SHELF));
        own.renews();
    }

    /// P2 may have B2 or B3, P3 only B2: whoever gives P2 the first that suits has none for P3.
    @Test
    void eachHoldGetsAnItemThatSuitsIt() {
        var own = others(new Scene().own())
                .row("MAIN * *", "holdsFrom", "any")
                .row("EAST STAFF *", "holdsFrom", "none")
                .add(hold(OTHER))
                .add(hold(THIRD).category("STAFF"));
        own.siblings.add(sibling("B2", SHELF));
        own.siblings.add(new Copy.Sibling(at("B3", "EAST"), SHELF));
        own.renews();
        own.siblings.set(0, new Copy.Sibling(at("B2", "EAST"), SHELF));
        refused(own);
    }

    private static Scene others(Scene own) {
        return own.set(Setting.RENEW_IF_OTHERS_AVAILABLE, true);
    }

    private static void refused(Scene own) {
        assertEquals(Set.of(ON_HOLD), own.renewalRefused());
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
}
