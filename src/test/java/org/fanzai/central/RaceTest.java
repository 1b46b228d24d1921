package org.fanzai.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.Replica;
import org.fanzai.db.TestLibrary;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Wish;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two desks at the same instant, on both databases: exactly one gets what only one may have.
@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaceTest {
    private static final int ROUNDS = 25;

    private EmbeddedPostgres postgres;
    private Db central;
    private Db embedded;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        central = Db.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        embedded = H2.inMemory(UUID.randomUUID().toString());
    }

    @AfterAll
    void stop() throws IOException {
        central.close();
        embedded.close();
        postgres.close();
    }

    Stream<Db> engines() {
        return Stream.of(embedded, central);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("engines")
    void theSameItemIsLentOnce(Db db) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fill(db);
            var verdicts = race(db, "1000", lend("P1", "B1"), lend("P2", "B1"));
            assertEquals(1, accepted(verdicts), () -> "of the same item: " + verdicts);
            assertEquals(1, TestLibrary.loans(db).size());
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("engines")
    void theLastAllowedLoanIsGivenOnce(Db db) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fill(db);
            var verdicts = race(db, "2", lend("P1", "B1"), lend("P1", "B2"), lend("P1", "B3"), lend("P1", "B4"));
            assertEquals(2, accepted(verdicts), () -> "of the last two: " + verdicts);
            assertEquals(2, TestLibrary.loans(db).size());
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("engines")
    void noTwoHoldsHaveTheSamePlace(Db db) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fill(db);
            var verdicts = race(db, "1000", hold("P1"), hold("P2"), hold("P3"));
            var positions = verdicts.stream()
                    .map(verdict -> verdict.first(Consequence.Queued.class)
                            .orElseThrow()
                            .position())
                    .sorted()
                    .toList();
            assertEquals(List.of(1, 2, 3), positions);
        }
    }

    /// Two copies come back at once: each fills a hold of its own.
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("engines")
    void twoReturnsFillTwoHolds(Db db) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fill(db);
            decide(db, "1000", 50, lend("P1", "B1"));
            decide(db, "1000", 51, lend("P1", "B2"));
            decide(db, "1000", 52, hold("P2"));
            decide(db, "1000", 53, hold("P3"));
            var verdicts = race(db, "1000", take("B1"), take("B2"));
            var holders = verdicts.stream()
                    .map(verdict -> verdict.first(Consequence.PutAside.class)
                            .orElseThrow()
                            .holder())
                    .map(CardNumber::text)
                    .sorted()
                    .toList();
            assertEquals(List.of("P2", "P3"), holders);
        }
    }

    /// What follows by itself from both has a place for each.
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("engines")
    void twoReturnsMakeRoomForTwoPatrons(Db db) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fill(db);
            decide(db, "1", 50, lend("P1", "B1"));
            decide(db, "1", 51, lend("P1", "B2"));
            decide(db, "1", 52, lend("P2", "B3"));
            decide(db, "1", 53, lend("P2", "B4"));
            var _ = race(db, "1", take("B1"), take("B3"));
            assertEquals(
                    List.of(), RandomLibrary.rows(db, "select item from loan where ended_at is null and overflow"));
            assertEquals(2, TestLibrary.loans(db).size());
        }
    }

    /// Eight at once at anything: nobody waits for ever, no item is lent twice, no limit is passed.
    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("engines")
    void eightDesksAtOnce(Db db) throws Exception {
        for (int round = 0; round < 5; round++) {
            fill(db);
            var acts = new ArrayList<Act>();
            for (int i = 0; i < 8; i++) {
                acts.add(lend("P" + (1 + i % 3), "B" + (1 + i % 4)));
                acts.add(take("B" + (1 + (i + 1) % 4)));
                acts.add(hold("P" + (1 + (i + 1) % 3)));
            }
            var _ = race(db, "2", acts.toArray(Act[]::new));
            assertTrue(RandomLibrary.rows(
                            db, "select item from loan where ended_at is null group by item having count(*) > 1")
                    .isEmpty());
            assertTrue(RandomLibrary.rows(
                            db, "select patron from loan where ended_at is null group by patron having count(*) > 2")
                    .isEmpty());
            assertTrue(RandomLibrary.rows(
                            db,
                            "select copy from hold where active and copy is not null group by copy having count(*) > 1")
                    .isEmpty());
        }
    }

    private static void fill(Db db) {
        Replica.empty(db);
        var _ = TestLibrary.filled(db);
    }

    private static List<Verdict> race(Db db, String limit, Act... acts) throws Exception {
        var together = new CyclicBarrier(Math.min(acts.length, 8));
        try (var pool = Executors.newFixedThreadPool(together.getParties())) {
            var tasks = IntStream.range(0, acts.length)
                    .mapToObj(i -> (Callable<Verdict>) () -> {
                        if (i < together.getParties()) together.await();
                        return decide(db, limit, 100 + i, acts[i]);
                    })
                    .toList();
            var verdicts = new ArrayList<Verdict>();
            for (var future : pool.invokeAll(tasks)) verdicts.add(future.get());
            return verdicts;
        }
    }

    private static Verdict decide(Db db, String limit, int sequence, Act act) {
        Supplier<Centre> centre = () -> Centres.of(db, Sample.policy(rules(limit)), Verdict.CENTRE);
        return centre.get().decide(TestLibrary.operation("D" + sequence, sequence, act), _ -> {});
    }

    /// Past a limit of one it is lent for a few days.
    private static PolicyRow rules(String limit) {
        return limit.equals("1")
                ? Sample.row("* * *", "maxLoans", limit, "overflowPeriod", "5d")
                : Sample.row("* * *", "maxLoans", limit);
    }

    private static long accepted(List<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.outcome().happened()).count();
    }

    private static Act lend(String patron, String item) {
        return new Act.CheckOut(new CardNumber(patron), new Barcode(item), Via.KIOSK, Set.of(), "");
    }

    private static Act take(String item) {
        return new Act.CheckIn(new Barcode(item), Via.KIOSK);
    }

    private static Act hold(String patron) {
        return new Act.PlaceHold(
                new CardNumber(patron), new Wish.Title("T1"), Via.DESK, Optional.empty(), Optional.empty());
    }
}
