package org.fanzai.station;

import static org.fanzai.db.TestLibrary.cases;
import static org.fanzai.db.TestLibrary.checkin;
import static org.fanzai.db.TestLibrary.checkout;
import static org.fanzai.db.TestLibrary.loans;
import static org.fanzai.domain.Sample.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.fanzai.central.Centre;
import org.fanzai.central.Centres;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.LibraryDirectory;
import org.fanzai.db.TestLibrary;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Ids;
import org.fanzai.support.StorageTrouble;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
import org.fanzai.usecase.Renew;
import org.fanzai.usecase.SignIn;
import org.fanzai.usecase.port.Authority;
import org.fanzai.usecase.port.Circulation.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class StandaloneCirculationTest {
    private static final Actor READER = new Actor.Reader(new CardNumber("P1"));

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Instant now = Sample.NOW;
    private StationKey key;

    @BeforeEach
    void makeKey() {
        key = StationKey.create(folder.resolve("station.key"));
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) one.close();
    }

    @Test
    void whatWasAnsweredIsInTheJournalAndInTheState() {
        var db = memory();
        var station = station(db, Sample.policy());
        var lent = station.ask(READER, checkout("P1", "B1"));
        var refused = station.ask(READER, checkout("P1", "X1"));
        assertEquals(Outcome.ACCEPTED, lent.verdict().outcome());
        assertEquals(Outcome.REFUSED, refused.verdict().outcome());
        assertEquals(List.of(lent, refused), journal());
        assertEquals(1, loans(db).size());
    }

    @Test
    void nothingHappensWhenTheJournalTakesNothing() {
        var db = memory();
        var opened = Journal.open(folder.resolve("journal"), key);
        var station = station(opened.journal(), Centres.of(db, Sample.policy(), Verdict.STANDALONE));
        opened.journal().close();
        assertThrows(StorageTrouble.class, () -> station.ask(READER, checkout("P1", "B1")));
        assertThrows(StorageTrouble.class, () -> notReleased(station));
        assertEquals(List.of(), loans(db));
        assertEquals(List.of(), cases(db));
    }

    /// The journal has it, the database's commit fails: a promise all the same, kept before anything
    /// else happens.
    @Test
    void whatTheJournalHasIsAppliedBeforeTheNextOperation() {
        var db = memory();
        var failing = new FailingOnce(Centres.of(db, Sample.policy(row("* * *", "maxLoans", "1")), "standalone"));
        var station = station(journalOf("journal"), failing);
        assertThrows(StorageTrouble.class, () -> station.ask(READER, checkout("P1", "B1")));
        assertEquals(List.of(), loans(db));
        var second = station.ask(READER, checkout("P1", "B2"));
        assertEquals(ReasonCode.TOO_MANY, second.verdict().reasons().getFirst().code());
        assertEquals(new Barcode("B1"), loans(db).getFirst().item());
    }

    @Test
    void anOperationNeverOccursBeforeOneThatTheJournalHolds() {
        var station = station(memory(), Sample.policy());
        station.ask(READER, checkout("P1", "B1"));
        now = Instant.EPOCH; // a flat battery
        station.ask(READER, checkin("B1"));
        now = Sample.NOW.plusSeconds(60);
        station.ask(READER, checkout("P1", "B2"));
        assertEquals(
                List.of(Sample.NOW, Sample.NOW, Sample.NOW.plusSeconds(60)),
                Journal.read(folder.resolve("journal"), key).stream()
                        .map(line -> line.operation().occurredAt())
                        .toList());
    }

    @Test
    void theClockThatJumpedBackDoesSoAfterARestartToo() {
        station(memory(), Sample.policy()).ask(READER, checkout("P1", "B1"));
        now = Instant.EPOCH;
        var db = memory();
        var opened = Journal.open(folder.resolve("journal"), key);
        open.add(opened.journal());
        var station = station(opened.journal(), Centres.of(db, Sample.policy(), Verdict.STANDALONE));
        catchUp(station, opened);
        station.ask(READER, checkin("B1"));
        assertEquals(List.of(), loans(db));
    }

    @Test
    void theStateIsMadeAgainFromTheJournal() throws Exception {
        var policy = Sample.policy(row("* * *", "maxLoans", "3"));
        var lost = fileDatabase(true);
        var station = station(lost, policy);
        for (int day = 0; day < 30; day++) {
            now = now.plusSeconds(86_400);
            station.ask(READER, checkout("P" + (day % 3 + 1), "B" + (day % 7 + 1)));
            if (day % 4 == 0) station.ask(READER, checkin("B" + (day % 5 + 1)));
            if (day % 5 == 0) new Renew(station).of(READER, new CardNumber("P1"), barcode());
            if (day % 6 == 0) notReleased(station);
        }
        var loans = loans(lost);
        var cases = cases(lost);
        assertFalse(loans.isEmpty() || cases.isEmpty());
        close();
        open.clear();
        Files.delete(folder.resolve("library.mv.db"));

        var fresh = fileDatabase(true);
        var opened = Journal.open(folder.resolve("journal"), key);
        open.add(opened.journal());
        var again = station(opened.journal(), Centres.of(fresh, policy, Verdict.STANDALONE));
        assertEquals(opened.lines().size(), catchUp(again, opened));
        assertEquals(loans, loans(fresh));
        assertEquals(cases, cases(fresh));
        assertEquals(0, catchUp(again, opened));
        again.ask(READER, checkin("B1"));
    }

    @Test
    void onlyWhatTheStateLacksIsAppliedAgain() throws Exception {
        var db = fileDatabase(true);
        var first = station(db, Sample.policy());
        first.ask(READER, checkout("P1", "B1"));
        close();
        open.clear();
        var old = Files.readAllBytes(folder.resolve("library.mv.db"));
        var station = station(fileDatabase(false), Sample.policy());
        station.ask(READER, checkout("P2", "B2"));
        station.ask(READER, checkin("B1"));
        close();
        open.clear();
        Files.write(folder.resolve("library.mv.db"), old);

        var restored = fileDatabase(false);
        assertEquals(new Barcode("B1"), loans(restored).getFirst().item());
        var opened = Journal.open(folder.resolve("journal"), key);
        open.add(opened.journal());
        assertEquals(
                2, catchUp(station(opened.journal(), Centres.of(restored, Sample.policy(), "standalone")), opened));
        assertEquals(
                List.of(new Barcode("B2")),
                loans(restored).stream().map(loan -> loan.item()).toList());
    }

    @Test
    void aJournalThatLostItsEndGetsItAgainFromTheStateWithACase() {
        var db = memory();
        var answer = station(db, Sample.policy()).ask(READER, checkout("P1", "B1"));
        var opened = Journal.open(folder.resolve("another"), key);
        open.add(opened.journal());
        catchUp(station(opened.journal(), Centres.of(db, Sample.policy(), Verdict.STANDALONE)), opened);
        var lines = Journal.read(folder.resolve("another"), key);
        assertEquals(answer.operation(), lines.getFirst().operation().id());
        assertEquals(
                List.of("SELF_TORN_JOURNAL"),
                cases(db).stream().map(raised -> raised.code()).toList());
    }

    @Test
    void aJournalOfAnotherTimeStopsTheStation() {
        var db = memory();
        var first = station(db, Sample.policy());
        first.ask(READER, checkout("P1", "B1"));
        first.ask(READER, checkout("P1", "B2"));
        var opened = Journal.open(folder.resolve("another"), key);
        open.add(opened.journal());
        var other = station(opened.journal(), Centres.of(memory(), Sample.policy(), Verdict.STANDALONE));
        other.ask(READER, checkout("P1", "B3"));
        var station = station(opened.journal(), Centres.of(db, Sample.policy(), Verdict.STANDALONE));
        var trouble = assertThrows(StorageTrouble.class, () -> catchUp(station, opened));
        assertEquals("trouble.journal.follows", trouble.key());
    }

    @Test
    void manyAtOnceGoOneAfterTheOther() throws Exception {
        var db = memory();
        var station = station(db, Sample.policy(row("* * *", "maxLoans", "2")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Answer>>();
            for (int i = 1; i <= 9; i++) {
                var item = "B" + i;
                tasks.add(() -> station.ask(READER, checkout("P1", item)));
            }
            int accepted = 0;
            for (var answer : threads.invokeAll(tasks))
                if (answer.get().verdict().outcome() == Outcome.ACCEPTED) accepted++;
            assertEquals(2, accepted);
        }
        assertEquals(2, loans(db).size());
        assertEquals(9, journal().size());
    }

    @Test
    void noLogTellsWhoReadsWhat() {
        var logs = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        root.setLevel(Level.TRACE);
        logs.start();
        root.addAppender(logs);
        try {
            var db = memory();
            var station = station(db, Sample.policy());
            var signIn = new SignIn(new LibraryDirectory(db), () -> now);
            signIn.with(new CardNumber("P1"), "9753");
            signIn.with(new CardNumber("P1"), TestLibrary.PIN);
            var out = new CheckOut(station);
            out.atKiosk(new CardNumber("P1"), barcode(), java.util.Set.of());
            out.atKiosk(new CardNumber("P2"), barcode(), java.util.Set.of());
            out.atKiosk(new CardNumber("20260001234"), barcode(), java.util.Set.of());
            new CheckIn(station).of(READER, barcode(), org.fanzai.domain.circulation.Via.KIOSK);
            assertNotEquals(Optional.empty(), new LibraryDirectory(db).find(barcode()));
            var opened = Journal.open(folder.resolve("copy"), key);
            open.add(opened.journal());
            var other = memory();
            var again = station(opened.journal(), Centres.of(other, Sample.policy(), "standalone"));
            again.ask(READER, checkout("P1", "B1"));
            LoggerFactory.getLogger(getClass()).info("{} {}", Journal.read(folder.resolve("journal"), key), opened);
        } finally {
            root.detachAppender(logs);
            root.setLevel(level);
        }
        assertTrue(logs.list.size() > 10, "nothing was logged, and this test proves nothing");
        for (var event : logs.list) {
            var text = event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
            for (var secret : List.of("张小明", "三体", "刘慈欣", "20260001234", "P1'", "=P1", TestLibrary.PIN, "9753"))
                assertFalse(text.contains(secret), event.getLoggerName() + ": " + text);
        }
    }

    private static int catchUp(StandaloneCirculation station, Journal.Opened opened) {
        return station.catchUp(opened);
    }

    private Db memory() {
        var db = TestLibrary.inMemory();
        open.add(db);
        return db;
    }

    private Db fileDatabase(boolean fill) {
        var db = H2.open(folder.resolve("library"), key.databasePassword());
        open.add(db);
        return fill ? TestLibrary.filled(db) : db;
    }

    private Journal journalOf(String name) {
        var journal = Journal.open(folder.resolve(name), key).journal();
        open.add(journal);
        return journal;
    }

    private StandaloneCirculation station(Db db, Policy policy) {
        return station(journalOf("journal"), Centres.of(db, policy, Verdict.STANDALONE));
    }

    private StandaloneCirculation station(Journal journal, Authority authority) {
        return new StandaloneCirculation(
                new StandaloneCirculation.Identity("K1", Sample.BRANCH, "r1"),
                journal,
                authority,
                () -> now,
                Ids.monotonic());
    }

    private List<Answer> journal() {
        return Journal.read(folder.resolve("journal"), key).stream()
                .map(line -> new Answer(line.operation().id(), line.verdict().orElseThrow()))
                .toList();
    }

    private static void notReleased(StandaloneCirculation station) {
        station.tell(new Actor.Machine(), new Act.TagReleased(barcode(), tag(), false));
    }

    private static Barcode barcode() {
        return new Barcode("B1");
    }

    private static TagUid tag() {
        return new TagUid("E004010000000001");
    }

    /// The centre, whose first transaction fails when it commits.
    private static final class FailingOnce implements Authority {
        private final Centre centre;
        private boolean failed;

        FailingOnce(Centre centre) {
            this.centre = centre;
        }

        @Override
        public Verdict decide(Operation operation, Consumer<Verdict> durably) {
            return centre.decide(operation, verdict -> {
                durably.accept(verdict);
                if (failed) return;
                failed = true;
                throw new StorageTrouble("trouble.database.use", "the commit fails");
            });
        }

        @Override
        public void record(Operation operation, Verdict told) {
            centre.record(operation, told);
        }

        @Override
        public long applied(String station) {
            return centre.applied(station);
        }

        @Override
        public List<Told> after(String station, long sequence) {
            return centre.after(station, sequence);
        }
    }
}
