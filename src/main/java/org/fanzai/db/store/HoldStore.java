package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fanzai.db.Tx;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Hold.Pause;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.jdbi.v3.core.statement.Query;

/// Holds, in the order of their queue.
public final class HoldStore {
    private static final String SELECT = """
            select h.id, h.patron, p.home, p.category, h.title_id, h.wanted, h.copy, h.pickup, h.placed_at, h.place,
              h.state, h.paused, h.paused_until, h.served_from, h.last_day
            from hold h join patron p on p.card = h.patron
            """;

    /// The active holds on a title and its items.
    public List<Hold> ofTitle(Tx tx, String titleId) {
        return holds(tx.query(SELECT + "where h.title_id = :title and h.active order by h.placed_at, h.place")
                .bind("title", titleId));
    }

    /// A patron's active holds.
    public List<Hold> ofPatron(Tx tx, CardNumber patron) {
        return holds(tx.query(SELECT + "where h.patron = :patron and h.active order by h.placed_at, h.place")
                .bind("patron", patron.text()));
    }

    /// How many a patron placed between two instants, whatever became of them.
    public int placed(Tx tx, CardNumber patron, Instant from, Instant to) {
        return tx.query("""
                        select count(*) from hold
                        where patron = :patron and active in (true, false) and placed_at >= :from and placed_at < :to
                        """)
                .bind("patron", patron.text())
                .bind("from", from)
                .bind("to", to)
                .mapTo(Integer.class)
                .one();
    }

    /// How many holds of others on a title waited at an instant, as far as is known now.
    public int waitingAt(Tx tx, String titleId, CardNumber other, Instant at) {
        return tx.query("""
                        select count(*) from hold
                        where title_id = :title and active and state = 'waiting' and patron <> :patron and placed_at < :at
                        """)
                .bind("title", titleId)
                .bind("patron", other.text())
                .bind("at", at)
                .mapTo(Integer.class)
                .one();
    }

    public Optional<Hold> find(Tx tx, UUID id) {
        return holds(tx.query(SELECT + "where h.id = :id").bind("id", id)).stream()
                .findFirst();
    }

    /// The items on hold shelves.
    public Set<Barcode> onShelf(Tx tx) {
        return tx.query("select copy from hold where active and state = 'ready'")
                .map((row, _) -> new Barcode(row.getString("copy")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The holds on hold shelves.
    public List<Hold> ready(Tx tx) {
        return holds(tx.query(SELECT + "where h.active and h.state = 'ready' order by h.patron, h.placed_at, h.place"));
    }

    /// The active hold that an item was captured for.
    public Optional<Hold> captured(Tx tx, Barcode copy) {
        return holds(tx.query(SELECT + "where h.copy = :copy and h.active").bind("copy", copy.text())).stream()
                .findFirst();
    }

    /// Active holds whose last day is before a day.
    public List<Hold> over(Tx tx, LocalDate today) {
        return holds(tx.query(SELECT + "where h.active and h.last_day < :today order by h.placed_at, h.place")
                .bind("today", today));
    }

    /// Waiting holds whose pause is over by a day.
    public void resume(Tx tx, LocalDate today) {
        tx.update("update hold set paused_until = null where active and paused_until <= :today")
                .bind("today", today)
                .execute();
    }

    /// The place behind all others, in every queue.
    public long nextPlace(Tx tx) {
        return tx.query("select nextval('hold_place')").mapTo(Long.class).one();
    }

    public void insert(Tx tx, Hold hold) {
        bound(tx, hold, """
                insert into hold (id, title_id, wanted, copy, patron, pickup, placed_at, place, state, active, paused,
                  paused_until, served_from, last_day)
                values (:id, :title, :wanted, :copy, :patron, :pickup, :placed, :place, :state, :active, :paused,
                  :pausedUntil, :from, :lastDay)
                """);
    }

    public void update(Tx tx, Hold hold) {
        bound(tx, hold, """
                update hold set title_id = :title, wanted = :wanted, copy = :copy, patron = :patron, pickup = :pickup,
                  placed_at = :placed, place = :place, state = :state, active = :active, paused = :paused,
                  paused_until = :pausedUntil, served_from = :from, last_day = :lastDay
                where id = :id
                """);
    }

    private static void bound(Tx tx, Hold hold, String sql) {
        tx.update(sql)
                .bind("id", hold.id())
                .bind("title", hold.titleId())
                .bind("wanted", hold.wanted().map(Barcode::text))
                .bind("copy", hold.copy().map(Barcode::text))
                .bind("patron", hold.patron().text())
                .bind("pickup", hold.pickup())
                .bind("placed", hold.placed())
                .bind("place", hold.rank())
                .bind("state", hold.state().code())
                .bind("active", hold.state().isActive())
                .bind("paused", hold.pause() instanceof Pause.Open)
                .bindByType("pausedUntil", hold.pause() instanceof Pause.Until(var day) ? day : null, LocalDate.class)
                .bindByType("from", hold.from().orElse(null), LocalDate.class)
                .bindByType("lastDay", hold.lastDay().orElse(null), LocalDate.class)
                .execute();
    }

    private static List<Hold> holds(Query query) {
        return query.map((row, _) -> hold(row)).list();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                new CardNumber(row.getString("patron")),
                row.getString("home"),
                row.getString("category"),
                row.getString("title_id"),
                Rows.barcode(row, "wanted"),
                Rows.barcode(row, "copy"),
                row.getString("pickup"),
                Rows.instant(row, "placed_at"),
                row.getLong("place"),
                State.of(row.getString("state")),
                pause(row),
                Rows.day(row, "served_from"),
                Rows.day(row, "last_day"));
    }

    private static Pause pause(ResultSet row) throws SQLException {
        if (row.getBoolean("paused")) return new Pause.Open();
        return Rows.day(row, "paused_until").<Pause>map(Pause.Until::new).orElseGet(Pause::none);
    }
}
