package org.fanzai.db.central;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.Map;
import org.fanzai.support.LinkTrouble;

/// Connections to the central database, and plain words for why there are none.
final class CentralPool {
    private static final String UNREACHABLE = "trouble.centre.unreachable";
    private static final Map<String, String> WORDS = Map.of(
            "28P01", "the password is wrong, or the station was revoked",
            "28000", "this login is not allowed here",
            "3D000", "there is no such database",
            "53300", "the server has no connection left",
            "57P03", "the server is starting");

    private CentralPool() {}

    /// Throws [LinkTrouble] when not even one connection can be made.
    static HikariDataSource open(CentralUrl url, Login login, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url.jdbc());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setPoolName("centre");
        config.setConnectionTimeout(10_000);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException trouble) {
            throw new LinkTrouble(UNREACHABLE, "No connection to " + url + ": " + why(trouble), url);
        }
    }

    /// The reason in words; what the server says itself where there are none, for it quotes nobody's data here.
    static String why(Throwable trouble) {
        for (Throwable at = trouble; at != null; at = at.getCause())
            if (at instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                var words = WORDS.get(state);
                if (words != null) return words;
                return state.startsWith("08") ? "no server answers there" : first(String.valueOf(sql.getMessage()));
            }
        return "no server answers there";
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
