package org.fanzai.ui.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// One book of the session: what it is, where its tags are, what became of it. `described` is empty until the library
/// said what it is. `here` is whether it lies on the pad now, all of it.
public record Row(
        Barcode item,
        List<TagUid> tags,
        Set<Integer> present,
        int parts,
        boolean here,
        Optional<Shelved> described,
        State state) {
    private static final Duration UNDO = Duration.ofSeconds(60);

    public Row {
        tags = List.copyOf(tags);
        present = Set.copyOf(present);
    }

    /// What became of it.
    public sealed interface State {
        /// The library is asked.
        record Deciding() implements State {}

        /// It lay there before the reader came: theirs only when they say so or lift it.
        record LeftHere() implements State {}

        /// Parts of the set are missing.
        record WaitingParts() implements State {}

        /// Lent until `due` at `since`; `renewed` when the reader had it already.
        record Lent(Instant due, Instant since, boolean renewed, Security security) implements State {}

        /// The reader has it already and may renew it.
        record AskRenewal(Instant due) implements State {}

        record Refused(List<Reason> reasons) implements State {}

        /// The reader takes a loan back while the book lies on the pad; it is `lent` until then.
        record TakingBack(Lent lent) implements State {}

        record TakenBack() implements State {}
    }

    /// Where the release of a lent book's tags stands.
    public enum Security {
        /// There is no tag: it was scanned by its barcode.
        NONE,
        RELEASING,
        RELEASED,
        /// Still locked: it must go back on the pad.
        LOCKED
    }

    public boolean lent() {
        return state instanceof State.Lent;
    }

    public boolean locked() {
        return state instanceof State.Lent(var _, var _, var _, var security) && security == Security.LOCKED;
    }

    /// Whether something is under way that the reader must wait for.
    public boolean busy() {
        return switch (state) {
            case State.Deciding(), State.TakingBack _ -> true;
            case State.Lent(var _, var _, var _, var security) -> security == Security.RELEASING;
            case State.LeftHere(), State.WaitingParts(), State.AskRenewal _, State.Refused _, State.TakenBack() ->
                false;
        };
    }

    /// Whether the reader has to do something.
    public boolean needsReader() {
        return locked() || state instanceof State.AskRenewal || state instanceof State.WaitingParts;
    }

    /// Whether the loan can be taken back now: for a minute, while the book lies on the pad (UX 32).
    public boolean undoable(Instant now) {
        return here
                && state instanceof State.Lent(var _, var since, var renewed, var security)
                && !renewed
                && security != Security.RELEASING
                && Duration.between(since, now).compareTo(UNDO) < 0;
    }

    boolean complete() {
        return present.size() >= parts;
    }

    Row in(State next) {
        return new Row(item, tags, present, parts, here, described, next);
    }

    Row describedAs(Optional<Shelved> copy) {
        return new Row(item, tags, present, parts, here, copy, state);
    }

    Row gone() {
        return new Row(item, tags, present, parts, false, described, state);
    }

    /// What was lent keeps all its tags: each of them has to be released, also one that was taken away.
    Row seen(List<OnPad.Book> books) {
        var uids = books.stream().map(OnPad.Book::tag).toList();
        var numbers = new TreeSet<Integer>();
        books.forEach(book -> numbers.add(book.part()));
        boolean kept = lent() || busy();
        var all = new LinkedHashSet<>(kept ? tags : List.<TagUid>of());
        all.addAll(uids);
        boolean whole = uids.containsAll(all);
        return new Row(item, List.copyOf(all), numbers, books.getFirst().parts(), whole, described, state);
    }

    static Row scanned(Barcode item) {
        return new Row(item, List.of(), Set.of(1), 1, false, Optional.empty(), new State.Deciding());
    }

    static Row on(List<OnPad.Book> books) {
        return scanned(books.getFirst().item()).in(new State.LeftHere()).seen(books);
    }

    Row secured(Security next) {
        return state instanceof State.Lent(var due, var since, var renewed, var _)
                ? in(new State.Lent(due, since, renewed, next))
                : this;
    }
}
