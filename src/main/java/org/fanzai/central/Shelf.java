package org.fanzai.central;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.TransitStore;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.circulation.Route;
import org.fanzai.domain.circulation.Routing;
import org.fanzai.domain.circulation.Transit;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// What items on the counter, on the hold shelf and on their way do to holds.
final class Shelf {
    private final HoldStore holds = new HoldStore();
    private final TransitStore transits = new TransitStore();
    private final Facts facts;

    Shelf(Facts facts) {
        this.facts = facts;
    }

    /// An item lies on the counter of a branch: it goes where it is needed.
    Route route(Doing doing, Barcode item, String here) {
        var copy = facts.copy(doing.tx(), item, doing.today(), false).orElseThrow();
        var route = Routing.of(copy, here, doing.today(), doing.policy());
        var captured = copy.captured();
        var wanted = switch (route) {
            case Route.Shelve() -> Optional.<Hold>empty();
            case Route.ToHoldShelf(var hold, var _) -> Optional.of(hold);
            case Route.Send(var _, var hold) -> hold;
        };
        if (captured.isPresent() && !wanted.map(Hold::id).equals(captured.map(Hold::id))) back(doing, captured.get());
        go(doing, item, here, route);
        return route;
    }

    private void go(Doing doing, Barcode item, String here, Route route) {
        switch (route) {
            case Route.Shelve() -> transits.end(doing.tx(), item);
            case Route.ToHoldShelf(var hold, var lastDay) -> {
                transits.end(doing.tx(), item);
                if (hold.state() != State.READY) holds.update(doing.tx(), captured(hold, State.READY, item, lastDay));
            }
            case Route.Send(var to, var hold) -> {
                transits.send(doing.tx(), new Transit(item, here, to, hold.map(Hold::id), doing.happened()));
                hold.filter(waiting -> waiting.state() != State.IN_TRANSIT)
                        .ifPresent(waiting ->
                                holds.update(doing.tx(), captured(waiting, State.IN_TRANSIT, item, Optional.empty())));
            }
        }
    }

    /// An item left the library with a patron: the way it was on ends, the patron's hold is fulfilled,
    /// and what was kept for another waits again at its place (`keep`), or is cancelled.
    void taken(Doing doing, ItemStore.Copy copy, CardNumber patron, boolean keep) {
        var item = copy.item().barcode();
        transits.end(doing.tx(), item);
        var captured = holds.captured(doing.tx(), item);
        captured.filter(hold -> !hold.patron().equals(patron) || hold.placed().isAfter(doing.happened()))
                .ifPresent(hold -> {
                    if (doing.offline() && !hold.patron().equals(patron)) doing.raise("HOLD_PASSED_OVER");
                    if (keep) back(doing, hold);
                    else end(doing, hold, State.CANCELLED);
                });
        fulfil(doing, copy, patron);
    }

    /// The patron's own hold: the one that the item was captured for, else one on this item, else the
    /// oldest on the title. One only.
    void fulfil(Doing doing, ItemStore.Copy copy, CardNumber patron) {
        var item = copy.item().barcode();
        Comparator<Hold> nearest = Comparator.comparing(
                        (Hold hold) -> !hold.copy().equals(Optional.of(item)))
                .thenComparing(hold -> hold.wanted().isEmpty())
                .thenComparing(Hold::placed)
                .thenComparingLong(Hold::rank);
        holds.ofTitle(doing.tx(), copy.title().id()).stream()
                .filter(hold -> hold.patron().equals(patron)
                        && !hold.placed().isAfter(doing.happened())
                        && hold.wanted().filter(wanted -> !wanted.equals(item)).isEmpty())
                .min(nearest)
                .ifPresent(hold -> fulfil(doing, hold, item));
    }

    private void fulfil(Doing doing, Hold hold, Barcode item) {
        var other = hold.copy().filter(copy -> !copy.equals(item));
        holds.update(doing.tx(), ended(hold, State.FULFILLED, Optional.of(item)));
        other.ifPresent(copy -> free(doing, copy, hold));
    }

    /// A hold ends; what was kept for it goes to the next.
    void end(Doing doing, Hold hold, State state) {
        holds.update(doing.tx(), ended(hold, state, Optional.empty()));
        hold.copy().ifPresent(copy -> free(doing, copy, hold));
    }

    /// On the shelf it is free for the next at once; on its way it is looked at when it arrives.
    private void free(Doing doing, Barcode copy, Hold hold) {
        if (hold.state() != State.READY) return;
        var facts = this.facts.copy(doing.tx(), copy, doing.today(), false);
        if (facts.isPresent() && facts.get().loan().isEmpty()) {
            var _ = route(doing, copy, hold.pickup());
        }
    }

    /// The item is not to be had any more: the way it was on ends, and a hold that it was kept for waits
    /// again.
    void gone(Doing doing, Barcode item) {
        transits.end(doing.tx(), item);
        holds.captured(doing.tx(), item).ifPresent(hold -> back(doing, hold));
    }

    /// To its place in the queue.
    private void back(Doing doing, Hold hold) {
        holds.update(doing.tx(), captured(hold, State.WAITING, Optional.empty(), Optional.empty()));
    }

    /// Whether another waited for the item when it was lent: a hold that it may fill, placed before.
    boolean passedOver(Doing doing, Barcode item, CardNumber patron) {
        var copy = facts.copy(doing.tx(), item, doing.today(), false).orElseThrow();
        var earlier = copy.holds().stream()
                .filter(hold -> hold.placed().isBefore(doing.happened())
                        && !hold.patron().equals(patron))
                .toList();
        return Routing.next(copy.with(earlier), doing.today(), doing.policy()).isPresent();
    }

    private static Hold captured(Hold hold, State state, Barcode copy, Optional<LocalDate> lastDay) {
        return captured(hold, state, Optional.of(copy), lastDay);
    }

    private static Hold captured(Hold hold, State state, Optional<Barcode> copy, Optional<LocalDate> lastDay) {
        return new Hold(
                hold.id(),
                hold.patron(),
                hold.home(),
                hold.category(),
                hold.titleId(),
                hold.wanted(),
                copy,
                hold.pickup(),
                hold.placed(),
                hold.rank(),
                state,
                hold.pause(),
                hold.from(),
                lastDay);
    }

    private static Hold ended(Hold hold, State state, Optional<Barcode> copy) {
        return captured(hold, state, copy, hold.lastDay());
    }
}
