package org.fanzai.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fanzai.db.Db;
import org.fanzai.db.Replica;
import org.fanzai.db.TestLibrary;
import org.fanzai.db.central.CentralUrl;
import org.fanzai.db.central.InboxStore;
import org.fanzai.db.central.Installation;
import org.fanzai.db.central.Login;
import org.fanzai.db.central.MailStore;
import org.fanzai.db.central.Message;
import org.fanzai.db.central.Message.Kind;
import org.fanzai.db.central.Stations;
import org.fanzai.db.central.TakingUp;
import org.fanzai.db.codec.OperationJson;
import org.fanzai.db.codec.VerdictJson;
import org.fanzai.domain.Sample;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/// Stations and worker, each with its own role, on PostgreSQL.
@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerTest {
    private static final Login ADMIN = new Login("postgres", "postgres");
    private static final Instant DUE = Sample.NOW.plus(Duration.ofDays(90));

    private final MailStore mail = new MailStore();
    private EmbeddedPostgres postgres;
    private Db centre;
    private Db station;
    private Worker worker;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        var url = CentralUrl.of("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
        var random = new SecureRandom();
        centre = url.open(new Installation(url).init(ADMIN, random), 4);
        try (var stations = new Stations(url, ADMIN)) {
            var code = stations.enrol("K1", "kiosk", "MAIN", Duration.ofHours(1), Instant.now(), random);
            station = url.open(TakingUp.with(url, code, random).login(), 2);
        }
        worker = worker();
    }

    private Worker worker() {
        var rules = Rulebook.of(Sample.policy());
        return new Worker(
                centre,
                new Centre(centre, () -> rules, Verdict.CENTRE, InstantSource.fixed(Sample.NOW.plusSeconds(9000))));
    }

    @AfterAll
    void stop() throws IOException {
        centre.close();
        station.close();
        postgres.close();
    }

    @BeforeEach
    void fill() {
        centre.write(tx -> tx.update("delete from centre.message").execute()
                + tx.update("delete from centre.outcome").execute());
        for (var table : Replica.TABLES.reversed())
            centre.write(tx -> tx.update("delete from " + table).execute());
        TestLibrary.filled(centre);
    }

    private static Operation lend(long sequence, String patron, String item) {
        return TestLibrary.operation("K1", sequence, TestLibrary.checkout(patron, item));
    }

    private void send(Kind kind, Operation operation, Optional<Verdict> told) {
        send(new Message(
                "K1",
                operation.sequence(),
                kind,
                operation.id(),
                Optional.of(OperationJson.write(operation).toString()),
                told.map(verdict -> VerdictJson.write(verdict).toString())));
    }

    private void send(Message message) {
        station.write(tx -> {
            mail.send(tx, List.of(message));
            return message;
        });
    }

    private void workAll() {
        while (worker.work()) assertTrue(true);
    }

    private List<Verdict> heard() {
        var json = JsonMapper.builder().build();
        return station.read(tx -> mail.outcomes(tx, 0)).stream()
                .map(outcome -> VerdictJson.read(json.readTree(outcome.verdict())))
                .toList();
    }

    private static Verdict offline(Outcome outcome) {
        var due = outcome.happened() ? Optional.of(DUE) : Optional.<Instant>empty();
        return new Verdict(outcome, List.of(), List.of(), due, Verdict.OFFLINE);
    }

    private List<String> cases() {
        return TestLibrary.cases(centre).stream().map(raised -> raised.code()).toList();
    }

    @Test
    void whatIsAskedIsAnswered() {
        send(Kind.ASK, lend(1, "P1", "B1"), Optional.empty());
        workAll();
        assertEquals(
                List.of(Outcome.ACCEPTED),
                heard().stream().map(Verdict::outcome).toList());
        assertEquals(1, TestLibrary.loans(centre).size());
        send(new Message("K1", 1, Kind.SEEN, lend(1, "P1", "B1").id(), Optional.empty(), Optional.empty()));
        workAll();
        assertEquals(List.of(), heard());
    }

    @Test
    void askedTwiceItHappensOnce() {
        for (int i = 0; i < 3; i++) {
            send(Kind.ASK, lend(1, "P1", "B1"), Optional.empty());
            workAll();
        }
        assertEquals(1, heard().size());
        assertEquals(1, TestLibrary.loans(centre).size());
    }

    @Test
    void whatAReaderWasToldStandsWhereTheCentreHadRefused() {
        send(Kind.ASK, lend(1, "P1", "B0"), Optional.empty()); // a lost item needs an override
        workAll();
        assertFalse(heard().getFirst().outcome().happened());
        send(Kind.TELL, lend(1, "P1", "B0"), Optional.of(offline(Outcome.ACCEPTED)));
        workAll();
        assertEquals(DUE, TestLibrary.loans(centre).getFirst().due());
        assertTrue(cases().contains("CENTRE_OVERRULED"), cases().toString());
    }

    @Test
    void whatAReaderWasRefusedIsVoided() {
        send(Kind.ASK, lend(1, "P1", "B1"), Optional.empty());
        workAll();
        assertEquals(1, TestLibrary.loans(centre).size());
        send(Kind.TELL, lend(1, "P1", "B1"), Optional.of(offline(Outcome.REFUSED)));
        workAll();
        assertEquals(List.of(), TestLibrary.loans(centre));
        send(Kind.ASK, lend(2, "P2", "B1"), Optional.empty());
        workAll();
        assertTrue(heard().getLast().outcome().happened(), "as if it had not been");
    }

    @Test
    void ofTwoDueDatesTheLaterOneStands() {
        send(Kind.ASK, lend(1, "P1", "B1"), Optional.empty());
        workAll();
        send(Kind.TELL, lend(1, "P1", "B1"), Optional.of(offline(Outcome.ACCEPTED)));
        workAll();
        assertEquals(DUE, TestLibrary.loans(centre).getFirst().due());
        assertEquals(List.of(), cases());
    }

    @Test
    void oneBadMessageHindersNoOther() {
        send(Kind.TELL, lend(1, "P1", "B1"), Optional.of(offline(Outcome.ACCEPTED)));
        send(new Message("K1", 2, Kind.TELL, lend(2, "P1", "B2").id(), Optional.of("{"), Optional.of("{}")));
        send(new Message(
                "K1",
                3,
                Kind.TELL,
                lend(3, "P1", "B2").id(),
                Optional.of(OperationJson.write(lend(9, "P1", "B2")).toString()),
                Optional.of("{}")));
        send(new Message(
                "K1",
                5,
                Kind.TELL,
                lend(5, "P1", "B2").id(),
                Optional.of(OperationJson.write(lend(5, "P1", "B2"))
                        .put("occurredAt", "yesterday")
                        .toString()),
                Optional.of("{}")));
        send(Kind.TELL, lend(4, "P2", "B3"), Optional.of(offline(Outcome.ACCEPTED)));
        workAll();
        assertEquals(2, TestLibrary.loans(centre).size());
        assertEquals(3, centre.read(tx -> new InboxStore().waiting(tx)).aside(), "kept whole");
        assertEquals(3, cases().stream().filter("DATA_ERROR"::equals).count());
    }

    @Test
    void fourWorkersDoEverythingOnce() throws Exception {
        for (int i = 1; i <= 60; i++)
            send(
                    i % 2 == 0 ? Kind.ASK : Kind.TELL,
                    lend(i, "P" + (1 + i % 3), "B" + (1 + i % 9)),
                    i % 2 == 0 ? Optional.empty() : Optional.of(offline(Outcome.ACCEPTED)));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<?>>();
            IntStream.range(0, 4)
                    .forEach(_ -> all.add(pool.submit(() -> {
                        var mine = worker();
                        while (mine.work()) assertTrue(true);
                    })));
            for (var one : all) one.get();
        }
        workAll();
        assertEquals(0, centre.read(tx -> new InboxStore().waiting(tx)).open());
        assertEquals(30, heard().size());
        assertEquals(List.of("60 "), RandomLibrary.rows(centre, "select count(*) from operation where station = 'K1'"));
        assertEquals(
                List.of(),
                RandomLibrary.rows(
                        centre, "select item from loan where ended_at is null group by item having count(*) > 1"));
    }
}
