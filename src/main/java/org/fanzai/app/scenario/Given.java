package org.fanzai.app.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.circulation.Booking;
import org.fanzai.domain.circulation.Transit;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.CardNumber;

/// What is there before the first step; `past` is what happened until then, in the order of time.
public record Given(
        List<Title> titles,
        List<Item> items,
        List<Member> members,
        List<Booking> bookings,
        List<Transit> transits,
        List<Past> past) {
    public Given {
        titles = List.copyOf(titles);
        items = List.copyOf(items);
        members = List.copyOf(members);
        bookings = List.copyOf(bookings);
        transits = List.copyOf(transits);
        past = List.copyOf(past);
    }

    /// A patron with the cards that are not the patron's own number.
    public record Member(Patron patron, Optional<String> pin, List<Card> cards) {
        public Member {
            cards = List.copyOf(cards);
        }

        @Override
        public String toString() {
            return "member ****";
        }
    }

    public record Card(CardNumber number, boolean active) {}

    /// An act that took place; `id` is the operation's.
    public record Past(UUID id, Instant at, Act act) {}
}
