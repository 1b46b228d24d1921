package org.fanzai.db.central;

import static org.fanzai.db.central.Installation.run;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Db;
import org.fanzai.db.Tx;
import org.fanzai.db.store.Rows;

/// The stations of a library: they are let in by a code that works once and not for long, and cut off at once. An
/// administrator's work.
public final class Stations implements AutoCloseable {
    private static final int CONNECTIONS = 6;
    private static final String NAME = "[A-Za-z0-9_-]{1,32}";

    private final Db db;
    private final Roles roles;

    /// One station; whether it is in, and whether it was cut off.
    public record Known(
            String name, String kind, String branch, Optional<Instant> enrolledAt, Optional<Instant> revokedAt) {}

    /// Throws `Trouble` when the database can't be reached.
    public Stations(CentralUrl url, Login admin) {
        this.db = Db.on(CentralPool.open(url, admin, 2));
        this.roles = new Roles(url.database());
    }

    /// Lets a new station in, or one that lost its credential again. Returns the code, good until `now` and `validFor`
    /// have passed. Throws `IllegalArgumentException` for a name that can't be one.
    public EnrolmentCode enrol(
            String name, String kind, String branch, Duration validFor, Instant now, SecureRandom random) {
        if (!name.matches(NAME))
            throw new IllegalArgumentException("a station's name has 1 to 32 letters, digits, - or _");
        var code = new EnrolmentCode(name, Secrets.code(random));
        var expires = now.plus(validFor);
        db.write(tx -> {
            run(tx, "set local role " + Roles.quoted(roles.owner()));
            keep(tx, name, kind, branch);
            makeRole(tx, roles.station(name));
            makeNewcomer(tx, code, expires, random);
            return name;
        });
        return code;
    }

    private static void keep(Tx tx, String name, String kind, String branch) {
        tx.update("""
                        insert into centre.station (name, kind, branch) values (:name, :kind, :branch)
                        on conflict (name) do update set kind = :kind, branch = :branch, revoked_at = null
                        """)
                .bind("name", name)
                .bind("kind", kind)
                .bind("branch", branch)
                .execute();
    }

    private void makeRole(Tx tx, String role) {
        if (!exists(tx, role)) run(tx, "create role " + Roles.quoted(role) + " nologin");
        run(tx, "grant " + Roles.quoted(roles.stations()) + " to " + Roles.quoted(role));
        run(tx, "alter role " + Roles.quoted(role) + " nologin connection limit " + CONNECTIONS);
        run(tx, "alter role " + Roles.quoted(role) + " set statement_timeout = '60s'");
        run(tx, "alter role " + Roles.quoted(role) + " set idle_in_transaction_session_timeout = '60s'");
    }

    private void makeNewcomer(Tx tx, EnrolmentCode code, Instant expires, SecureRandom random) {
        var newcomer = roles.newcomer(code.station());
        var quoted = Roles.quoted(newcomer);
        if (!exists(tx, newcomer)) run(tx, "create role " + quoted + " nologin");
        run(
                tx,
                "alter role " + quoted + " login connection limit 2 valid until " + Roles.literal(expires.toString())
                        + " password " + Roles.literal(ScramVerifier.of(code.secret(), Secrets.salt(random))));
        run(tx, "grant connect on database " + Roles.quoted(roles.database()) + " to " + quoted);
        run(tx, "grant usage on schema centre to " + quoted);
        run(tx, "grant execute on function centre.take_up(text) to " + quoted);
        tx.update("""
                        insert into centre.enrolment (newcomer, station, role, expires_at)
                        values (:newcomer, :station, :role, :expires)
                        on conflict (newcomer) do update set expires_at = :expires, used_at = null
                        """)
                .bind("newcomer", newcomer)
                .bind("station", code.station())
                .bind("role", roles.station(code.station()))
                .bind("expires", expires)
                .execute();
    }

    private static boolean exists(Tx tx, String role) {
        return tx.query("select 1 from pg_roles where rolname = :role")
                .bind("role", role)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Cuts a station off: it can't connect any more and its connections end. What it sent stays. Returns false when
    /// there is no such station.
    public boolean revoke(String name) {
        boolean known = db.write(tx -> {
            run(tx, "set local role " + Roles.quoted(roles.owner()));
            int found = tx.update("update centre.station set revoked_at = current_timestamp where name = :name")
                    .bind("name", name)
                    .execute();
            if (found == 0) return false;
            for (var role : List.of(roles.station(name), roles.newcomer(name)))
                if (exists(tx, role)) run(tx, "alter role " + Roles.quoted(role) + " nologin");
            return true;
        });
        if (known) endConnections(name);
        return known;
    }

    private void endConnections(String name) {
        int _ = db.write(
                tx -> tx.query("select pg_terminate_backend(pid) from pg_stat_activity where usename in (<roles>)")
                        .bindList("roles", List.of(roles.station(name), roles.newcomer(name)))
                        .mapTo(Boolean.class)
                        .list()
                        .size());
    }

    public List<Known> all() {
        return db.read(tx -> tx.query(
                        "select name, kind, branch, enrolled_at, revoked_at from centre.station order by name")
                .map((row, _) -> new Known(
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("branch"),
                        Rows.maybe(row, "enrolled_at"),
                        Rows.maybe(row, "revoked_at")))
                .list());
    }

    @Override
    public void close() {
        db.close();
    }
}
