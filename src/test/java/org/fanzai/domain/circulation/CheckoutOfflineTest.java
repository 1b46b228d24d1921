package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.DUE;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.circulation.CheckoutFacts.Offline;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.OfflineRules;
import org.fanzai.domain.policy.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutOfflineTest {
    @Test
    void decidesByTheSameRules() {
        offline(0).lends();
        assertEquals(Set.of(WITHDRAWN), offline(0).item(Condition.WITHDRAWN).refused());
        assertEquals(Set.of(HOLD_FOR_OTHER), offline(0).add(hold(OTHER)).refused());
        assertEquals(Set.of(RENEWAL), offline(10).own().asks());
    }

    @Test
    void lendsNothingWhenItKnowsTooLittleAndSaysNothingElse() {
        var stale = offline(99).item(Condition.WITHDRAWN);
        stale.offline = Optional.of(new Offline(Duration.ofDays(7), 0));
        assertEquals(Set.of(WITHDRAWN), stale.refused());
        stale.offline = Optional.of(new Offline(Duration.ofDays(7).plusMillis(1), 99));
        assertEquals(Set.of(STALE), stale.refused());
        stale.knownItem = false;
        assertEquals(Set.of(STALE), stale.refused());
    }

    @ParameterizedTest
    @CsvSource({"true, 9, true", "true, 10, false", "false, 1, true", "false, 2, false"})
    void aReaderTakesSoManyInOneOutage(boolean known, int taken, boolean lends) {
        var asked = offline(taken).set(Setting.OFFLINE, rules(true, true));
        asked.knownPatron = known;
        if (lends) asked.lends();
        else {
            assertEquals(Set.of(OFFLINE_LIMIT), asked.refused());
            assertEquals(Map.of("limit", "" + taken, "have", "" + taken), asked.data(OFFLINE_LIMIT));
        }
    }

    @Test
    void anUnknownItemIsLentByTheRulesForAny() {
        var asked = offline(0).row("* * BOOK", "loanPeriod", "3d");
        asked.knownItem = false;
        assertEquals(
                new CheckoutDecision.Accepted(DUE, "MAIN", List.of(new Reason(UNKNOWN_ITEM)), Set.of()),
                asked.checkout());
        asked.cardActive = false;
        assertEquals(Set.of(CARD_INACTIVE), asked.refused());
        asked.set(Setting.OFFLINE, rules(true, false));
        assertEquals(Set.of(UNKNOWN_ITEM), asked.refused());
    }

    @Test
    void anUnknownPatronIsServedByTheRulesForAnyWhereTheLibrarySaysSo() {
        var asked = offline(0).row("* STUDENT *", "loanPeriod", "3d");
        asked.knownPatron = false;
        assertEquals(Set.of(UNKNOWN_PATRON), asked.refused());
        asked.set(Setting.OFFLINE, rules(true, true));
        asked.set(Setting.RETURN_BEFORE_EXPIRY, true);
        assertEquals(DUE, asked.lends().due());
        asked.onLoanToOther(Scene.loan(Scene.ME, "B1")); // nobody's own
        assertEquals(Set.of(ON_LOAN_TO_OTHER), asked.refused());
    }

    @Test
    void aStrangerTakesAStrangeItem() {
        var asked = offline(0).set(Setting.OFFLINE, rules(true, true));
        asked.knownPatron = false;
        asked.knownItem = false;
        assertEquals(Set.of(UNKNOWN_ITEM), Scene.codes(asked.lends().alerts()));
    }

    private static Scene offline(int taken) {
        var scene = new Scene().kiosk();
        scene.offline = Optional.of(new Offline(Duration.ofHours(1), taken));
        return scene;
    }

    private static OfflineRules rules(boolean unknownPatron, boolean unknownItem) {
        return new OfflineRules(10, unknownPatron, unknownItem, 2, new LoanPeriod.Days(7));
    }
}
