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

    /// Books wait, or the reader touched: the card comes next. `scanned` are books that were scanned by their barcode;
    /// `unknown`: a card was shown that nobody knows.
    record ShowCard(List<Barcode> scanned, boolean unknown) implements KioskState {
        public ShowCard(List<Barcode> scanned) {
            this(scanned, false);
        }
    }

    /// The PIN is asked, and typed outside of this state. `problem` is what was wrong with the last one.
    record EnterPin(CardNumber card, List<Barcode> scanned, Optional<PinProblem> problem) implements KioskState {}

    record CheckingPin(CardNumber card, List<Barcode> scanned) implements KioskState {}

    /// The books, in the order in which they came. `finishing`: the reader wants to end; `asked`: was told what is
    /// open; `expected`: how many books the reader says there are, 0 when they did not say.
    record Borrowing(Patron patron, List<Row> rows, boolean finishing, boolean asked, int expected)
            implements KioskState {
        public Borrowing {
            rows = List.copyOf(rows);
        }

        Borrowing(Patron patron, List<Row> rows) {
            this(patron, rows, false, false, 0);
        }

        Borrowing with(List<Row> next) {
            return new Borrowing(patron, next, finishing, asked, expected);
        }

        Borrowing finish() {
            return new Borrowing(patron, rows, true, finishing, expected);
        }

        Borrowing expecting(int books) {
            return new Borrowing(patron, rows, finishing, asked, books);
        }

        public List<Row> lent() {
            return rows.stream().filter(Row::lent).toList();
        }
    }

    /// All is lent; the receipt is chosen. `printing` while the slip is on its way.
    record Finished(Patron patron, List<Row> lent, boolean printing) implements KioskState {
        public Finished {
            lent = List.copyOf(lent);
        }
    }

    /// Good-bye: what became of the receipt, and which lent books are still locked.
    record Goodbye(int lent, Slip slip, List<Row> locked) implements KioskState {
        public Goodbye {
            locked = List.copyOf(locked);
        }

        public Goodbye(int lent, Slip slip) {
            this(lent, slip, List.of());
        }
    }

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

    /// The books of the session, also while a fault interrupts it.
    default List<Row> rows() {
        return switch (this) {
            case Borrowing borrowing -> borrowing.rows();
            case Finished finished -> finished.lent();
            case Goodbye goodbye -> goodbye.locked();
            case OutOfOrder fault -> fault.before().map(KioskState::rows).orElse(List.of());
            case Attract _, ShowCard _, EnterPin _, CheckingPin _ -> List.of();
        };
    }

    /// The same with other books.
    default KioskState withRows(List<Row> rows) {
        return switch (this) {
            case Borrowing borrowing -> borrowing.with(rows);
            case Finished(var patron, var _, var printing) -> new Finished(patron, rows, printing);
            case Goodbye(var lent, var slip, var _) -> new Goodbye(lent, slip, rows);
            case OutOfOrder(var fault, var since, var before) ->
                new OutOfOrder(fault, since, before.map(state -> state.withRows(rows)));
            case Attract _, ShowCard _, EnterPin _, CheckingPin _ -> this;
        };
    }

    /// Whether it belongs to a session that has begun and is not over.
    default boolean inSession() {
        return switch (this) {
            case Borrowing _, Finished _, Goodbye _ -> true;
            case OutOfOrder fault -> fault.before().isPresent();
            case Attract _, ShowCard _, EnterPin _, CheckingPin _ -> false;
        };
    }
}
