package org.fanzai.central;

import static org.fanzai.db.TestLibrary.loans;
import static org.fanzai.db.TestLibrary.operation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanzai.db.Db;
import org.fanzai.db.TestLibrary;
import org.fanzai.db.store.ProxyStore;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// On 2 March 2026 P2 comes with the card of P1.
class ProxyCheckoutTest {
    private static final CardNumber P1 = new CardNumber("P1");
    private static final CardNumber P2 = new CardNumber("P2");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Db db = TestLibrary.inMemory();
    private final Centre centre = Centres.of(db, Sample.policy(), "centre");
    private int minute;

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void theLoanIsThatOfTheOneWhoIsActedFor() {
        relate(P2, P1, TODAY, Optional.empty());
        assertEquals(Outcome.ACCEPTED, checkout(P2).outcome());
        assertEquals(P1, loans(db).getFirst().patron());
    }

    @Test
    void theFirstAndTheLastDayCount() {
        relate(P2, P1, TODAY, Optional.of(TODAY));
        assertEquals(Outcome.ACCEPTED, checkout(P2).outcome());
    }

    @Test
    void beforeAndAfterItIsRefused() {
        relate(P2, P1, TODAY.plusDays(1), Optional.empty());
        relate(P2, P1, TODAY.minusDays(9), Optional.of(TODAY.minusDays(1)));
        assertRefused(checkout(P2));
    }

    @Test
    void theOtherWayRoundAndWithoutAnythingItIsRefused() {
        assertRefused(checkout(P2));
        relate(P1, P2, TODAY, Optional.empty());
        assertRefused(checkout(P2));
        assertRefused(checkout(P1));
        assertRefused(checkout(new CardNumber("X9")));
        assertEquals(List.of(), loans(db));
    }

    private void relate(CardNumber patron, CardNumber actsFor, LocalDate since, Optional<LocalDate> until) {
        db.write(tx -> {
            new ProxyStore().insert(tx, patron, actsFor, since, until);
            return tx;
        });
    }

    private static void assertRefused(Verdict verdict) {
        assertEquals(List.of(new Reason(ReasonCode.PROXY)), verdict.reasons());
        assertEquals(Outcome.REFUSED, verdict.outcome());
    }

    private Verdict checkout(CardNumber by) {
        var options = new Act.CheckOutOptions(
                Optional.empty(), Optional.empty(), false, true, OptionalInt.empty(), Optional.of(by));
        var act = new Act.CheckOut(P1, new Barcode("B1"), Via.DESK, Set.of(), "", options);
        return centre.decide(operation("D1", ++minute, act), _ -> {});
    }
}
