package org.fanzai.db.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.fanzai.db.Db;
import org.fanzai.support.StorageTrouble;

/// A schema of its own in a PostgreSQL database, for the time of a measurement. Nothing else in the
/// database is touched.
public final class Schema implements AutoCloseable {
    private final String url;
    private final String user;
    private final String password;
    private final String name;
    private final Db db;

    private Schema(String url, String user, String password, String name) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.name = name;
        send("drop schema if exists " + name + " cascade", "create schema " + name);
        this.db = Db.open(withOption("currentSchema=" + name), user, password);
    }

    /// `name` is one that SQL takes unquoted. Throws [StorageTrouble].
    public static Schema make(String url, String user, String password, String name) {
        return new Schema(url, user, password, name);
    }

    public Db db() {
        return db;
    }

    /// Does now what the server would do by itself soon after many rows were made, and in the middle of
    /// measuring.
    public void settle() {
        send("set search_path to " + name, "vacuum analyze", "checkpoint");
    }

    private String withOption(String option) {
        return url + (url.contains("?") ? "&" : "?") + option;
    }

    private void send(String... statements) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        } catch (SQLException trouble) {
            throw new StorageTrouble("trouble.database.open", "The database can't be used for measuring", trouble);
        }
    }

    @Override
    public void close() {
        db.close();
        send("drop schema if exists " + name + " cascade");
    }
}
