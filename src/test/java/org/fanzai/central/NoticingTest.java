package org.fanzai.central;

import static org.fanzai.db.TestLibrary.checkin;
import static org.fanzai.db.TestLibrary.checkout;
import static org.fanzai.db.TestLibrary.operation;
import static org.fanzai.domain.Sample.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.TestLibrary;
import org.fanzai.db.store.NoticeStore;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Notice;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The day's work on the days after 2 March 2026, when a loan of today is due on 16 March.
class NoticingTest {
    private static final int A_DAY = 24 * 60;
    private static final Policy POLICY =
            Sample.policy(row("* * *", "suspendPerUnit", "1", "suspendEvery", "1", "pickupDays", "7"));

    private final Db db = TestLibrary.inMemory();
    private final Centre centre = Centres.of(db, POLICY, "centre");
    private final NoticeStore notices = new NoticeStore();
    private int works;

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatIsDueIsToldOnceHoweverOftenTheWorkRuns() {
        decide(1, checkout("P1", "B1"));
        work(11);
        assertEquals(List.of(), told());
        work(12);
        work(12);
        work(13);
        assertEquals(List.of("dueSoon P1 2026-03-14"), told());
        work(15);
        assertEquals(List.of("dueSoon P1 2026-03-14", "overdue P1 2026-03-17"), told());
    }

    @Test
    void afterAGapOnlyTheLatestOfALoanIsTold() {
        decide(1, checkout("P1", "B1"));
        work(1);
        work(24);
        assertEquals(List.of("overdue P1 2026-03-23"), told());
        work(30);
        assertEquals(List.of("overdue P1 2026-03-23", "overdue P1 2026-03-30"), told());
    }

    @Test
    void aHoldThatIsReadyIsToldAndThenThatItEnds() {
        decide(1, checkout("P1", "B1"));
        var wish = new Act.Wish.Copy(new Barcode("B1"));
        decide(2, new Act.PlaceHold(new CardNumber("P2"), wish, Via.DESK, Optional.empty(), Optional.empty()));
        work(1);
        assertEquals(List.of(), told());
        decide(2 * A_DAY, checkin("B1"));
        work(3);
        work(8);
        work(9);
        assertEquals(List.of("holdReady P2 2026-03-05", "holdEnds P2 2026-03-10"), told());
    }

    @Test
    void anEndedSuspensionIsToldAfterAGapToo() {
        decide(1, checkout("P1", "B1"));
        decide(16 * A_DAY, checkin("B1")); // two days late: suspended through 20 March
        work(16);
        assertEquals(List.of(), told());
        work(25);
        work(26);
        assertEquals(List.of("suspensionEnded P1 2026-03-21"), told());
    }

    @Test
    void aSuspensionThatEndedBeforeTheLastWorkIsOver() {
        decide(1, checkout("P1", "B1"));
        decide(16 * A_DAY, checkin("B1"));
        work(40); // the first one ever looks back one day
        assertEquals(List.of(), told());
    }

    @Test
    void aLoanThatIsRecalledIsTold() {
        decide(1, checkout("P1", "B1"));
        decide(2, new Act.Recall(new Barcode("B1")));
        work(1);
        work(2);
        assertEquals(List.of("recalled P1 2026-03-03"), told());
    }

    @Test
    void whatWasSentIsNotUnsentAndIsNotMadeAgain() {
        decide(1, checkout("P1", "B1"));
        decide(2, checkout("P2", "B2"));
        work(12);
        var first = unsent().getFirst();
        db.write(tx -> {
            notices.markSent(tx, List.of(first.id()), Instant.EPOCH);
            notices.markSent(tx, List.of(first.id()), Instant.EPOCH.plusSeconds(1));
            return tx;
        });
        work(13);
        assertEquals(List.of("dueSoon P2 2026-03-14"), told());
        var sent = db.read(tx -> tx.query("select sent_at from notice where sent_at is not null")
                .map((row, _) -> row.getTimestamp("sent_at").toInstant())
                .list());
        assertEquals(List.of(Instant.EPOCH), sent);
    }

    @Test
    void stateThatIsMadeAgainTellsNothingAgain() {
        decide(1, checkout("P1", "B1"));
        work(12);
        db.write(tx -> tx.update("delete from notice").execute());
        try (var other = H2.inMemory(UUID.randomUUID().toString())) {
            new Rebuild(() -> Rulebook.of(POLICY)).run(db, other);
            assertEquals(List.of(), other.read(tx -> notices.unsent(tx, 10)));
        }
    }

    /// Minutes after [Sample#NOW].
    private void decide(int minutes, Act act) {
        var _ = centre.decide(operation("D1", minutes, act), _ -> {});
    }

    private void work(int days) {
        works++;
        var at = Sample.NOW.plus(Duration.ofDays(days));
        var plain = operation("D1", 1_000_000 + works, new Act.DayWork());
        var _ = centre.decide(
                new Operation(
                        plain.id(),
                        plain.station(),
                        plain.branch(),
                        plain.sequence(),
                        plain.previousHash(),
                        at,
                        plain.clockOffset(),
                        plain.actor(),
                        plain.policyRevision(),
                        plain.act(),
                        plain.stance()),
                _ -> {});
    }

    private List<Notice> unsent() {
        return db.read(tx -> notices.unsent(tx, 100));
    }

    private List<String> told() {
        return unsent().stream()
                .map(notice -> notice.kind().code() + " " + notice.patron().text() + " " + notice.day())
                .toList();
    }
}
