package org.fanzai.db.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fanzai.db.Db;
import org.fanzai.support.StorageTrouble;

/// Sends the statements of one transaction again, for other items, by nothing but JDBC: the statements
/// stay prepared, all rows are read, and it ends with its commit.
public final class Replay {
    private final Db db;
    private final Recording recording;
    private final Subject recorded;
    private final List<PreparedStatement> prepared = new ArrayList<>();

    /// How many rows were read and how many were written.
    public record Touched(int read, int written) {}

    /// How long it took, in nanoseconds.
    public record Took(long nanos, Touched rows) {}

    /// `recorded` is what the recording is about.
    public Replay(Db db, Recording recording, Subject recorded) {
        this.db = db;
        this.recording = recording;
        this.recorded = recorded;
    }

    /// On the connection that transactions use; that one is begun before the time that is taken. Throws
    /// [StorageTrouble].
    public Took send(Subject other) {
        var calls = recording.sent().stream()
                .map(sent -> sent.calls().stream()
                        .map(call -> call.with(value -> recorded.in(value, other)))
                        .toList())
                .toList();
        return db.write(tx -> {
            try (var query = tx.query("select 1")) {
                return send(query.getHandle().getConnection().unwrap(Connection.class), calls);
            } catch (SQLException trouble) {
                throw new StorageTrouble("trouble.database.use", "The statements can't be sent bare", trouble);
            }
        });
    }

    private Took send(Connection connection, List<List<Call>> calls) throws SQLException {
        prepare(connection);
        int read = 0;
        int written = 0;
        long start = System.nanoTime();
        for (int i = 0; i < calls.size(); i++) {
            var statement = prepared.get(i);
            for (var call : calls.get(i)) call.on(statement);
            if (recording.sent().get(i).isBatch())
                written += Arrays.stream(statement.executeBatch()).sum();
            else if (statement.execute()) read += read(statement);
            else written += statement.getUpdateCount();
        }
        connection.commit();
        return new Took(System.nanoTime() - start, new Touched(read, written));
    }

    private void prepare(Connection connection) throws SQLException {
        if (!prepared.isEmpty() && prepared.getFirst().getConnection().equals(connection)) return;
        prepared.clear();
        for (var sent : recording.sent()) prepared.add(connection.prepareStatement(sent.sql()));
    }

    private static int read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            int read = 0;
            for (; rows.next(); read++) for (int column = 1; column <= columns; column++) rows.getObject(column);
            return read;
        }
    }
}
