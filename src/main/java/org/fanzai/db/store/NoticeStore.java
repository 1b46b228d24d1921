package org.fanzai.db.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.fanzai.db.Tx;
import org.fanzai.domain.circulation.Notice;
import org.fanzai.domain.shared.CardNumber;

/// What patrons are to be told, and what was sent.
public final class NoticeStore {
    /// Keeps a notice, unless it was made before.
    public void put(Tx tx, Notice notice, Instant now) {
        tx.update("""
                        insert into notice (id, patron, kind, subject, on_day, created_at)
                        values (:id, :patron, :kind, :subject, :day, :now) on conflict do nothing
                        """)
                .bind("id", notice.id())
                .bind("patron", notice.patron().text())
                .bind("kind", notice.kind().code())
                .bind("subject", notice.subject())
                .bind("day", notice.day())
                .bind("now", now)
                .execute();
    }

    /// At most `most` that were not sent yet, the oldest first.
    public List<Notice> unsent(Tx tx, int most) {
        return tx.query("""
                        select id, patron, kind, subject, on_day from notice where sent_at is null
                        order by created_at, id limit :most
                        """)
                .bind("most", most)
                .map((row, _) -> new Notice(
                        row.getString("id"),
                        Notice.Kind.of(row.getString("kind")),
                        new CardNumber(row.getString("patron")),
                        row.getString("subject"),
                        Rows.day(row, "on_day").orElseThrow()))
                .list();
    }

    /// These were sent. What was sent before keeps its time.
    public void markSent(Tx tx, Collection<String> ids, Instant now) {
        var batch = tx.batch("update notice set sent_at = :now where id = :id and sent_at is null");
        for (var id : ids) batch.bind("id", id).bind("now", now).add();
        batch.execute();
    }
}
