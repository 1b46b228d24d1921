package org.fanzai.db.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Holds. For now those that wait on the hold shelf.
public final class HoldStore {
    /// A copy that waits on the hold shelf for a patron until the end of a day.
    public record Ready(UUID id, String titleId, Barcode item, CardNumber patron, Instant placed, LocalDate expires) {}

    public Optional<CardNumber> readyFor(Tx tx, Barcode item) {
        return tx.query("select patron from hold where item = :item and state = 'ready'")
                .bind("item", item.text())
                .map((row, _) -> new CardNumber(row.getString("patron")))
                .findOne();
    }

    /// Every copy on the hold shelf and whom it waits for.
    public List<Ready> allReady(Tx tx) {
        return tx.query("""
                        select id, title_id, item, patron, placed_at, expires from hold where state = 'ready' order by item
                        """)
                .map((row, _) -> new Ready(
                        row.getObject("id", UUID.class),
                        row.getString("title_id"),
                        new Barcode(row.getString("item")),
                        new CardNumber(row.getString("patron")),
                        row.getTimestamp("placed_at").toInstant(),
                        row.getObject("expires", LocalDate.class)))
                .list();
    }

    public void insert(Tx tx, Ready hold) {
        tx.update("""
                        insert into hold (id, title_id, item, patron, placed_at, state, expires)
                        values (:id, :titleId, :item, :patron, :placed, 'ready', :expires)
                        """)
                .bind("id", hold.id())
                .bind("titleId", hold.titleId())
                .bind("item", hold.item().text())
                .bind("patron", hold.patron().text())
                .bind("placed", hold.placed())
                .bind("expires", hold.expires())
                .execute();
    }

    /// The patron took the copy: the hold is fulfilled. What was ready for somebody else waits again.
    public void taken(Tx tx, Barcode item, CardNumber patron) {
        tx.update("""
                        update hold set state = case when patron = :patron then 'fulfilled' else 'waiting' end,
                          item = case when patron = :patron then item end
                        where item = :item and state = 'ready'
                        """).bind("item", item.text()).bind("patron", patron.text()).execute();
    }
}
