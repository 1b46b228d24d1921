package org.fanzai.central;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.TransitStore;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Hold.Pause;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.circulation.Transit;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Wish;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Places, cancels and pauses holds. A hold's id is that of the operation that placed it.
final class Queue {
    private final HoldStore holds = new HoldStore();
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final TransitStore transits = new TransitStore();
    private final DecidingHolds finding;
    private final Shelf shelf;

    Queue(Facts facts, Shelf shelf) {
        this.finding = new DecidingHolds(facts);
        this.shelf = shelf;
    }

    void place(Doing doing, Act.PlaceHold act) {
        var pickup = act.pickup().orElse(doing.operation().branch());
        insert(
                doing,
                act.patron(),
                act.wish(),
                new Placed(Optional.empty(), pickup, State.WAITING, Pause.none(), act.from(), Optional.empty()));
    }

    void adopt(Doing doing, Act.AdoptHold act) {
        insert(
                doing,
                act.patron(),
                act.wish(),
                new Placed(act.copy(), act.pickup(), act.state(), act.pause(), act.from(), act.lastDay()));
        if (act.state() != State.IN_TRANSIT) return;
        var copy = act.copy().orElseThrow();
        var holding = items.find(doing.tx(), copy)
                .map(item -> item.holding())
                .orElse(doing.operation().branch());
        transits.send(
                doing.tx(),
                new Transit(
                        copy,
                        holding,
                        act.pickup(),
                        Optional.of(doing.operation().id()),
                        doing.happened()));
    }

    private record Placed(
            Optional<Barcode> copy,
            String pickup,
            State state,
            Pause pause,
            Optional<LocalDate> from,
            Optional<LocalDate> lastDay) {}

    private void insert(Doing doing, CardNumber card, Wish wish, Placed placed) {
        var title = title(doing, wish);
        var patron = patrons.find(doing.tx(), card);
        if (patron.isEmpty()) doing.raise("UNKNOWN_PATRON");
        if (title.isEmpty()) doing.raise("UNKNOWN_ITEM");
        if (patron.isEmpty() || title.isEmpty()) return;
        holds.insert(
                doing.tx(),
                new Hold(
                        doing.operation().id(),
                        card,
                        patron.get().home(),
                        patron.get().category(),
                        title.get(),
                        wish instanceof Wish.Copy(var item) ? Optional.of(item) : Optional.empty(),
                        placed.copy(),
                        placed.pickup(),
                        doing.happened(),
                        holds.nextPlace(doing.tx()),
                        placed.state(),
                        placed.pause(),
                        placed.from(),
                        placed.lastDay()));
    }

    private Optional<String> title(Doing doing, Wish wish) {
        return switch (wish) {
            case Wish.Title(var id) -> items.findTitle(doing.tx(), id).map(title -> title.id());
            case Wish.Copy(var item) -> items.find(doing.tx(), item).map(found -> found.titleId());
        };
    }

    void cancel(Doing doing, Act.CancelHold act) {
        finding.find(doing.tx(), act.patron(), act.wish()).ifPresent(hold -> shelf.end(doing, hold, State.CANCELLED));
    }

    void pause(Doing doing, CardNumber patron, Wish wish, Pause pause) {
        finding.find(doing.tx(), patron, wish)
                .filter(Hold::isWaiting)
                .ifPresent(hold -> holds.update(doing.tx(), hold.paused(pause)));
    }

    void resume(Doing doing, CardNumber patron, Wish wish) {
        pause(doing, patron, wish, Pause.none());
    }
}
