package org.fanzai.central;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.circulation.Routing;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.shared.Barcode;

/// What is done once a day, or twice, or after a week without it: the outcome is the same.
final class DayWork {
    private final LoanStore loans = new LoanStore();
    private final ItemStore items = new ItemStore();
    private final HoldStore holds = new HoldStore();
    private final OperationStore operations = new OperationStore();
    private final Lives lives;
    private final Shelf shelf;
    private final Optional<Noticing> noticing;

    /// Without `noticing` nobody is told of anything.
    DayWork(Lives lives, Shelf shelf, Optional<Noticing> noticing) {
        this.lives = lives;
        this.shelf = shelf;
        this.noticing = noticing;
    }

    /// Fines grow up to now; holds whose day is over end, pauses too; then comes what readers are to be told.
    void apply(Doing doing) {
        var now = doing.happened();
        var before = operations.dayWork(doing.tx());
        var accruedTo = before.filter(now::isBefore).or(() -> Optional.of(now));
        for (var item : loans.overdue(doing.tx(), now)) update(doing, item, accruedTo);
        holds.resume(doing.tx(), doing.today());
        for (var hold : holds.over(doing.tx(), doing.today()))
            if (Routing.expires(hold, doing.today(), doing.policy())) shelf.end(doing, hold, State.EXPIRED);
        noticing.ifPresent(telling -> telling.apply(doing, before));
    }

    /// Loans that are due on days that turned out to be closed move to the next open day.
    void close(Doing doing, Act.CloseBranch act) {
        if (act.dates().isEmpty()) return;
        var first = act.dates().stream().min(LocalDate::compareTo).orElseThrow();
        var last = act.dates().stream().max(LocalDate::compareTo).orElseThrow();
        var accruedTo = operations.dayWork(doing.tx());
        for (var item : loans.dueBetween(doing.tx(), act.branch(), first, last)) update(doing, item, accruedTo);
    }

    private void update(Doing doing, Barcode item, Optional<Instant> accruedTo) {
        items.lock(doing.tx(), item);
        items.findCopy(doing.tx(), item).ifPresent(copy -> lives.now(doing, copy, accruedTo));
    }
}
