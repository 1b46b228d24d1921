package org.fanzai.app.scenario;

import java.time.ZoneId;
import org.fanzai.db.Db;
import org.fanzai.db.Tx;
import org.fanzai.db.store.BookingStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.TransitStore;
import org.fanzai.support.SecretHash;

/// Puts what a scenario gives into an empty library: its stock, its patrons, and what was under way when
/// it began.
final class Seeded {
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final BookingStore bookings = new BookingStore();
    private final TransitStore transits = new TransitStore();
    private final Tx tx;
    private final ZoneId zone;

    private Seeded(Tx tx, ZoneId zone) {
        this.tx = tx;
        this.zone = zone;
    }

    static void into(Db db, Given given, ZoneId zone) {
        db.write(tx -> {
            new Seeded(tx, zone).seed(given);
            return tx;
        });
    }

    private void seed(Given given) {
        given.titles().forEach(title -> items.insert(tx, title));
        given.items().forEach(item -> items.insert(tx, item));
        given.members().forEach(this::seed);
        given.bookings().forEach(booking -> bookings.insert(tx, booking, zone));
        given.transits().forEach(transit -> transits.send(tx, transit));
    }

    private void seed(Given.Member member) {
        patrons.insert(tx, member.patron(), member.pin().map(SecretHash::hash).orElse(""));
        for (var card : member.cards()) patrons.addCard(tx, member.patron().card(), card.number(), card.active());
    }
}
