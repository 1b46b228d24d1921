package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.shared.CardNumber;

/// What keeps patrons from borrowing: restrictions by the staff, suspensions for loans that came back late.
public final class RestrictionStore {
    private static final String COLUMNS =
            "id, since, last_day, suspension, governing, item_type, returned_on, days, lifted_at";

    /// One with its id: that of the operation or of the loan. `late` is there for a suspension, `lifted`
    /// is when it was ended before its time.
    public record Held(String id, Restriction restriction, Optional<Late> late, Optional<Instant> lifted) {}

    /// What a suspension is for: an item of a type, lent by the rules of a branch, came back late on a day.
    public record Late(String governing, String type, LocalDate returned, int days) {}

    /// A patron's restrictions and suspensions that nobody lifted.
    public List<Restriction> of(Tx tx, CardNumber patron) {
        return tx.query("select " + COLUMNS + " from restriction where patron = :patron and lifted_at is null")
                .bind("patron", patron.text())
                .map((row, _) -> held(row).restriction())
                .list();
    }

    /// Those that there were at an instant.
    public List<Restriction> at(Tx tx, CardNumber patron, Instant at) {
        return tx.query("select " + COLUMNS + """
                         from restriction
                        where patron = :patron and since <= :at and (lifted_at is null or lifted_at > :at)
                        """)
                .bind("patron", patron.text())
                .bind("at", at)
                .map((row, _) -> held(row).restriction())
                .list();
    }

    /// A patron's suspensions in the order of the returns.
    public List<Held> suspensions(Tx tx, CardNumber patron) {
        return tx.query("select " + COLUMNS + """
                         from restriction where patron = :patron and suspension order by returned_on, since, id
                        """)
                .bind("patron", patron.text())
                .map((row, _) -> held(row))
                .list();
    }

    /// A suspension that ran to its end.
    public record Ended(CardNumber patron, String loan, LocalDate lastDay) {}

    /// Suspensions whose last day was from `first` to `last`, both included, and that nobody lifted.
    public List<Ended> ended(Tx tx, LocalDate first, LocalDate last) {
        return tx.query("""
                        select patron, id, last_day from restriction
                        where suspension and lifted_at is null and last_day >= :first and last_day <= :last
                        order by patron, last_day, id
                        """)
                .bind("first", first)
                .bind("last", last)
                .map((row, _) -> new Ended(
                        new CardNumber(row.getString("patron")),
                        row.getString("id"),
                        Rows.day(row, "last_day").orElseThrow()))
                .list();
    }

    public Optional<Held> find(Tx tx, String id) {
        return tx.query("select " + COLUMNS + " from restriction where id = :id")
                .bind("id", id)
                .map((row, _) -> held(row))
                .findOne();
    }

    public void put(Tx tx, CardNumber patron, Held held) {
        delete(tx, held.id());
        tx.update("""
                        insert into restriction (id, patron, since, last_day, suspension, governing, item_type, returned_on,
                          days, lifted_at)
                        values (:id, :patron, :since, :lastDay, :suspension, :governing, :type, :returned, :days,
                          :lifted)
                        """)
                .bind("id", held.id())
                .bind("patron", patron.text())
                .bind("since", held.restriction().since())
                .bindByType("lastDay", held.restriction().lastDay().orElse(null), LocalDate.class)
                .bind("suspension", held.restriction().suspension())
                .bind("governing", held.late().map(Late::governing))
                .bind("type", held.late().map(Late::type))
                .bindByType("returned", held.late().map(Late::returned).orElse(null), LocalDate.class)
                .bind("days", held.late().map(Late::days).orElse(0))
                .bindByType("lifted", held.lifted().orElse(null), Instant.class)
                .execute();
    }

    public void delete(Tx tx, String id) {
        tx.update("delete from restriction where id = :id").bind("id", id).execute();
    }

    /// Ends a patron's restrictions; with `suspensions` only those that late returns made.
    public void lift(Tx tx, CardNumber patron, boolean suspensions, Instant now) {
        tx.update("""
                        update restriction set lifted_at = :now
                        where patron = :patron and lifted_at is null and (suspension or not :suspensions)
                        """)
                .bind("patron", patron.text())
                .bind("suspensions", suspensions)
                .bind("now", now)
                .execute();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("id"),
                new Restriction(Rows.instant(row, "since"), Rows.day(row, "last_day"), row.getBoolean("suspension")),
                row.getBoolean("suspension") ? Optional.of(late(row)) : Optional.empty(),
                Rows.maybe(row, "lifted_at"));
    }

    private static Late late(ResultSet row) throws SQLException {
        return new Late(
                row.getString("governing"),
                row.getString("item_type"),
                row.getObject("returned_on", LocalDate.class),
                row.getInt("days"));
    }
}
