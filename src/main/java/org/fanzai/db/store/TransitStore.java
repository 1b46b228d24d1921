package org.fanzai.db.store;

import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.domain.circulation.Transit;
import org.fanzai.domain.shared.Barcode;

/// Items on their way between branches.
public final class TransitStore {
    public Optional<Transit> of(Tx tx, Barcode item) {
        return tx.query("select item, from_branch, to_branch, hold, sent_at from transit where item = :item")
                .bind("item", item.text())
                .map((row, _) -> new Transit(
                        item,
                        row.getString("from_branch"),
                        row.getString("to_branch"),
                        Optional.ofNullable(row.getObject("hold", UUID.class)),
                        Rows.instant(row, "sent_at")))
                .findOne();
    }

    /// Sends an item on its way, instead of any other way that it was on.
    public void send(Tx tx, Transit transit) {
        end(tx, transit.item());
        tx.update("""
                        insert into transit (item, from_branch, to_branch, hold, sent_at)
                        values (:item, :from, :to, :hold, :sent)
                        """)
                .bind("item", transit.item().text())
                .bind("from", transit.from())
                .bind("to", transit.to())
                .bindByType("hold", transit.hold().orElse(null), UUID.class)
                .bind("sent", transit.sent())
                .execute();
    }

    public void end(Tx tx, Barcode item) {
        tx.update("delete from transit where item = :item")
                .bind("item", item.text())
                .execute();
    }
}
