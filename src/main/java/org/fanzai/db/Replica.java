package org.fanzai.db;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The whole state of a library in another database: what a station knows while it is without its network. H2 and
/// PostgreSQL, either way.
public final class Replica {
    /// What others refer to comes first.
    public static final List<String> TABLES = List.of(
            "title",
            "item",
            "patron",
            "card",
            "proxy",
            "pin_attempt",
            "operation",
            "loan",
            "hold",
            "transit",
            "booking",
            "fee",
            "account_entry",
            "restriction",
            "staff_case",
            "notice");

    private static final int BATCH = 500;

    private Replica() {}

    /// Makes `to` hold what `from` holds, in one transaction of each, and nothing else.
    public static void copy(Db from, Db to) {
        from.read(source -> to.write(target -> {
            delete(target);
            for (var table : TABLES) copy(source, target, table);
            restart(target);
            return target;
        }));
    }

    /// Takes everything out of a library.
    public static void empty(Db library) {
        library.write(tx -> {
            delete(tx);
            restart(tx);
            return tx;
        });
    }

    private static void delete(Tx tx) {
        for (var table : TABLES.reversed()) tx.update("delete from " + table).execute();
    }

    private static void copy(Tx source, Tx target, String table) {
        var rows = source.query("select * from " + table).map((row, _) -> row(row));
        try (var stream = rows.stream()) {
            var batch = new ArrayList<List<Value>>();
            stream.forEach(row -> {
                batch.add(row);
                if (batch.size() == BATCH) insert(target, table, batch);
            });
            insert(target, table, batch);
        }
    }

    private static void insert(Tx target, String table, List<List<Value>> rows) {
        if (rows.isEmpty()) return;
        var columns = rows.getFirst().stream().map(Value::column).toList();
        var batch = target.batch("insert into " + table + " (" + String.join(", ", columns) + ") values (:"
                + String.join(", :", columns) + ")");
        for (var row : rows) {
            for (var value : row) value.bind(batch);
            batch.add();
        }
        batch.execute();
        rows.clear();
    }

    /// New rows get numbers after those that were copied.
    private static void restart(Tx tx) {
        restart(tx, "alter table operation alter column arrived restart with ", "select max(arrived) from operation");
        restart(
                tx,
                "alter table account_entry alter column position restart with ",
                "select max(position) from account_entry");
        restart(tx, "alter table fee alter column line restart with ", "select max(line) from fee");
        restart(tx, "alter sequence hold_place restart with ", "select max(place) from hold");
    }

    private static void restart(Tx tx, String change, String last) {
        long used = tx.query(last).mapTo(Long.class).findOne().orElse(0L);
        tx.update(change + (used + 1)).execute();
    }

    /// One value of a row with its column, as a type that both databases take.
    private record Value(String column, Class<?> type, Optional<Object> value) {
        void bind(org.jdbi.v3.core.statement.PreparedBatch batch) {
            batch.bindByType(column, value.orElse(null), type);
        }
    }

    private static List<Value> row(ResultSet row) throws SQLException {
        var meta = row.getMetaData();
        var values = new ArrayList<Value>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            var type = type(meta, i);
            values.add(new Value(
                    meta.getColumnName(i).toLowerCase(Locale.ROOT), type, Optional.ofNullable(row.getObject(i, type))));
        }
        return values;
    }

    private static Class<?> type(ResultSetMetaData meta, int column) throws SQLException {
        return switch (meta.getColumnType(column)) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                OffsetDateTime.class; // PostgreSQL calls both the first
            case Types.DATE -> LocalDate.class;
            case Types.BIGINT -> Long.class;
            case Types.INTEGER -> Integer.class;
            case Types.BOOLEAN, Types.BIT -> Boolean.class;
            case Types.NUMERIC, Types.DECIMAL -> java.math.BigDecimal.class;
            case Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR -> String.class;
            default -> UUID.class;
        };
    }
}
