package org.fanzai.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.bench.Filling;
import org.fanzai.db.bench.Size;
import org.fanzai.db.bench.Subject;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Loan;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutPairsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00.123456Z");
    private static final Size SIZE = new Size(60, 10, 120);

    @TempDir
    Path folder;

    private final Db db = H2.inMemory("checkout-pairs");
    private Policy policy;
    private CheckoutPairs pairs;

    @BeforeEach
    void fill() throws IOException {
        policy = BenchPolicy.in(folder);
        new Filling(db, SIZE, policy.branches().getFirst(), NOW).fill();
        pairs = new CheckoutPairs(db, SIZE, policy, InstantSource.fixed(NOW), Ids.monotonic());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void fillsTheLibraryAsItSays() {
        var history = db.read(tx -> new LoanStore().all(tx, new Barcode("B000000030")));
        assertEquals(2, history.size(), "rounds in which it was lent");
        assertTrue(history.stream().allMatch(loan -> loan.end().isPresent()));
        assertTrue(history.getFirst()
                .end()
                .orElseThrow()
                .isBefore(history.getLast().since()));
        assertEquals(
                4,
                db.read(tx -> new OperationStore().about(tx, new Barcode("B000000030")))
                        .size());
        assertEquals(30, db.read(tx -> new LoanStore().allOpen(tx)).size() - 1, "and the one that was recorded");
        assertEquals("T000000015", copy("B000000030").title().id());
    }

    @Test
    void theBareCheckoutLeavesWhatTheWholeOneLeaves() {
        var whole = pairs.next("WHOLE");
        pairs.lend(whole);
        var bare = pairs.next("BARE");
        var touched = pairs.replay().send(bare).rows();

        assertEquals(2, touched.written(), "a loan and an operation");
        assertTrue(touched.read() > 5, touched.toString());
        assertEquals(as(bare, loan(whole)), loan(bare));
        assertEquals(as(bare, told(whole)), told(bare));
        assertNotEquals(loan(whole), loan(bare));
        assertEquals(
                copy(whole.item()).item().condition(), copy(bare.item()).item().condition());
    }

    @Test
    void theBareCheckoutReadsTheSameRowsForEveryItem() {
        var first = pairs.replay().send(pairs.next("BARE")).rows();
        for (int i = 0; i < 3; i++)
            assertEquals(first, pairs.replay().send(pairs.next("BARE")).rows());
    }

    private static Loan as(Subject other, Loan loan) {
        return new Loan(
                other.operation(),
                new CardNumber(other.card()),
                new Barcode(other.item()),
                loan.branch(),
                loan.governing(),
                loan.since(),
                loan.due(),
                loan.promised(),
                loan.renewals(),
                loan.unseen(),
                loan.part(),
                loan.partSince(),
                loan.onSite(),
                loan.recalled(),
                loan.overflow(),
                loan.claimed(),
                loan.lost(),
                loan.end(),
                loan.endedBy());
    }

    private static Told as(Subject other, Told told) {
        var operation = told.operation();
        var act = (Act.CheckOut) operation.act();
        var card = new CardNumber(other.card());
        return new Told(
                new org.fanzai.domain.operation.Operation(
                        other.operation(),
                        other.station(),
                        operation.branch(),
                        other.sequence(),
                        operation.previousHash(),
                        operation.occurredAt(),
                        operation.clockOffset(),
                        new org.fanzai.domain.operation.Actor.Reader(card),
                        operation.policyRevision(),
                        new Act.CheckOut(card, new Barcode(other.item()), act.via(), act.override(), act.why()),
                        operation.stance()),
                told.verdict());
    }

    private Loan loan(Subject subject) {
        return db.read(tx -> new LoanStore().running(tx, new Barcode(subject.item())))
                .orElseThrow();
    }

    private Told told(Subject subject) {
        return db.read(tx -> new OperationStore().find(tx, subject.operation())).orElseThrow();
    }

    private ItemStore.Copy copy(String item) {
        return db.read(tx -> new ItemStore().findCopy(tx, new Barcode(item))).orElseThrow();
    }
}
