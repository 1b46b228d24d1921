package org.fanzai.central;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.operation.Verdict;

/// An answer came too late, so that the station decided by itself and told a reader something else than the centre had
/// decided. What the reader was told stands.
final class Amending {
    private static final String OVERRULED = "CENTRE_OVERRULED";
    private static final String NOT_UNDONE = "VOID_NOT_UNDONE";

    private final OperationStore operations = new OperationStore();
    private final Applying applying;

    Amending(Applying applying) {
        this.applying = applying;
    }

    /// `doing` is what was told, `decided` what the centre had decided. Returns whether it is to be judged like news.
    /// Of
    /// an operation only its own station can say what was told.
    boolean amend(Doing doing, Verdict decided) {
        var station = operations.station(doing.tx(), doing.operation().id());
        if (!station.equals(Optional.of(doing.operation().station()))) return false;
        boolean did = decided.outcome().happened();
        boolean told = doing.verdict().outcome().happened();
        if (did && told) prolong(doing, decided);
        if (did && !told) takeBack(doing);
        if (!did && told) doAfterAll(doing);
        return !did && told;
    }

    /// Of two due dates the later one stands.
    private void prolong(Doing doing, Verdict decided) {
        var due = later(decided.due(), doing.verdict().due());
        if (due.equals(decided.due())) return;
        var amended = new Verdict(
                decided.outcome(), decided.reasons(), decided.alerts(), due, decided.follows(), decided.decidedBy());
        operations.amend(doing.tx(), doing.operation().id(), amended);
        applying.again(doing);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
    }

    /// As if it had not been.
    private void takeBack(Doing doing) {
        operations.amend(doing.tx(), doing.operation().id(), doing.verdict());
        if (!applying.again(doing)) doing.raise(NOT_UNDONE);
    }

    private void doAfterAll(Doing doing) {
        operations.delete(doing.tx(), doing.operation().id());
        applying.apply(doing);
        operations.insert(doing.tx(), doing.operation(), doing.verdict(), doing.now());
        doing.raise(OVERRULED);
    }
}
