package org.fanzai.db.central;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.fanzai.support.LinkTrouble;
import org.postgresql.PGConnection;

/// Rings when something was announced in the database. It may miss a ring when the line breaks: whoever waits looks
/// by himself now and then. Not thread-safe.
public final class Bell implements AutoCloseable {
    /// Something was sent to the centre.
    public static final String MESSAGE = "fanzai_message";

    /// The centre answered a station.
    public static final String OUTCOME = "fanzai_outcome";

    private final Connection connection;

    private Bell(Connection connection) {
        this.connection = connection;
    }

    /// Throws [LinkTrouble].
    public static Bell hang(CentralUrl url, Login login, String channel) {
        try {
            var connection = DriverManager.getConnection(url.jdbc(), login.user(), login.password());
            try (var statement = connection.createStatement()) {
                statement.execute("listen " + Roles.quoted(channel));
            }
            return new Bell(connection);
        } catch (SQLException trouble) {
            throw lost(trouble);
        }
    }

    /// Waits until it rings, at most so long. Returns whether it rang. Throws [LinkTrouble].
    public boolean await(Duration most) {
        try {
            var rung = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(most.toMillis()));
            return rung != null && rung.length > 0;
        } catch (SQLException trouble) {
            throw lost(trouble);
        }
    }

    private static LinkTrouble lost(SQLException trouble) {
        return new LinkTrouble(
                "trouble.centre.unreachable", "The line to the centre broke: " + CentralPool.why(trouble));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException trouble) {
            throw lost(trouble);
        }
    }
}
