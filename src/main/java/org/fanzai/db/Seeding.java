package org.fanzai.db;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.circulation.Booking;
import org.fanzai.domain.circulation.Transit;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.CardNumber;

/// Puts into a library what no operation makes: its stock, its patrons, and what was under way when it began.
public final class Seeding {
    private final Tx tx;

    public Seeding(Tx tx) {
        this.tx = tx;
    }

    public void title(Title title) {
        tx.update("""
                        insert into title (id, title, author, publisher, published_year, isbn, clc, language, age_from,
                          serial)
                        values (:id, :title, :author, :publisher, :year, :isbn, :clc, :language, :ageFrom, :serial)
                        """).bindMethods(title).execute();
    }

    public void item(Item item) {
        tx.update("""
                        insert into item (barcode, title_id, item_type, home, holding, location, call_number, price,
                          item_condition, parts, materials, published_year)
                        values (:barcode, :titleId, :type, :home, :holding, :location, :callNumber, :price,
                          :condition, :parts, :materials, :published)
                        """)
                .bind("barcode", item.barcode().text())
                .bind("titleId", item.titleId())
                .bind("type", item.type())
                .bind("home", item.home())
                .bind("holding", item.holding())
                .bind("location", item.location())
                .bind("callNumber", item.callNumber())
                .bind("price", item.price().amount())
                .bind("condition", item.condition().code())
                .bind("parts", item.make().parts())
                .bind("materials", item.make().materials())
                .bindByType("published", item.make().published().orElse(null), Integer.class)
                .execute();
    }

    /// `pinHash` is empty for a patron without a PIN.
    public void patron(Patron patron, String pinHash) {
        var particulars = patron.particulars();
        tx.update("""
                        insert into patron (card, name, category, home, expires, active, language, pin_hash, born,
                          card_lost, address_unknown, deposit)
                        values (:card, :name, :category, :home, :expires, :active, :language, :pinHash, :born,
                          :cardLost, :addressUnknown, :deposit)
                        """)
                .bind("card", patron.card().text())
                .bind("name", patron.name())
                .bind("category", patron.category())
                .bind("home", patron.home())
                .bind("expires", patron.expires())
                .bind("active", patron.active())
                .bind("language", patron.language())
                .bind("pinHash", pinHash)
                .bindByType("born", particulars.born().orElse(null), LocalDate.class)
                .bind("cardLost", particulars.cardLost())
                .bind("addressUnknown", particulars.addressUnknown())
                .bind("deposit", particulars.deposit().amount())
                .execute();
    }

    /// A card besides the patron's own number.
    public void card(CardNumber number, CardNumber patron, boolean active) {
        tx.update("insert into card (number, patron, active) values (:number, :patron, :active)")
                .bind("number", number.text())
                .bind("patron", patron.text())
                .bind("active", active)
                .execute();
    }

    public void booking(Booking booking) {
        tx.update("""
                        insert into booking (item, patron, first_day, last_day) values (:item, :patron, :from, :to)
                        """)
                .bind("item", booking.item().text())
                .bind("patron", booking.patron().text())
                .bind("from", booking.from())
                .bind("to", booking.to())
                .execute();
    }

    public void transit(Transit transit) {
        tx.update("""
                        insert into transit (item, from_branch, to_branch, hold, sent_at)
                        values (:item, :from, :to, :hold, :sent)
                        """)
                .bind("item", transit.item().text())
                .bind("from", transit.from())
                .bind("to", transit.to())
                .bindByType("hold", transit.hold().orElse(null), UUID.class)
                .bindByType("sent", transit.sent(), Instant.class)
                .execute();
    }
}
