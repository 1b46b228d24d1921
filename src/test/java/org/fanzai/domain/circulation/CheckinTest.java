package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.NOW;
import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.circulation.Checkin.Decision;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.OfflineRules;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckinTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void endsTheLoanAndShelvesTheItem() {
        var lent = new Scene().onLoanToOther(loan(OTHER, "B1"));
        assertEquals(
                new Decision.Accepted(List.of(), lent.loan, NOW, Optional.of(new Route.Shelve()), false),
                Return.of(lent).decide());
    }

    @Test
    void anUnknownItemChangesNothing() {
        var wrong = new Scene();
        wrong.knownItem = false;
        assertEquals(
                new Decision.Refused(List.of(new Reason(UNKNOWN_ITEM))),
                Return.of(wrong).decide());
    }

    @Test
    void aStationWithoutItsNetworkTakesAnUnknownItem() {
        var unknown = Return.of(new Scene());
        unknown.scene.knownItem = false;
        unknown.offline = true;
        assertEquals(
                new Decision.Accepted(
                        List.of(new Reason(UNKNOWN_ITEM)), Optional.empty(), NOW, Optional.empty(), false),
                unknown.decide());
        unknown.scene.set(Setting.OFFLINE, new OfflineRules(10, false, false, 2, new LoanPeriod.Days(7)));
        assertEquals(Set.of(UNKNOWN_ITEM), unknown.refused());
    }

    @Test
    void anItemThatStoodOnTheShelfIsToldOfAndMayFillAHold() {
        var shelved = Return.of(new Scene().add(hold(OTHER)));
        assertEquals(Set.of(NOT_ON_LOAN), shelved.alerts());
        assertEquals(
                Optional.of(new Route.ToHoldShelf(shelved.scene.holds.getFirst(), Optional.empty())),
                shelved.accepted().route());
    }

    @ParameterizedTest
    @CsvSource({"MISSING", "ON_ORDER"})
    void whatTurnsUpDidNotStandOnTheShelf(Condition condition) {
        assertEquals(Set.of(), Return.of(new Scene().item(condition)).alerts());
    }

    @Test
    void whatStandsOnTheHoldShelfIsShownAgain() {
        var ready = Return.of(new Scene().readyFor(OTHER).add(hold(new CardNumber("P3"))));
        assertEquals(Set.of(), ready.alerts());
        var hold = ready.scene.holds.getFirst();
        assertEquals(
                Optional.of(new Route.ToHoldShelf(hold, hold.lastDay())),
                ready.accepted().route());
    }

    @Test
    void aLostItemIsFoundWithAWordOrRefused() {
        var lost = Return.of(new Scene().item(Condition.LOST).add(hold(OTHER)));
        assertEquals(Set.of(WAS_LOST), lost.alerts());
        assertInstanceOf(Route.ToHoldShelf.class, lost.accepted().route().orElseThrow());
        lost.scene.onLoanToOther(loan(OTHER, "B1"));
        assertEquals(Set.of(WAS_LOST), lost.alerts());
        assertEquals(lost.scene.loan, lost.accepted().loan());
        lost.scene.set(Setting.BLOCK_RETURN_OF_LOST, true);
        assertEquals(Set.of(WAS_LOST), lost.refused());
    }

    @Test
    void aWithdrawnItemIsTakenWithAWordOrRefused() {
        var withdrawn = Return.of(new Scene().item(Condition.WITHDRAWN).add(hold(OTHER)));
        assertEquals(Set.of(WITHDRAWN), withdrawn.alerts());
        assertEquals(Optional.of(new Route.Shelve()), withdrawn.accepted().route());
        withdrawn.scene.set(Setting.BLOCK_RETURN_OF_WITHDRAWN, true);
        assertEquals(Set.of(WITHDRAWN), withdrawn.refused());
    }

    @Test
    void missingPartsRefuseAtAKioskAndAreToldAtADesk() {
        var set = Return.of(
                new Scene().make(3, "CD").set(Setting.CHECK_PARTS, true).onLoanToOther(loan(OTHER, "B1")));
        assertEquals(Set.of(), set.alerts());
        set.partsPresent = OptionalInt.of(2);
        assertEquals(Set.of(PARTS), set.alerts());
        assertEquals(Map.of("missing", "1"), Scene.data(set.accepted().alerts(), PARTS));
        set.scene.kiosk();
        assertEquals(Set.of(PARTS), set.refused());
        set.offline = true;
        assertEquals(Set.of(PARTS), set.refused());
        set.scene.set(Setting.CHECK_PARTS, false);
        assertEquals(Set.of(), set.alerts());
    }

    @Test
    void allAlertsAndAllRefusalsComeTogether() {
        var all = Return.of(new Scene()
                .item(Condition.LOST)
                .make(2, "")
                .set(Setting.CHECK_PARTS, true)
                .onLoanToOther(loan(OTHER, "B1").claimed()));
        all.partsPresent = OptionalInt.of(1);
        assertEquals(Set.of(WAS_LOST, PARTS, CLAIMED_RETURNED), all.alerts());
        all.scene
                .set(Setting.BLOCK_RETURN_OF_LOST, true)
                .row("* * *", "returnsTo", "home")
                .kiosk();
        all.scene.branch = "EAST";
        assertEquals(Set.of(WAS_LOST, PARTS, RETURN_ELSEWHERE), all.refused());
    }

    /// The item's home is MAIN, it was lent from EAST; NORTH is neither.
    @ParameterizedTest
    @CsvSource({
        "anywhere, EAST, ",
        "home, MAIN, ",
        "home, EAST, MAIN",
        "holding, EAST, ",
        "holding, MAIN, EAST",
        "either, MAIN, ",
        "either, EAST, ",
        "either, NORTH, MAIN"
    })
    void anItemIsReturnedWhereTheRulesSay(String rule, String here, String to) {
        var lent = Return.of(new Scene().onLoanToOther(loan(OTHER, "B1")).row("MAIN * BOOK", "returnsTo", rule));
        lent.scene.item = lent.scene.item.at("EAST");
        lent.scene.branch = here;
        if (to == null) assertInstanceOf(Decision.Accepted.class, lent.decide());
        else {
            assertEquals(Set.of(RETURN_ELSEWHERE), lent.refused());
            var reasons = ((Decision.Refused) lent.decide()).reasons();
            assertEquals(Map.of("to", to), Scene.data(reasons, RETURN_ELSEWHERE));
        }
    }

    @Test
    void whatIsOnItsWayIsReceivedWhereverReturnsAreTaken() {
        var arriving = Return.of(new Scene().row("* * *", "returnsTo", "home"));
        arriving.scene.branch = "EAST";
        arriving.scene.transit = transit("EAST");
        assertEquals(Set.of(), arriving.alerts());
        arriving.scene.transit = Optional.empty();
        assertEquals(Set.of(RETURN_ELSEWHERE), arriving.refused());
    }

    @Test
    void whatWasSentElsewhereIsToldAndGoesOn() {
        var wrong = Return.of(new Scene());
        wrong.scene.transit = transit("EAST");
        assertEquals(Set.of(WRONG_TRANSFER), wrong.alerts());
        assertEquals(Map.of("to", "EAST"), Scene.data(wrong.accepted().alerts(), WRONG_TRANSFER));
        assertEquals(
                Optional.of(new Route.Send("EAST", Optional.empty())),
                wrong.accepted().route());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "59999, true", "60000, false"})
    void theSameScanIsTakenOnce(long millis, boolean repeated) {
        var again = Return.of(new Scene());
        again.scene.returned = Optional.of(NOW.minusMillis(millis));
        assertEquals(repeated, again.accepted().repeated());
        assertEquals(Set.of(repeated ? DUPLICATE_SCAN : NOT_ON_LOAN), again.alerts());
    }

    @Test
    void theSameScanShowsWhereItIsAlready() {
        var again = Return.of(new Scene().readyFor(OTHER));
        again.scene.returned = Optional.of(NOW.minusSeconds(3));
        var hold = again.scene.holds.getFirst();
        assertEquals(
                Optional.of(new Route.ToHoldShelf(hold, hold.lastDay())),
                again.accepted().route());
        again = Return.of(new Scene());
        again.scene.returned = Optional.of(NOW.minusSeconds(3));
        again.scene.transit = transit("EAST");
        assertEquals(
                Optional.of(new Route.Send("EAST", Optional.empty())),
                again.accepted().route());
    }

    @Test
    void aReturnOfAnotherLoanOrAtAnotherBranchIsNoRepetition() {
        var again = Return.of(new Scene().onLoanToOther(loan(OTHER, "B1")));
        again.scene.returned = Optional.of(NOW.minusSeconds(3));
        assertEquals(false, again.accepted().repeated());
        again = Return.of(new Scene());
        again.scene.returned = Optional.of(NOW.minusSeconds(3));
        again.scene.branch = "EAST";
        again.scene.transit = transit("EAST");
        assertEquals(false, again.accepted().repeated());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00, 2026-03-01T12:00",
        "2026-03-02T10:01, 2026-03-02T10:00", // not later than now
        "2026-02-01T12:00, 2026-02-24T10:00" // not before it was lent
    })
    void cameBackWhenWasSaid(String said, String effective) {
        var back = Return.of(new Scene().onLoanToOther(loan(OTHER, "B1")));
        back.effective = Optional.of(at(said));
        back.bookDrop = true;
        assertEquals(at(effective), back.accepted().effective());
    }

    /// Today is a Monday.
    @Test
    void whatLayInTheBookDropCameOnTheLastOpenDay() {
        var dropped = Return.of(new Scene().onLoanToOther(loan(OTHER, "B1")));
        dropped.bookDrop = true;
        assertEquals(at("2026-03-01T23:59"), dropped.accepted().effective());
        dropped.scene.calendar = closed(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
        assertEquals(at("2026-02-27T23:59"), dropped.accepted().effective());
        dropped.scene.calendar =
                closed(Set.of(), TODAY.minusDays(14).datesUntil(TODAY).collect(Collectors.toSet()));
        assertEquals(at("2026-02-24T10:00"), dropped.accepted().effective());
        dropped.scene.calendar = closed(EnumSet.allOf(DayOfWeek.class), Set.of());
        assertEquals(NOW, dropped.accepted().effective());
    }

    @ParameterizedTest
    @EnumSource(Via.class)
    void theStationIsNotAskedForMoreWithoutItsNetwork(Via via) {
        var offline = Return.of(new Scene().item(Condition.LOST).set(Setting.BLOCK_RETURN_OF_LOST, true));
        offline.scene.via = via;
        offline.offline = true;
        assertEquals(Set.of(WAS_LOST), offline.refused());
    }

    private static Optional<Transit> transit(String to) {
        return Optional.of(new Transit(Sample.item("B1").barcode(), "WEST", to, Optional.empty(), NOW));
    }

    private static OpeningCalendar closed(Set<DayOfWeek> weekly, Set<LocalDate> days) {
        return new OpeningCalendar(weekly, days, Set.of(), Set.of(), Map.of());
    }

    /// The return of a scene's item, with what was said of it.
    private static final class Return {
        final Scene scene;
        Optional<Instant> effective = Optional.empty();
        boolean bookDrop;
        OptionalInt partsPresent = OptionalInt.empty();
        boolean offline;

        private Return(Scene scene) {
            this.scene = scene;
        }

        static Return of(Scene scene) {
            return new Return(scene);
        }

        Decision decide() {
            var copy = Optional.of(scene.copy()).filter(_ -> scene.knownItem);
            var request =
                    new Checkin.Request(scene.via, effective, bookDrop, false, partsPresent, Optional.empty(), offline);
            return Checkin.decide(new Checkin.Facts(copy, scene.branch, scene.now, request), scene.policy());
        }

        Decision.Accepted accepted() {
            return assertInstanceOf(Decision.Accepted.class, decide());
        }

        Set<ReasonCode> alerts() {
            return Scene.codes(accepted().alerts());
        }

        Set<ReasonCode> refused() {
            return Scene.codes(
                    assertInstanceOf(Decision.Refused.class, decide()).reasons());
        }
    }
}
