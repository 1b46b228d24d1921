package org.fanzai.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplicaTest {
    private static final UUID ID = new UUID(1, 2);

    private final Db library = H2.inMemory(UUID.randomUUID().toString());
    private final Db station = H2.inMemory(UUID.randomUUID().toString());

    @AfterEach
    void close() {
        library.close();
        station.close();
    }

    @Test
    void knowsEveryTableOfTheSchema() {
        var tables = library.read(tx -> tx.query("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                        """).mapTo(String.class).list());
        assertEquals(new TreeSet<>(tables), new TreeSet<>(Replica.TABLES));
    }

    @Test
    void holdsWhatTheLibraryHoldsAndNothingElse() {
        fill(library);
        fill(station);
        station.write(tx -> tx.update("update title set title = 'old'").execute());
        station.write(tx -> tx.update("insert into pin_attempt (card, failures) values ('P9', 1)")
                .execute());
        Replica.copy(library, station);
        for (var table : Replica.TABLES) assertEquals(rows(library, table), rows(station, table), table);
    }

    @Test
    void newRowsGetNumbersAfterThoseThatWereCopied() {
        fill(library);
        Replica.copy(library, station);
        entry(station);
        assertEquals(List.of(1L, 2L), positions(station));
        long place = station.read(tx ->
                tx.query("select next value for hold_place").mapTo(Long.class).one());
        assertEquals(6, place);
    }

    @Test
    void anEmptiedLibraryBeginsFromOneAgain() {
        fill(library);
        Replica.empty(library);
        for (var table : Replica.TABLES) assertEquals(List.of(), rows(library, table), table);
        entry(library);
        assertEquals(List.of(1L), positions(library));
    }

    /// Something in tables of every kind of column, nothing where that is allowed.
    static void fill(Db db) {
        db.write(tx -> {
            tx.update("""
                            insert into title (id, title, author, publisher, published_year, isbn, clc, language)
                            values ('T1', '三体', '', '', 2008, '', '', 'chi')
                            """).execute();
            tx.update("""
                            insert into patron (card, name, category, home, expires, active, pin_hash, language)
                            values ('P1', '', 'STUDENT', 'MAIN', date '2027-12-31', true, '', 'zh')
                            """).execute();
            tx.update("""
                            insert into hold (id, title_id, patron, pickup, placed_at, place, state, active, paused)
                            values (:id, 'T1', 'P1', 'MAIN', :at, 5, 'waiting', true, false)
                            """)
                    .bind("id", ID)
                    .bind("at", Instant.parse("2026-03-01T02:00:00.123456Z"))
                    .execute();
            tx.update("""
                            insert into fee (id, patron, kind, raised_at, amount, full_amount, paid, waived)
                            values ('F1', 'P1', 'manual', :at, 12.30, 12.30, 0.10, 0)
                            """).bind("at", Instant.parse("2026-03-01T02:00:00Z")).execute();
            return tx;
        });
        entry(db);
    }

    private static void entry(Db db) {
        db.write(tx -> tx.update("""
                        insert into account_entry (fee, patron, kind, amount, at, operation)
                        values ('F1', 'P1', 'charge', 12.30, :at, :id)
                        """)
                .bind("at", Instant.parse("2026-03-01T02:00:00Z"))
                .bind("id", ID)
                .execute());
    }

    private static List<Long> positions(Db db) {
        return db.read(tx -> tx.query("select position from account_entry order by position")
                .mapTo(Long.class)
                .list());
    }

    /// Without `position`, which is the database's own.
    private static List<String> rows(Db db, String table) {
        return db.read(tx -> tx.query("select * from " + table).mapToMap().stream()
                .map(row -> row.entrySet().stream()
                        .filter(column -> !column.getKey().equals("position"))
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList());
    }
}
