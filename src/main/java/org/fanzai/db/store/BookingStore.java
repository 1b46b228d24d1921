package org.fanzai.db.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.domain.circulation.Booking;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Items promised to patrons for certain days. A booking ends with the loan for which it was: its patron's of that
/// item that began on its days.
public final class BookingStore {
    private static final String STANDING = """
            select b.patron, b.first_day, b.last_day from booking b
            where b.item = :item and b.cancelled_at is null and not exists (
              select 1 from loan l where l.item = b.item and l.patron = b.patron and l.ended_at is not null
                and l.since >= b.begins_at and l.since < b.ends_at)
            """;

    /// The bookings of an item that have not ended before a day, the first to begin first.
    public List<Booking> of(Tx tx, Barcode item, LocalDate today) {
        return between(tx, item, today, LocalDate.of(9999, 12, 31));
    }

    /// The bookings of an item for any day from `from` to `to`, both included, the first to begin first.
    public List<Booking> between(Tx tx, Barcode item, LocalDate from, LocalDate to) {
        return tx.query(STANDING + " and b.last_day >= :from and b.first_day <= :to order by b.first_day, b.id")
                .bind("item", item.text())
                .bind("from", from)
                .bind("to", to)
                .map((row, _) -> new Booking(
                        new CardNumber(row.getString("patron")),
                        item,
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /// One that no operation made. `zone` says when its days begin and end.
    public void insert(Tx tx, Booking booking, ZoneId zone) {
        var id = booking.item().text() + ":" + booking.from() + ":"
                + booking.patron().text();
        insert(tx, id, booking, Optional.empty(), zone);
    }

    /// One that an operation made.
    public void insert(Tx tx, Booking booking, UUID operation, ZoneId zone) {
        insert(tx, operation.toString(), booking, Optional.of(operation), zone);
    }

    private static void insert(Tx tx, String id, Booking booking, Optional<UUID> operation, ZoneId zone) {
        tx.update("""
                        insert into booking (id, item, patron, first_day, last_day, begins_at, ends_at, operation)
                        values (:id, :item, :patron, :from, :to, :begins, :ends, :operation)
                        """)
                .bind("id", id)
                .bind("item", booking.item().text())
                .bind("patron", booking.patron().text())
                .bind("from", booking.from())
                .bind("to", booking.to())
                .bind("begins", booking.from().atStartOfDay(zone).toInstant())
                .bind("ends", booking.to().plusDays(1).atStartOfDay(zone).toInstant())
                .bindByType("operation", operation.orElse(null), UUID.class)
                .execute();
    }

    /// Cancels a patron's booking of an item that begins on a day.
    public void cancel(Tx tx, CardNumber patron, Barcode item, LocalDate from, Instant now) {
        tx.update("""
                        update booking set cancelled_at = :now
                        where patron = :patron and item = :item and first_day = :from and cancelled_at is null
                        """)
                .bind("patron", patron.text())
                .bind("item", item.text())
                .bind("from", from)
                .bind("now", now)
                .execute();
    }
}
