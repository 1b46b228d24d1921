package org.fanzai.central;

import static org.fanzai.db.TestLibrary.cases;
import static org.fanzai.db.TestLibrary.checkin;
import static org.fanzai.db.TestLibrary.checkout;
import static org.fanzai.db.TestLibrary.loans;
import static org.fanzai.db.TestLibrary.operation;
import static org.fanzai.domain.Sample.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.fanzai.db.Db;
import org.fanzai.db.TestLibrary;
import org.fanzai.db.store.CaseStore.Case;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Property;
import org.fanzai.support.StorageTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CentreTest {
    private static final TagUid TAG = new TagUid("E004010000000001");
    private final Db db = TestLibrary.inMemory();
    private final Centre centre = Centres.of(db, Sample.policy(), "centre");

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void theVerdictIsDurableBeforeAnybodySeesTheLoan() {
        var told = new ArrayList<Verdict>();
        var verdict = centre.decide(operation("K1", 1, checkout("P1", "B1")), durable -> {
            told.add(durable);
            assertEquals(
                    List.of(),
                    CompletableFuture.supplyAsync(() -> loans(db)).join()); // a thread has one transaction at a time
        });
        assertEquals(Outcome.ACCEPTED, verdict.outcome());
        assertEquals(List.of(verdict), told);
        assertEquals(1, loans(db).size());
        assertEquals(verdict.due().orElseThrow(), loans(db).getFirst().due());
    }

    @Test
    void nothingIsAppliedWhenTheVerdictCanNotBeKept() {
        var operation = operation("K1", 1, checkout("P1", "B1"));
        var full = new StorageTrouble("trouble.journal.write", "full");
        assertEquals(
                full,
                assertThrows(
                        StorageTrouble.class,
                        () -> centre.decide(operation, _ -> {
                            throw full;
                        })));
        assertEquals(List.of(), loans(db));
        assertEquals(0, centre.applied("K1"));
        assertEquals(Outcome.ACCEPTED, decide(operation).outcome());
    }

    @Test
    void theSameOperationTwiceHasOneEffectAndOneVerdict() {
        var operation = operation("K1", 1, checkout("P1", "B1"));
        var first = decide(operation);
        var again = centre.decide(operation, _ -> {
            throw new AssertionError("it was durable already");
        });
        assertEquals(first, again);
        centre.record(operation, Verdict.recorded("offline"));
        assertEquals(0, loans(db).getFirst().renewals());
        assertEquals(1, centre.applied("K1"));
    }

    @Test
    void whatIsUnknownIsRefusedAndKeptWhole() {
        var item = operation("K1", 1, checkout("P1", "X1"));
        var patron = operation("K1", 2, checkout("X2", "B1"));
        assertEquals(List.of(new Reason(ReasonCode.UNKNOWN_ITEM)), decide(item).reasons());
        assertEquals(
                List.of(new Reason(ReasonCode.UNKNOWN_PATRON)), decide(patron).reasons());
        var kept = db.read(tx -> Stream.of("X1", "B1")
                .flatMap(barcode -> new OperationStore().about(tx, new Barcode(barcode)).stream())
                .map(told -> told.operation())
                .toList());
        assertEquals(List.of(item, patron), kept);
        assertEquals(List.of(), loans(db));
        assertEquals(2, centre.applied("K1"));
    }

    @Test
    void anActOfANewerVersionIsKeptAndBecomesACase() {
        var newer = operation("K1", 1, new Act.Unknown("loan.teleport", "{\"item\":\"B1\"}"));
        assertEquals(Outcome.ACCEPTED, decide(newer).outcome());
        assertEquals(List.of("DATA_ERROR"), cases(db).stream().map(Case::code).toList());
    }

    @Test
    void lendingToAnotherAfterAQuestionEndsTheFirstLoanAndIsNoCase() {
        decide(operation("K1", 1, checkout("P1", "B1")));
        var taken = operation("D1", 2, checkout("P2", "B1", ReasonCode.ON_LOAN_TO_OTHER));
        assertEquals(Outcome.ACCEPTED, decide(taken).outcome());
        assertEquals(
                List.of(new CardNumber("P2")),
                loans(db).stream().map(OpenLoan::patron).toList());
        assertEquals(List.of(), cases(db));
    }

    /// The case tells of the operation that made it, also when a late one brought it to light.
    @Test
    void aCaseTellsOfItsOwnOperationInAnyOrderOfArrival() {
        var first = operation("K1", 1, checkout("P1", "B1"));
        var second = operation("K2", 2, checkout("P2", "B1"));
        var told = decide(first);
        try (var other = TestLibrary.inMemory()) {
            var late = Centres.of(other, Sample.policy(), "centre");
            late.record(second, told);
            late.record(first, told);
            assertEquals(List.of(implicitReturn(second, "P2")), cases(other));
        }
    }

    private static Case implicitReturn(Operation operation, String patron) {
        return new Case(
                operation.id(),
                "IMPLICIT_RETURN",
                operation.station(),
                Optional.of("B1"),
                Optional.of(patron),
                operation.correctedAt());
    }

    @Test
    void anItemThatLeftArmedOrCameBackDisarmedIsACase() {
        decide(operation("K1", 1, new Act.TagReleased(new Barcode("B1"), TAG, true)));
        decide(operation("K1", 2, new Act.TagSecured(new Barcode("B1"), TAG, true)));
        assertEquals(List.of(), cases(db));
        decide(operation("K1", 3, new Act.TagReleased(new Barcode("B1"), TAG, false)));
        decide(operation("K1", 4, new Act.TagSecured(new Barcode("B1"), TAG, false)));
        assertEquals(
                List.of("SECURITY_NOT_CLEARED", "SECURITY_NOT_SET"),
                cases(db).stream().map(Case::code).toList());
    }

    @Test
    void aSwitchThatSucceedsEndsTheCaseOfTheSameTag() {
        var other = new TagUid("E004010000000002");
        decide(operation("K1", 1, new Act.TagReleased(new Barcode("B1"), TAG, false)));
        decide(operation("K1", 2, new Act.TagReleased(new Barcode("B1"), other, true)));
        assertEquals(1, cases(db).size(), "another part of the same item");
        decide(operation("K1", 3, new Act.TagReleased(new Barcode("B1"), TAG, true)));
        assertEquals(List.of(), cases(db));
    }

    @Test
    void aLostItemThatIsLentIsFound() {
        assertEquals(
                Outcome.CONFIRM,
                decide(operation("D1", 1, checkout("P1", "B0", ReasonCode.MISSING)))
                        .outcome());
        assertEquals(Condition.LOST, condition("B0"));
        assertEquals(
                Outcome.ACCEPTED,
                decide(operation("D1", 2, checkout("P1", "B0", ReasonCode.LOST)))
                        .outcome());
        assertEquals(Condition.AVAILABLE, condition("B0"));
    }

    private Condition condition(String barcode) {
        return db.read(tx ->
                new ItemStore().find(tx, new Barcode(barcode)).orElseThrow().condition());
    }

    @Test
    void aReadyHoldIsFulfilledByItsPatronAndWaitsAgainWhenAnotherTakesTheItem() {
        ready("P1", "B1");
        ready("P1", "B2");
        assertEquals(
                List.of(new Reason(ReasonCode.HOLD_READY_FOR_OTHER)),
                decide(operation("K1", 1, checkout("P2", "B1"))).reasons());
        decide(operation("D1", 1, checkout("P2", "B1", ReasonCode.HOLD_READY_FOR_OTHER)));
        decide(operation("K1", 2, checkout("P1", "B2")));
        assertEquals(2, loans(db).size());
        assertEquals(
                List.of("fulfilled", "waiting"),
                db.read(tx -> tx.query("select state from hold order by state")
                        .mapTo(String.class)
                        .list()));
    }

    private void ready(String patron, String item) {
        var id = new java.util.UUID(9, item.hashCode());
        db.write(tx -> {
            new HoldStore()
                    .insert(
                            tx,
                            Sample.ready(
                                    id,
                                    patron,
                                    "T1",
                                    item,
                                    Sample.patron(patron).expires()));
            return id;
        });
    }

    @Test
    void aRenewalAndACheckinDoWhatTheySay() {
        decide(operation("K1", 1, checkout("P1", "B1")));
        var soon = decide(operation("K1", 2, new Act.Renew(new CardNumber("P1"), new Barcode("B1"))));
        assertEquals(List.of(ReasonCode.WOULD_NOT_EXTEND), codes(soon));
        var later = decide(operation("K1", 3000, new Act.Renew(new CardNumber("P1"), new Barcode("B1"))));
        assertEquals(later.due().orElseThrow(), loans(db).getFirst().due());
        assertEquals(1, loans(db).getFirst().renewals());
        var other = decide(operation("K1", 3001, new Act.Renew(new CardNumber("P2"), new Barcode("B1"))));
        assertEquals(List.of(ReasonCode.NOT_ON_LOAN), codes(other));
        decide(operation("K1", 3002, checkin("B1")));
        assertEquals(List.of(), loans(db));
    }

    @Test
    void theOrderOfArrivalMakesNoDifferenceToTheLoans() {
        Property.holds(6, random -> {
            var operations = new ArrayList<Operation>();
            var verdict = decide(operation("X", 1 + random.nextInt(1_000_000), checkout("P1", "B9")));
            for (int i = 1; i <= 30; i++) {
                var item = "B" + random.nextInt(1, 4);
                var act = random.nextInt(3) == 0 ? checkin(item) : checkout("P" + random.nextInt(1, 4), item);
                operations.add(operation("K" + random.nextInt(1, 3), i, act));
            }
            var due = new Verdict(
                    Outcome.ACCEPTED,
                    List.of(),
                    List.of(),
                    Optional.of(verdict.due().orElse(Sample.at("2026-03-16T23:59"))),
                    "offline");
            assertEquals(arriving(operations, due), arriving(shuffledTwice(operations, Random.from(random)), due));
        });
    }

    private static List<Operation> shuffledTwice(List<Operation> operations, Random random) {
        var twice = new ArrayList<>(operations);
        twice.addAll(operations);
        Collections.shuffle(twice, random);
        return twice;
    }

    private static List<OpenLoan> arriving(List<Operation> operations, Verdict told) {
        try (var fresh = TestLibrary.inMemory()) {
            var other = Centres.of(fresh, Sample.policy(), "centre");
            operations.forEach(operation -> other.record(operation, told));
            return loans(fresh);
        }
    }

    @Test
    void theLastAllowedLoanIsLentOnce() throws Exception {
        var strict = Centres.of(db, Sample.policy(row("* * *", "maxLoans", "1")), "centre");
        for (int round = 0; round < 20; round++) {
            var verdicts = race(
                    strict,
                    operation("K1", 2 * round + 1, checkout("P1", "B1")),
                    operation("K2", 2 * round + 1, checkout("P1", "B2")));
            assertEquals(1, accepted(verdicts), "round " + round);
            assertEquals(1, loans(db).size(), "round " + round);
            strict.decide(operation("K1", 2 * round + 2, checkin("B1")), _ -> {});
            strict.decide(operation("K2", 2 * round + 2, checkin("B2")), _ -> {});
        }
    }

    @Test
    void oneItemIsLentOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            var verdicts = race(
                    centre,
                    operation("K1", 2 * round + 1, checkout("P1", "B1")),
                    operation("K2", 2 * round + 1, checkout("P2", "B1")));
            assertEquals(1, accepted(verdicts), "round " + round);
            assertEquals(1, loans(db).size(), "round " + round);
            decide(operation("K1", 2 * round + 2, checkin("B1")));
        }
    }

    @Test
    void oneOperationThatComesTwiceAtOnceHasOneVerdict() throws Exception {
        for (int round = 1; round <= 20; round++) {
            var operation = operation("K1", round, checkout("P1", "B" + (round % 9 + 1)));
            var verdicts = race(centre, operation, operation);
            assertEquals(verdicts.getFirst(), verdicts.getLast());
        }
    }

    private static long accepted(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.ACCEPTED)
                .count();
    }

    private static List<Verdict> race(Centre centre, Operation one, Operation other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = Stream.of(one, other)
                    .<Callable<Verdict>>map(operation -> () -> {
                        assertTrue(start.await() >= 0);
                        return centre.decide(operation, _ -> {});
                    })
                    .toList();
            var verdicts = new ArrayList<Verdict>();
            for (var future : threads.invokeAll(tasks)) verdicts.add(future.get());
            return verdicts;
        }
    }

    private Verdict decide(Operation operation) {
        return centre.decide(operation, _ -> {});
    }

    private static List<ReasonCode> codes(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }
}
