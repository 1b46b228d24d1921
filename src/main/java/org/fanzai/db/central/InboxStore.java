package org.fanzai.db.central;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.db.central.Message.Kind;

/// What stations have sent and nobody has worked off. Two workers never get the same message at once.
public final class InboxStore {
    /// The oldest messages of a kind. They are this transaction's until it ends.
    public List<Message> take(Tx tx, Kind kind, int most) {
        return tx.query("""
                        select station, sequence, kind, operation, document, verdict from centre.message
                        where kind = :kind and trouble is null
                        order by arrived limit :most for update skip locked
                        """)
                .bind("kind", code(kind))
                .bind("most", most)
                .map((row, _) -> message(row))
                .list();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString("station"),
                row.getLong("sequence"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("operation", UUID.class),
                Optional.ofNullable(row.getString("document")),
                Optional.ofNullable(row.getString("verdict")));
    }

    /// It has had its effect.
    public void remove(Tx tx, List<Message> messages) {
        var batch = tx.batch(
                "delete from centre.message where station = :station and sequence = :sequence and kind = :kind");
        for (var message : messages)
            batch.bind("station", message.station())
                    .bind("sequence", message.sequence())
                    .bind("kind", code(message.kind()))
                    .add();
        if (!messages.isEmpty()) batch.execute();
    }

    /// It can't be worked off: it is kept whole, and why.
    public void setAside(Tx tx, Message message, String why) {
        tx.update("""
                        update centre.message set trouble = :why
                        where station = :station and sequence = :sequence and kind = :kind
                        """)
                .bind("why", why.length() > 200 ? why.substring(0, 200) : why)
                .bind("station", message.station())
                .bind("sequence", message.sequence())
                .bind("kind", code(message.kind()))
                .execute();
    }

    /// How many wait, and how many were set aside.
    public Waiting waiting(Tx tx) {
        return tx.query("""
                        select count(*) filter (where trouble is null) as open,
                          count(*) filter (where trouble is not null) as aside
                        from centre.message
                        """)
                .map((row, _) -> new Waiting(row.getLong("open"), row.getLong("aside")))
                .one();
    }

    /// The length of the queue.
    public record Waiting(long open, long aside) {}

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
