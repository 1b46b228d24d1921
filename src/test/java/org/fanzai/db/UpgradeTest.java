package org.fanzai.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// A library of the first schema keeps its loans and holds in the present one.
class UpgradeTest {
    private static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Test
    void loansAndHoldsOfTheFirstSchemaAreKept() throws SQLException {
        var name = UUID.randomUUID().toString();
        var url = "jdbc:h2:mem:" + name + MODE;
        try (var kept = DriverManager.getConnection(url, "fanzai", "");
                var statement = kept.createStatement()) {
            Flyway.configure()
                    .dataSource(url, "fanzai", "")
                    .locations("classpath:org/fanzai/db/migration")
                    .target("1")
                    .load()
                    .migrate();
            for (var sql : BEFORE) statement.execute(sql);
            try (var db = H2.inMemory(name)) {
                var loan = db.read(tx -> new LoanStore().openOf(tx, new Barcode("B1")))
                        .orElseThrow();
                assertEquals(new CardNumber("P1"), loan.patron());
                assertEquals("EAST", loan.governing());
                assertEquals(2, loan.renewals());
                var holds = db.read(tx -> new HoldStore().ofTitle(tx, "T1"));
                assertEquals(1, holds.size());
                assertEquals(State.READY, holds.getFirst().state());
                assertEquals("WEST", holds.getFirst().pickup());
            }
        }
    }

    private static final List<String> BEFORE = List.of(
            "insert into title values ('T1', 'title', '', '', 2000, '', '', 'chi')",
            "insert into item values ('B1', 'T1', 'BOOK', 'EAST', 'EAST', '', '', 30.00, 'available')",
            "insert into item values ('B2', 'T1', 'BOOK', 'EAST', 'WEST', '', '', 30.00, 'available')",
            "insert into patron values ('P1', 'name', 'STUDENT', 'EAST', date '2030-01-01', true, '', 'zh')",
            "insert into operation values (random_uuid(), 'K1', 1, 'renew', 'B1', 'P1', now(), '{}', 'accepted', '{}')",
            "insert into loan select id, 'B1', 'P1', 'EAST', now(), now(), 2, null, null from operation",
            "insert into hold values (random_uuid(), 'T1', 'B2', 'P1', now(), 'ready', date '2030-01-01')");
}
