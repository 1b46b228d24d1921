package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.db.codec.OperationJson;
import org.fanzai.db.codec.VerdictJson;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.databind.json.JsonMapper;

/// Every operation that was applied, whole, with what was told of it.
public final class OperationStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One more, which reached this database at `arrived`.
    public void insert(Tx tx, Operation operation, Verdict verdict, Instant arrived) {
        tx.update("""
                        insert into operation (id, station, sequence, kind, item, patron, occurred_at, happened_at,
                          arrived_at, document, outcome, verdict)
                        values (:id, :station, :sequence, :kind, :item, :patron, :occurredAt, :happenedAt, :arrivedAt,
                          :document, :outcome, :verdict)
                        """)
                .bind("id", operation.id())
                .bind("station", operation.station())
                .bind("sequence", operation.sequence())
                .bind("kind", operation.act().kind())
                .bind("item", operation.act().about().map(Barcode::text))
                .bind("patron", operation.act().patronOf().map(CardNumber::text))
                .bind("occurredAt", operation.occurredAt())
                .bind("happenedAt", operation.correctedAt())
                .bind("arrivedAt", arrived)
                .bind("document", OperationJson.write(operation).toString())
                .bind("outcome", verdict.outcome().code())
                .bind("verdict", VerdictJson.write(verdict).toString())
                .execute();
    }

    /// What was told of an operation that was applied already.
    public Optional<Verdict> verdict(Tx tx, UUID id) {
        return tx.query("select verdict from operation where id = :id")
                .bind("id", id)
                .map((row, _) -> VerdictJson.read(JSON.readTree(row.getString("verdict"))))
                .findOne();
    }

    /// The station of an operation that was applied already.
    public Optional<String> station(Tx tx, UUID id) {
        return tx.query("select station from operation where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /// Another verdict than the one that was kept: a reader was told otherwise.
    public void amend(Tx tx, UUID id, Verdict verdict) {
        tx.update("update operation set outcome = :outcome, verdict = :verdict where id = :id")
                .bind("outcome", verdict.outcome().code())
                .bind("verdict", VerdictJson.write(verdict).toString())
                .bind("id", id)
                .execute();
    }

    /// Only to be kept anew with another verdict.
    public void delete(Tx tx, UUID id) {
        tx.update("delete from operation where id = :id").bind("id", id).execute();
    }

    public Optional<Told> find(Tx tx, UUID id) {
        return tx.query("select document, verdict from operation where id = :id")
                .bind("id", id)
                .map((row, _) -> told(row))
                .findOne();
    }

    /// How many items a patron took at a station from an instant on.
    public int checkoutsAfter(Tx tx, String station, CardNumber patron, Instant since) {
        return tx.query("""
                        select count(*) from operation
                        where patron = :patron and occurred_at >= :since and station = :station and kind = 'checkout'
                          and outcome = 'accepted'
                        """)
                .bind("patron", patron.text())
                .bind("since", since)
                .bind("station", station)
                .mapTo(Integer.class)
                .one();
    }

    /// The operations about an item, in no particular order.
    public List<Told> about(Tx tx, Barcode item) {
        return tx.query("select document, verdict from operation where item = :item")
                .bind("item", item.text())
                .map((row, _) -> told(row))
                .list();
    }

    /// Whether something about the item happened after an operation that is not recorded yet.
    public boolean isLate(Tx tx, Barcode item, Operation operation) {
        return exists(tx.query("""
                        select 1 from operation
                        where item = :item and outcome in ('accepted', 'renewed') and happened_at >= :at
                          and (happened_at > :at or station > :station
                            or station = :station and sequence > :sequence)
                        limit 1
                        """)
                .bind("item", item.text())
                .bind("at", operation.correctedAt())
                .bind("station", operation.station())
                .bind("sequence", operation.sequence()));
    }

    /// Whether the item was moved, or the staff said something of it, after an instant.
    public boolean movedAfter(Tx tx, Barcode item, Instant at) {
        return exists(tx.query("""
                        select 1 from operation
                        where item = :item and outcome in ('accepted', 'renewed') and happened_at > :at
                          and kind in ('checkout', 'checkin', 'transit.receive', 'loan.adopt', 'item.update',
                            'item.replace')
                        limit 1
                        """).bind("item", item.text()).bind("at", at));
    }

    /// Whether the staff said something new of an item after an instant.
    public boolean markedAfter(Tx tx, Barcode item, Instant at) {
        return exists(tx.query("""
                        select 1 from operation
                        where item = :item and kind in ('item.update', 'item.replace') and outcome = 'accepted'
                          and happened_at > :at
                        limit 1
                        """).bind("item", item.text()).bind("at", at));
    }

    /// Whether a patron's membership was ended after an instant.
    public boolean clearedAfter(Tx tx, CardNumber patron, Instant at) {
        return exists(tx.query("""
                        select 1 from operation
                        where patron = :patron and kind = 'patron.clear' and outcome = 'accepted' and happened_at > :at
                        limit 1
                        """).bind("patron", patron.text()).bind("at", at));
    }

    private static boolean exists(Query query) {
        return query.mapTo(Integer.class).findOne().isPresent();
    }

    /// When the day's work was done last.
    public Optional<Instant> dayWork(Tx tx) {
        return tx.query("select max(happened_at) as at from operation where kind = 'day.work'")
                .map((row, _) -> Rows.maybe(row, "at"))
                .one();
    }

    /// One that was applied: its place in the order of arrival, and when it arrived.
    public record Arrived(long place, Instant at, Told told) {}

    /// The next `count` after a place in the order of arrival.
    public List<Arrived> arrivedAfter(Tx tx, long place, int count) {
        return tx.query("""
                        select arrived, arrived_at, document, verdict from operation where arrived > :place
                        order by arrived limit :count
                        """)
                .bind("place", place)
                .bind("count", count)
                .map((row, _) -> new Arrived(row.getLong("arrived"), Rows.instant(row, "arrived_at"), told(row)))
                .list();
    }

    /// The operations of a station after a sequence, in order.
    public List<Told> after(Tx tx, String station, long sequence) {
        return tx.query("""
                        select document, verdict from operation where station = :station and sequence > :sequence
                        order by sequence
                        """)
                .bind("station", station)
                .bind("sequence", sequence)
                .map((row, _) -> told(row))
                .list();
    }

    /// The highest sequence of a station that was applied, 0 when there is none.
    public long applied(Tx tx, String station) {
        return tx.query("select coalesce(max(sequence), 0) from operation where station = :station")
                .bind("station", station)
                .mapTo(Long.class)
                .one();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                OperationJson.read(JSON.readTree(row.getString("document"))),
                VerdictJson.read(JSON.readTree(row.getString("verdict"))));
    }
}
