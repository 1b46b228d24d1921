package org.fanzai.db.store;

import java.time.LocalDate;
import java.util.List;
import org.fanzai.db.Tx;
import org.fanzai.domain.circulation.Booking;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Items promised to patrons for certain days.
public final class BookingStore {
    /// The bookings of an item that have not ended before a day, the first to begin first.
    public List<Booking> of(Tx tx, Barcode item, LocalDate today) {
        return tx.query("""
                        select patron, first_day, last_day from booking
                        where item = :item and last_day >= :today order by first_day
                        """)
                .bind("item", item.text())
                .bind("today", today)
                .map((row, _) -> new Booking(
                        new CardNumber(row.getString("patron")),
                        item,
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    public void insert(Tx tx, Booking booking) {
        tx.update("insert into booking (item, patron, first_day, last_day) values (:item, :patron, :from, :to)")
                .bind("item", booking.item().text())
                .bind("patron", booking.patron().text())
                .bind("from", booking.from())
                .bind("to", booking.to())
                .execute();
    }
}
