package org.fanzai.domain.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.catalog.Title;

/// An item as decisions see one, with everything that waits for it. `holds` are the active ones on its
/// title and the title's items in the order of the queue; `siblings` the title's other items and where
/// they are (empty where a decision does not ask for them); `returned` is when it was last checked in.
public record Copy(
        Item item,
        Title title,
        ItemState state,
        Optional<OpenLoan> loan,
        Optional<Transit> transit,
        List<Hold> holds,
        List<Sibling> siblings,
        List<Booking> bookings,
        Optional<Instant> returned) {
    /// Another item of the same title.
    public record Sibling(Item item, ItemState state) {}

    public Copy {
        holds = List.copyOf(holds);
        siblings = List.copyOf(siblings);
        bookings = List.copyOf(bookings);
    }

    /// The same item with other holds.
    public Copy with(List<Hold> others) {
        return new Copy(item, title, state, loan, transit, others, siblings, bookings, returned);
    }

    /// The hold that this very item was captured for: on the shelf, or on its way.
    public Optional<Hold> captured() {
        for (var hold : holds)
            if (hold.copy().isPresent() && hold.copy().get().equals(item.barcode())) return Optional.of(hold);
        return Optional.empty();
    }

    /// This copy when it has turned up: not on loan, and neither lost nor missing.
    public Copy found() {
        boolean gone = item.condition() == Condition.LOST || item.condition() == Condition.MISSING;
        if (!gone && loan.isEmpty()) return this;
        var here = gone ? item.in(Condition.AVAILABLE) : item;
        return new Copy(here, title, state, Optional.empty(), transit, holds, siblings, bookings, returned);
    }
}
