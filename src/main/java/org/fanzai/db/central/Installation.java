package org.fanzai.db.central;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.fanzai.db.Db;
import org.fanzai.db.Schema;
import org.fanzai.db.Tx;
import org.fanzai.support.StorageTrouble;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.JdbiException;

/// Makes a central database and brings it up to date. Everything may be done again.
public final class Installation {
    static final String CENTRE = "centre";

    /// By these anybody who can connect could fill the server's disk. A server whose administrators are no superusers
    /// keeps them.
    private static final List<String> LARGE_OBJECTS =
            List.of("lo_creat(integer)", "lo_create(oid)", "lo_from_bytea(oid, bytea)", "lo_put(oid, bigint, bytea)");

    private final CentralUrl url;
    private final Roles roles;

    public Installation(CentralUrl url) {
        this.url = url;
        this.roles = new Roles(url.database());
    }

    /// Makes roles, tables and rights. `admin` may make roles and is often the server's superuser. Returns what the
    /// worker logs in with from now on. Throws `Trouble`.
    public Login init(Login admin, SecureRandom random) {
        try (var pool = CentralPool.open(url, admin, 2)) {
            var db = Db.on(pool);
            db.write(this::makeRoles);
            migrate(admin, db);
            var login = new Login(roles.worker(), Secrets.password(random));
            db.write(tx -> open(tx, login, random));
            return login;
        } catch (JdbiException trouble) {
            throw failed(trouble);
        }
    }

    /// Brings the tables up to date. Throws `Trouble`.
    public void migrate(Login admin) {
        try (var pool = CentralPool.open(url, admin, 2)) {
            migrate(admin, Db.on(pool));
        }
    }

    private Tx makeRoles(Tx tx) {
        make(tx, roles.owner(), "createrole");
        make(tx, roles.worker(), "");
        make(tx, roles.stations(), "");
        var owner = Roles.quoted(roles.owner());
        var database = Roles.quoted(url.database());
        run(tx, "grant " + owner + " to current_user");
        run(tx, "grant " + Roles.quoted(roles.stations()) + " to " + owner + " with admin option");
        run(tx, "grant create, connect on database " + database + " to " + owner + " with grant option");
        run(tx, "revoke all on database " + database + " from public");
        run(tx, "grant connect on database " + database + " to " + Roles.quoted(roles.worker()));
        run(tx, "grant connect on database " + database + " to " + Roles.quoted(roles.stations()));
        run(tx, "alter schema public owner to " + owner);
        run(tx, "revoke create on schema public from public");
        if (isSuperuser(tx))
            for (var function : LARGE_OBJECTS) run(tx, "revoke all on function " + function + " from public");
        return tx;
    }

    private static boolean isSuperuser(Tx tx) {
        return tx.query("select rolsuper from pg_roles where rolname = current_user")
                .mapTo(Boolean.class)
                .one();
    }

    private static void make(Tx tx, String role, String rights) {
        boolean there = tx.query("select 1 from pg_roles where rolname = :role")
                .bind("role", role)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!there) run(tx, "create role " + Roles.quoted(role) + " nologin " + rights);
    }

    private void migrate(Login admin, Db db) {
        try {
            owned(Schema.LIBRARY, admin).load().migrate();
            owned(Schema.CENTRE, admin)
                    .schemas(CENTRE)
                    .placeholders(Map.of("stations", roles.stations(), "worker", roles.worker(), "centre", CENTRE))
                    .load()
                    .migrate();
            db.write(this::allowWorker);
        } catch (FlywayException trouble) {
            throw failed(trouble);
        }
    }

    /// On connections of its own, which stay the owner's.
    private FluentConfiguration owned(Schema schema, Login admin) {
        return schema.configuration()
                .dataSource(url.jdbc(), admin.user(), admin.password())
                .initSql("set role " + Roles.quoted(roles.owner()));
    }

    private Tx allowWorker(Tx tx) {
        run(tx, "set local role " + Roles.quoted(roles.owner()));
        var worker = Roles.quoted(roles.worker());
        run(tx, "grant usage on schema public to " + worker);
        run(tx, "grant select, insert, update, delete on all tables in schema public to " + worker);
        run(tx, "revoke insert, update, delete on flyway_schema_history from " + worker);
        run(tx, "grant usage, select on all sequences in schema public to " + worker);
        return tx;
    }

    private static Tx open(Tx tx, Login login, SecureRandom random) {
        run(
                tx,
                "alter role " + Roles.quoted(login.user()) + " login password "
                        + Roles.literal(ScramVerifier.of(login.password(), Secrets.salt(random))));
        return tx;
    }

    static void run(Tx tx, String sql) {
        tx.update(sql).execute();
    }

    private static StorageTrouble failed(Exception trouble) {
        return new StorageTrouble(
                "trouble.centre.schema", "The central database can't be set up: " + CentralPool.why(trouble), trouble);
    }
}
