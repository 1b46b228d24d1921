package org.fanzai.ui.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Trouble;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// One scan and what came of it. `id` is its own for good, `number` counts the rows of its list from 1 (0 for one that
/// was not listed), `patron` is for whom it was meant, `what` is empty until the library said what it is (as it was
/// before), or when the library does not know it. `switched`: its tags agree with what became of it.
record DeskRow(
        DeskMode mode,
        int id,
        int number,
        Instant at,
        String text,
        Optional<Patron> patron,
        Optional<Shelved> what,
        DeskRow.State state,
        boolean switched)
        implements DeskLine {
    /// What came of a scan.
    sealed interface State {
        /// It waits for its turn or for the answer.
        record Asking() implements State {}

        /// There is no patron to lend it to.
        record NeedsCard() implements State {}

        /// Staff must answer; `due` is the date that passing the reasons gives.
        record Decide(List<Reason> reasons, Optional<Instant> due) implements State {}

        record Lent(Optional<Instant> due, boolean renewed) implements State {}

        record Returned(List<Reason> alerts) implements State {}

        record Refused(List<Reason> reasons) implements State {}

        /// Staff decided not to lend it.
        record Left() implements State {}

        /// A card where an item was expected.
        record IsCard() implements State {}

        /// Nothing is known to have happened; it may be scanned again.
        record Failed(Trouble trouble) implements State {}

        /// A bug of ours, to be found in the log by its code.
        record Broken(String code) implements State {}

        static State of(DeskMode mode, Verdict verdict) {
            return switch (verdict.outcome()) {
                case CONFIRM -> new Decide(verdict.reasons(), verdict.due());
                case REFUSED -> new Refused(verdict.reasons());
                case ACCEPTED ->
                    mode == DeskMode.RETURN
                            ? new Returned(verdict.alerts())
                            : new Lent(verdict.due(), mode == DeskMode.RENEW);
                case RENEWED -> new Lent(verdict.due(), true);
            };
        }
    }

    DeskRow with(State next) {
        return new DeskRow(mode, id, number, at, text, patron, what, next, switched);
    }

    DeskRow numbered(int next) {
        return new DeskRow(mode, id, next, at, text, patron, what, state, switched);
    }

    DeskRow meantFor(Optional<Patron> whom) {
        return new DeskRow(mode, id, number, at, text, whom, what, state, switched);
    }

    DeskRow described(Optional<Shelved> shelved) {
        return new DeskRow(mode, id, number, at, text, patron, shelved, state, switched);
    }

    DeskRow switched(boolean agrees) {
        return new DeskRow(mode, id, number, at, text, patron, what, state, agrees);
    }

    /// Whether it waits for a decision of the staff.
    boolean open() {
        return state instanceof State.Decide;
    }

    /// Whether it stays when the patron goes, because nobody has settled it.
    boolean unsettled() {
        return switch (state) {
            case State.Asking _, State.NeedsCard _, State.Decide _, State.Failed _, State.Broken _ -> true;
            case State.Lent _, State.Returned _, State.Refused _, State.Left _, State.IsCard _ -> false;
        };
    }

    boolean isLent() {
        return state instanceof State.Lent;
    }

    /// Who had it when it was scanned, and until when.
    Optional<ItemState.OnLoan> loanBefore() {
        return what.flatMap(
                shelved -> shelved.state() instanceof ItemState.OnLoan loan ? Optional.of(loan) : Optional.empty());
    }

    /// Whether a reader was waiting for it on the hold shelf.
    boolean wasHeld() {
        return what.filter(shelved -> shelved.state() instanceof ItemState.OnHoldShelf)
                .isPresent();
    }

    /// The card whose loan it was.
    Optional<CardNumber> cardBefore() {
        return loanBefore().map(ItemState.OnLoan::borrower);
    }

    /// What was scanned names a person: it is masked.
    @Override
    public String toString() {
        return "row " + id + " " + state.getClass().getSimpleName();
    }
}
