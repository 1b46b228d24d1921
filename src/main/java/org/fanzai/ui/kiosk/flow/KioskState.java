package org.fanzai.ui.kiosk.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Where the reader is. Everything of a session is in here, and gone with it.
public sealed interface KioskState {
    /// Nobody is there.
    record Attract() implements KioskState {}

    /// Books wait, or the reader touched: the card comes next. `scanned` are books that were scanned by their barcode.
    record ShowCard(List<Barcode> scanned) implements KioskState {}

    /// The PIN is asked, and typed outside of this state. `problem` is what was wrong with the last one.
    record EnterPin(CardNumber card, List<Barcode> scanned, Optional<PinProblem> problem) implements KioskState {}

    record CheckingPin(CardNumber card, List<Barcode> scanned) implements KioskState {}

    /// The books, in the order in which they came. `finishing`: the reader wants to end; `asked`: was told what is
    /// open.
    record Borrowing(Patron patron, List<Row> rows, boolean finishing, boolean asked) implements KioskState {
        public Borrowing {
            rows = List.copyOf(rows);
        }

        Borrowing with(List<Row> next) {
            return new Borrowing(patron, next, finishing, asked);
        }

        public List<Row> lent() {
            return rows.stream().filter(Row::lent).toList();
        }
    }

    /// All is lent; the receipt is chosen. `printing` while the slip is on its way.
    record Finished(Patron patron, List<Row> lent, boolean printing) implements KioskState {}

    /// Good-bye: what became of the receipt.
    record Goodbye(int lent, Slip slip) implements KioskState {}

    /// Borrowing does not work; what does is said. What was going on comes back when the fault is mended in time.
    record OutOfOrder(Fault fault, Instant since, Optional<KioskState> before) implements KioskState {}

    enum PinProblem {
        /// Card or PIN is not right; which, is not said.
        WRONG,
        LOCKED
    }

    enum Slip {
        NONE,
        PRINTED,
        UNCONFIRMED,
        FAILED
    }

    enum Fault {
        PAD,
        STORAGE
    }

    /// The patron who is signed in.
    default Optional<Patron> reader() {
        return switch (this) {
            case Borrowing borrowing -> Optional.of(borrowing.patron());
            case Finished finished -> Optional.of(finished.patron());
            case Attract _, ShowCard _, EnterPin _, CheckingPin _, Goodbye _, OutOfOrder _ -> Optional.empty();
        };
    }
}
