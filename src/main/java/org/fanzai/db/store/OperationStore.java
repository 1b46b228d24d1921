package org.fanzai.db.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import tools.jackson.databind.json.JsonMapper;

/// Every operation that was applied, whole, with what was told of it.
public final class OperationStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public void insert(Tx tx, Operation operation, Verdict verdict) {
        tx.update("""
                        insert into operation (id, station, sequence, kind, item, patron, occurred_at, document, outcome,
                          verdict)
                        values (:id, :station, :sequence, :kind, :item, :patron, :occurredAt, :document, :outcome,
                          :verdict)
                        """)
                .bind("id", operation.id())
                .bind("station", operation.station())
                .bind("sequence", operation.sequence())
                .bind("kind", operation.act().kind())
                .bind("item", operation.act().about().map(Barcode::text))
                .bind("patron", operation.act().patronOf().map(CardNumber::text))
                .bind("occurredAt", operation.occurredAt())
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

    /// The operations about an item, in no particular order.
    public List<Told> about(Tx tx, Barcode item) {
        return tx.query("select document, verdict from operation where item = :item")
                .bind("item", item.text())
                .map((row, _) -> told(row))
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
