package org.fanzai.db.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.fanzai.support.LinkTrouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A station's role may do what it is for and nothing else; each denial is the database's own.
@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StationRolesTest {
    private static final String DENIED = "42501";
    private static final Login ADMIN = new Login("postgres", "postgres");
    private static final String SENDING = """
            insert into centre.message (station, sequence, kind, operation, document)
            values ('%s', %d, 'ask', gen_random_uuid(), '{}')
            """;

    private final SecureRandom random = new SecureRandom();
    private EmbeddedPostgres postgres;
    private CentralUrl url;
    private Login worker;
    private Login k1;

    @BeforeAll
    void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        demandPasswords();
        url = CentralUrl.of("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
        var installation = new Installation(url);
        installation.init(ADMIN, random);
        worker = installation.init(ADMIN, random); // may be done again
        k1 = enrolled("K1");
        enrolled("K2");
        as(worker, """
                insert into centre.outcome (station, sequence, operation, verdict)
                values ('K1', 1, gen_random_uuid(), 'mine'), ('K2', 1, gen_random_uuid(), 'theirs')
                """);
    }

    /// As it comes, the embedded server believes everybody.
    private void demandPasswords() throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password 'postgres'");
            try (var row = statement.executeQuery("show hba_file")) {
                row.next();
                Files.writeString(Path.of(row.getString(1)), "host all all all scram-sha-256\n");
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private Login enrolled(String name) {
        try (var stations = new Stations(url, ADMIN)) {
            var code = stations.enrol(name, "kiosk", "MAIN", Duration.ofHours(1), Instant.now(), random);
            return TakingUp.with(
                            url,
                            EnrolmentCode.of(
                                    code.shown().toLowerCase(Locale.ROOT).replace("k", "K")),
                            random)
                    .login();
        }
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    private Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url.jdbc(), login.user(), login.password());
    }

    private void as(Login login, String sql) throws SQLException {
        try (var connection = connect(login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void sendsItsOwnMessages() throws SQLException {
        as(k1, SENDING.formatted("K1", 7));
        as(k1, SENDING.formatted("K1", 7) + " on conflict do nothing");
    }

    @Test
    void readsItsOwnOutcomesOnly() throws SQLException {
        try (var connection = connect(k1);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select verdict from centre.outcome")) {
            assertTrue(rows.next());
            assertEquals("mine", rows.getString(1));
            assertFalse(rows.next());
        }
    }

    @Test
    void cannotForgeAnothersOperation() {
        var denied = assertThrows(SQLException.class, () -> as(k1, SENDING.formatted("K2", 8)));
        assertEquals(DENIED, denied.getSQLState());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from centre.message",
                "update centre.message set document = '{}'",
                "delete from centre.message",
                "truncate centre.message",
                "insert into centre.message (station, sequence, kind, operation, arrived_at) "
                        + "values ('K1', 9, 'ask', gen_random_uuid(), now())",
                "update centre.outcome set verdict = ''",
                "insert into centre.outcome (station, sequence, operation, verdict) "
                        + "values ('K1', 9, gen_random_uuid(), '')",
                "select * from centre.station",
                "select * from centre.enrolment",
                "update centre.station set revoked_at = null",
                "select centre.take_up('')",
                "select * from public.patron",
                "update public.loan set due = now()",
                "insert into public.account_entry (fee, patron, kind, amount, at, operation) "
                        + "values ('f', 'p', 'waiver', 1, now(), gen_random_uuid())",
                "delete from public.fee",
                "update public.item set item_condition = 'lost'",
                "insert into public.hold (id) values (gen_random_uuid())",
                "select * from public.operation",
                "select nextval('public.hold_place')",
                "create table public.mine (x int)",
                "create table centre.mine (x int)",
                "create temporary table mine (x int)",
                "create schema mine",
                "create role mine",
                "set role postgres_owner",
                "set role postgres_worker",
                "grant postgres_worker to \"postgres_station_K1\"",
                "alter role \"postgres_station_K2\" password 'x'",
                "alter table centre.message disable row level security",
                "copy (select 1) to '/tmp/stolen'",
                "select pg_read_file('postgresql.conf')",
                "select lo_from_bytea(0, 'x')"
            })
    void isDenied(String sql) {
        var denied = assertThrows(SQLException.class, () -> as(k1, sql));
        assertEquals(DENIED, denied.getSQLState(), denied.getMessage());
    }

    @Test
    void aWorkerMakesNoRolesAndNoTables() {
        for (var sql : new String[] {"create role mine", "create table public.mine (x int)", "set role postgres_owner"})
            assertEquals(
                    DENIED,
                    assertThrows(SQLException.class, () -> as(worker, sql)).getSQLState());
    }

    @Test
    void aCodeWorksOnce() {
        try (var stations = new Stations(url, ADMIN)) {
            var code = stations.enrol("K3", "desk", "MAIN", Duration.ofHours(1), Instant.now(), random);
            TakingUp.with(url, code, random);
            assertThrows(LinkTrouble.class, () -> TakingUp.with(url, code, random));
        }
    }

    @Test
    void aCodeExpires() {
        try (var stations = new Stations(url, ADMIN)) {
            var code = stations.enrol("K4", "desk", "MAIN", Duration.ofSeconds(-1), Instant.now(), random);
            assertThrows(LinkTrouble.class, () -> TakingUp.with(url, code, random));
        }
    }

    @Test
    void aWrongCodeIsRefused() {
        try (var stations = new Stations(url, ADMIN)) {
            stations.enrol("K5", "desk", "MAIN", Duration.ofHours(1), Instant.now(), random);
            var trouble = assertThrows(
                    LinkTrouble.class, () -> TakingUp.with(url, EnrolmentCode.of("K5:0000-0000-0000-0000"), random));
            assertTrue(String.valueOf(trouble.getMessage()).contains("password is wrong"), trouble.toString());
        }
    }

    @Test
    void aRevokedStationIsCutOffAtOnce() throws SQLException {
        var k6 = enrolled("K6");
        try (var stations = new Stations(url, ADMIN);
                var connection = connect(k6);
                var statement = connection.createStatement()) {
            statement.execute(SENDING.formatted("K6", 1));
            assertTrue(stations.revoke("K6"));
            assertThrows(SQLException.class, () -> statement.execute(SENDING.formatted("K6", 2)));
            assertThrows(SQLException.class, () -> connect(k6));
            assertTrue(stations.all().stream()
                    .anyMatch(known ->
                            known.name().equals("K6") && known.revokedAt().isPresent()));
            assertFalse(stations.revoke("NOBODY"));
        }
    }
}
