package org.fanzai.db.central;

import org.fanzai.db.Tx;

/// What the centre answered and its stations have not yet confirmed.
public final class OutcomeStore {
    /// Stations that listen are woken when the transaction commits.
    public void put(Tx tx, Message message, String verdict) {
        tx.update("""
                        insert into centre.outcome (station, sequence, operation, verdict)
                        values (:station, :sequence, :operation, :verdict)
                        on conflict (station, sequence) do update set verdict = :verdict, operation = :operation
                        """)
                .bind("station", message.station())
                .bind("sequence", message.sequence())
                .bind("operation", message.operation())
                .bind("verdict", verdict)
                .execute();
        int _ = tx.query("select pg_notify('fanzai_outcome', :station) is null as sent")
                .bind("station", message.station())
                .mapTo(Boolean.class)
                .list()
                .size();
    }

    /// The station has it on its disk.
    public void seen(Tx tx, Message message) {
        tx.update("delete from centre.outcome where station = :station and sequence = :sequence")
                .bind("station", message.station())
                .bind("sequence", message.sequence())
                .execute();
    }
}
