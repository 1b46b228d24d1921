package org.fanzai.app.scenario;

import org.fanzai.db.Db;
import org.fanzai.db.Seeding;
import org.fanzai.support.SecretHash;

/// Puts what a scenario gives into an empty library.
final class Seeded {
    private Seeded() {}

    static void into(Db db, Given given) {
        db.write(tx -> {
            var seeding = new Seeding(tx);
            given.titles().forEach(seeding::title);
            given.items().forEach(seeding::item);
            given.members().forEach(member -> {
                seeding.patron(
                        member.patron(), member.pin().map(SecretHash::hash).orElse(""));
                member.cards()
                        .forEach(card ->
                                seeding.card(card.number(), member.patron().card(), card.active()));
            });
            given.bookings().forEach(seeding::booking);
            given.transits().forEach(seeding::transit);
            return tx;
        });
    }
}
