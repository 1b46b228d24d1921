package org.fanzai.db.bench;

import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fanzai.db.Db;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/// The statements that were sent, in their order, with what was set in them.
public record Recording(List<Sent> sent) {
    public Recording {
        sent = List.copyOf(sent);
    }

    /// One statement as JDBC gets it, and the calls that set its parameters or add them to a batch.
    record Sent(String sql, List<Call> calls) {
        boolean isBatch() {
            return calls.stream().anyMatch(Call::addsToBatch);
        }
    }

    /// Records what `work` sends to `db`. Nobody else may use it meanwhile.
    public static Recording of(Db db, Runnable work) {
        var sent = new ArrayList<Sent>();
        var jdbi = db.read(tx -> {
            try (var query = tx.query("select 1")) {
                return query.getHandle().getJdbi();
            }
        });
        var usual = jdbi.getStatementBuilderFactory();
        jdbi.setStatementBuilderFactory(
                connection -> new RecordingBuilder(usual.createStatementBuilder(connection), sent));
        try {
            work.run();
        } finally {
            jdbi.setStatementBuilderFactory(usual);
        }
        return new Recording(sent);
    }

    private record RecordingBuilder(StatementBuilder usual, List<Sent> sent) implements StatementBuilder {
        @Override
        public Statement create(Connection connection, StatementContext context) throws SQLException {
            return usual.create(connection, context);
        }

        @Override
        public PreparedStatement create(Connection connection, String sql, StatementContext context)
                throws SQLException {
            var statement = usual.create(connection, sql, context);
            var calls = new ArrayList<Call>();
            sent.add(new Sent(sql, calls));
            return (PreparedStatement) Proxy.newProxyInstance(
                    Recording.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (_, method, arguments) -> {
                        var call = new Call(method, arguments);
                        if (call.sets() || call.addsToBatch()) calls.add(call);
                        return call.on(statement);
                    });
        }

        @Override
        public CallableStatement createCall(Connection connection, String sql, StatementContext context)
                throws SQLException {
            return usual.createCall(connection, sql, context);
        }

        @Override
        public void close(Connection connection, String sql, Statement statement) throws SQLException {
            statement.close();
        }
    }
}
