package org.fanzai.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fanzai.support.StorageTrouble;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// A database and its transactions. Thread-safe. What fails is a [StorageTrouble], and nothing of the transaction
/// stays.
public final class Db implements AutoCloseable {
    /// So often a transaction that lost a race is tried.
    private static final int ATTEMPTS = 8;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    /// Held while something is written, where one writes at a time.
    private final Optional<ReentrantLock> writing;

    private volatile boolean unsaved = true;

    private Db(HikariDataSource pool, Optional<ReentrantLock> writing) {
        this.pool = pool;
        this.writing = writing;
        this.jdbi = Jdbi.create((DataSource) pool)
                .registerArgument(new UtcInstants())
                .registerArgument(new Uuids());
        jdbi.configure(
                StatementExceptions.class,
                exceptions -> exceptions.setMessageRendering(MessageRendering.NONE)); // arguments are people's data
    }

    /// Opens the database at a JDBC URL and brings its schema up to date. Throws [StorageTrouble].
    public static Db open(String url, String user, String password) {
        return open(url, user, password, Optional.empty());
    }

    /// The same, of an embedded database: one transaction writes at a time, and between two of them [#checkpoint]
    /// saves.
    static Db openAlone(String url, String user, String password) {
        return open(url, user, password, Optional.of(new ReentrantLock()));
    }

    private static Db open(String url, String user, String password, Optional<ReentrantLock> writing) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setPoolName("library");
        try {
            var pool = new HikariDataSource(config);
            migrate(pool);
            return new Db(pool, writing);
        } catch (FlywayException | PoolInitializationException trouble) {
            throw new StorageTrouble("trouble.database.open", "The database can't be opened", trouble);
        }
    }

    private static void migrate(HikariDataSource pool) {
        try {
            Schema.LIBRARY.configuration().dataSource(pool).load().migrate();
        } catch (FlywayException trouble) {
            pool.close();
            throw trouble;
        }
    }

    /// A database whose schema is somebody else's work: nothing is changed, nothing checked. Takes ownership of the
    /// pool.
    public static Db on(HikariDataSource pool) {
        return new Db(pool, Optional.empty());
    }

    /// Runs `work` in one transaction: all of it stays or none. Where two of them wait for each other the database ends
    /// one, and its work is run again.
    public <T> T write(Function<Tx, T> work) {
        return alone(() -> {
            unsaved = true;
            for (int attempt = 1; ; attempt++) {
                try {
                    return transaction(work);
                } catch (JdbiException trouble) {
                    if (attempt == ATTEMPTS || !lostRace(trouble)) throw failed(trouble);
                }
            }
        });
    }

    /// A deadlock or a serialization failure (SQLSTATE class 40), or another wrote the same key first (23505).
    private static boolean lostRace(JdbiException trouble) {
        return trouble.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("40") || sql.getSQLState().equals("23505"));
    }

    /// Writes what an embedded database holds in memory to its file, when no transaction is half done; elsewhere and
    /// when there is nothing to save it does nothing. Throws [StorageTrouble].
    public void checkpoint() {
        if (writing.isEmpty()) return;
        boolean _ = alone(() -> unsaved && save());
    }

    private boolean save() {
        try {
            jdbi.useHandle(handle -> handle.execute("checkpoint"));
            unsaved = false;
            return true;
        } catch (JdbiException trouble) {
            throw new StorageTrouble("trouble.database.use", "The database can't be saved", trouble);
        }
    }

    private <T> T alone(Supplier<T> work) {
        writing.ifPresent(ReentrantLock::lock);
        try {
            return work.get();
        } finally {
            writing.ifPresent(ReentrantLock::unlock);
        }
    }

    /// Runs `work` on one consistent connection; it writes nothing.
    public <T> T read(Function<Tx, T> work) {
        try {
            return transaction(work);
        } catch (JdbiException trouble) {
            throw failed(trouble);
        }
    }

    private <T> T transaction(Function<Tx, T> work) {
        return jdbi.inTransaction(handle -> work.apply(new Tx(handle)));
    }

    private static StorageTrouble failed(JdbiException trouble) {
        return new StorageTrouble("trouble.database.use", "The database failed", withoutData(trouble));
    }

    /// What databases say of a failure quotes rows, and rows are readers: of it remain the classes, the states and the
    /// places.
    private static Throwable withoutData(Throwable trouble) {
        var state = trouble instanceof SQLException sql ? " " + sql.getSQLState() : "";
        var cause = trouble.getCause();
        var bare = new IllegalStateException(
                trouble.getClass().getName() + state, cause == null ? null : withoutData(cause));
        bare.setStackTrace(trouble.getStackTrace());
        return bare;
    }

    /// An instant as a date and time of UTC: as a local one it would be twice the same when the clocks go back.
    private static final class UtcInstants extends AbstractArgumentFactory<Instant> {
        UtcInstants() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }

    /// An id that is absent is one all the same: PostgreSQL takes no text without value for it.
    private static final class Uuids extends AbstractArgumentFactory<UUID> {
        Uuids() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setObject(position, value);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
