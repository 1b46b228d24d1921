package org.fanzai.db.central;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fanzai.db.Tx;

/// A station's side: what its role lets it send and hear.
public final class MailStore {
    /// What the centre answered to the operation of a sequence.
    public record Outcome(long sequence, UUID operation, String verdict) {}

    /// Sends messages. One that was sent before is not sent again, and nothing of it is changed.
    public void send(Tx tx, List<Message> messages) {
        var batch = tx.batch("""
                insert into centre.message (station, sequence, kind, operation, document, verdict)
                values (:station, :sequence, :kind, :operation, :document, :verdict)
                on conflict do nothing
                """);
        for (var message : messages)
            batch.bind("station", message.station())
                    .bind("sequence", message.sequence())
                    .bind("kind", message.kind().name().toLowerCase(Locale.ROOT))
                    .bind("operation", message.operation())
                    .bind("document", message.document())
                    .bind("verdict", message.verdict())
                    .add();
        if (!messages.isEmpty()) batch.execute();
    }

    /// What has been answered since a sequence, in order.
    public List<Outcome> outcomes(Tx tx, long after) {
        return tx.query("""
                        select sequence, operation, verdict from centre.outcome where sequence > :after order by sequence
                        """)
                .bind("after", after)
                .map((row, _) -> new Outcome(
                        row.getLong("sequence"), row.getObject("operation", UUID.class), row.getString("verdict")))
                .list();
    }
}
