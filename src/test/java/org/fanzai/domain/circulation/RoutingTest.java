package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.NOW;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final CardNumber THIRD = new CardNumber("P3");
    private static final Route SHELVE = new Route.Shelve();

    @Test
    void whatIsAtHomeAndWantedByNobodyIsShelved() {
        assertEquals(SHELVE, route(new Scene()));
    }

    @Test
    void whatIsAtHomeElsewhereIsSentHomeUnlessItFloats() {
        var away = new Scene();
        away.item = at("EAST");
        assertEquals(new Route.Send("EAST", Optional.empty()), route(away));
        assertEquals(SHELVE, route(away.row("MAIN * BOOK", "floating", "true")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"LOST", "MISSING", "WITHDRAWN"})
    void whatNobodyCanUseStaysWhereItIs(Condition condition) {
        var away = new Scene().add(hold(OTHER));
        away.item = at("EAST").in(condition);
        assertEquals(SHELVE, route(away));
    }

    @Test
    void aHoldIsServedHereOrAtItsBranch() {
        var wanted = new Scene().add(hold(OTHER)).row("* * *", "pickupDays", "7");
        assertEquals(new Route.ToHoldShelf(wanted.holds.getFirst(), Optional.of(TODAY.plusDays(7))), route(wanted));
        wanted = new Scene().add(hold(OTHER).pickup("EAST"));
        assertEquals(new Route.Send("EAST", Optional.of(wanted.holds.getFirst())), route(wanted));
    }

    @Test
    void theFirstHoldThatTheItemMayFillIsNext() {
        var queue = new Scene()
                .add(hold(OTHER).paused(new Hold.Pause.Open()))
                .add(hold(OTHER).from(TODAY.plusDays(1)))
                .add(hold(OTHER).item("B2"))
                .add(hold(OTHER).ready("B2", TODAY))
                .add(hold(OTHER).home("EAST"))
                .add(hold(THIRD).item("B1"))
                .add(hold(OTHER))
                .row("* * *", "holdsFrom", "homeLibrary");
        assertEquals(Optional.of(THIRD), next(queue));
        queue.holds.remove(5);
        assertEquals(Optional.of(OTHER), next(queue));
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, false, true", "ON_ORDER, false, true", "DAMAGED, false, false", "DAMAGED, true, true",
        "LOST, true, false", "MISSING, true, false", "WITHDRAWN, true, false", "NOT_FOR_LOAN, true, false"
    })
    void anItemFillsHoldsInTheseConditions(Condition condition, boolean damagedDoes, boolean fills) {
        var queue = new Scene().item(condition).add(hold(OTHER)).set(Setting.HOLDS_ON_DAMAGED, damagedDoes);
        assertEquals(fills, next(queue).isPresent());
    }

    @Test
    void aTypeThatIsNotLendableFillsNoHold() {
        assertEquals(
                Optional.empty(), next(new Scene().add(hold(OTHER)).row("MAIN STUDENT BOOK", "lendable", "false")));
    }

    @Test
    void whoseHoldsAreServedIsAskedOfTheItemsHome() {
        var queue = new Scene().add(hold(OTHER).home("EAST")).row("EAST * *", "holdsFrom", "none");
        assertEquals(Optional.of(OTHER), next(queue));
        queue.item = at("EAST");
        assertEquals(Optional.empty(), next(queue));
        queue.row("EAST * *", "holdsFrom", "homeLibrary");
        assertEquals(Optional.of(OTHER), next(queue));
    }

    @Test
    void whatIsOnItsWayElsewhereGoesOn() {
        var moving = sent("EAST", Optional.empty()).add(hold(OTHER));
        assertEquals(new Route.Send("EAST", Optional.empty()), route(moving));
        moving = new Scene().add(hold(OTHER).pickup("EAST").moving("B1"));
        moving.transit = transit("EAST", Optional.of(moving.holds.getFirst()));
        assertEquals(new Route.Send("EAST", Optional.of(moving.holds.getFirst())), route(moving));
    }

    @Test
    void whatArrivesForAHoldGoesToTheHoldShelfFromTodayOn() {
        var arrived = new Scene().add(hold(THIRD)).row("* * *", "pickupDays", "3");
        arrived.add(hold(OTHER).moving("B1"));
        arrived.transit = transit("MAIN", Optional.of(arrived.holds.getLast()));
        assertEquals(new Route.ToHoldShelf(arrived.holds.getLast(), Optional.of(TODAY.plusDays(3))), route(arrived));
    }

    @Test
    void whatArrivesForAHoldThatHasEndedIsLookedAtAnew() {
        var arrived = new Scene().add(hold(THIRD).pickup("EAST"));
        arrived.transit =
                transit("MAIN", Optional.of(new Scene().add(hold(OTHER)).holds.getFirst()));
        assertEquals(new Route.Send("EAST", Optional.of(arrived.holds.getFirst())), route(arrived));
        arrived.holds.clear();
        assertEquals(SHELVE, route(arrived));
    }

    @Test
    void whatStandsOnTheHoldShelfStaysOrGoesBackToIt() {
        var ready =
                new Scene().add(hold(THIRD)).row("* * *", "pickupDays", "30").readyFor(OTHER);
        var hold = ready.holds.getLast();
        assertEquals(new Route.ToHoldShelf(hold, hold.lastDay()), route(ready));
        assertEquals(
                new Route.Send("MAIN", Optional.of(hold)), Routing.of(ready.copy(), "EAST", TODAY, ready.policy()));
    }

    @ParameterizedTest
    @CsvSource({
        "7, false, 2026-03-09",
        "2, true, 2026-03-04",
        "3, true, 2026-03-06",
        "5, true, 2026-03-10",
        "0, true, 2026-03-02"
    })
    void theLastDayCountsAllDaysOrOpenOnes(int days, boolean open, LocalDate lastDay) {
        var wanted = new Scene()
                .row("* * *", "pickupDays", "" + days, "pickupCountsOpenDays", "" + open)
                .add(hold(OTHER).pickup("EAST"));
        wanted.calendar = new OpeningCalendar(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(LocalDate.of(2026, 3, 5)),
                Set.of(),
                Set.of(),
                Map.of());
        assertEquals(Optional.of(lastDay), lastDay(wanted));
    }

    @Test
    void theLastDayIsByTheRulesOfThePickupBranchForThePatron() {
        var wanted = new Scene()
                .row("EAST STAFF *", "pickupDays", "9")
                .add(hold(ME).pickup("EAST").category("STAFF"))
                .add(hold(ME).category("STAFF"));
        assertEquals(Optional.of(TODAY.plusDays(9)), lastDay(wanted));
        wanted.holds.removeFirst();
        assertEquals(Optional.empty(), lastDay(wanted));
    }

    /// Closed on Mondays; the last day is Sunday 8 March.
    @ParameterizedTest
    @CsvSource({
        "2026-03-08, false, false",
        "2026-03-09, false, false",
        "2026-03-09, true, true",
        "2026-03-10, false, true",
        "2026-03-16, false, true"
    })
    void aHoldExpiresOnAnOpenDayOrWhenOneWentBy(LocalDate today, boolean onClosedDays, boolean expires) {
        var scene = new Scene().readyFor(OTHER).set(Setting.EXPIRE_HOLDS_ON_CLOSED_DAYS, onClosedDays);
        scene.calendar = new OpeningCalendar(Set.of(DayOfWeek.MONDAY), Set.of(), Set.of(), Set.of(), Map.of());
        assertEquals(expires, Routing.expires(scene.holds.getFirst(), today, scene.policy()));
    }

    @Test
    void aHoldWithoutALastDayNeverExpires() {
        var scene = new Scene().add(hold(OTHER));
        assertEquals(false, Routing.expires(scene.holds.getFirst(), TODAY.plusYears(9), scene.policy()));
    }

    private static Route route(Scene scene) {
        return Routing.of(scene.copy(), scene.branch, TODAY, scene.policy());
    }

    private static Optional<CardNumber> next(Scene scene) {
        return Routing.next(scene.copy(), TODAY, scene.policy()).map(Hold::patron);
    }

    private static Optional<LocalDate> lastDay(Scene scene) {
        return Routing.lastDay(scene.holds.getFirst(), scene.copy(), TODAY, scene.policy());
    }

    private static Scene sent(String to, Optional<Hold> hold) {
        var scene = new Scene();
        scene.transit = transit(to, hold);
        return scene;
    }

    private static Optional<Transit> transit(String to, Optional<Hold> hold) {
        return Optional.of(new Transit(Sample.item("B1").barcode(), "WEST", to, hold.map(Hold::id), NOW));
    }

    private static Item at(String home) {
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
                item.condition());
    }
}
