package org.fanzai.ui.kiosk.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.ui.kiosk.flow.Kiosk.Next;
import org.fanzai.ui.kiosk.flow.KioskEffect.Tone;
import org.fanzai.ui.kiosk.flow.KioskState.Borrowing;
import org.fanzai.ui.kiosk.flow.KioskState.Finished;
import org.fanzai.ui.kiosk.flow.Row.Security;

/// The borrowing itself: books come and go, each is decided, lent and released on its own.
final class BorrowFlow {
    private BorrowFlow() {}

    static Next step(Kiosk kiosk, Borrowing borrowing, KioskInput input, Instant now) {
        return switch (input) {
            case KioskInput.Described(var item, var copy) ->
                replace(kiosk, borrowing, item, row -> row.describedAs(copy), now);
            case KioskInput.Decided(var _, var item, var _, var verdict) ->
                decided(kiosk, borrowing, item, verdict, now);
            case KioskInput.Returned returned -> returned(kiosk, borrowing, returned, now);
            case KioskInput.Renew(var item) -> renew(kiosk, borrowing, item, now);
            case KioskInput.Remove(var item) -> remove(kiosk, borrowing, item, now);
            case KioskInput.Undo(var item) -> undo(kiosk, borrowing, item, now);
            case KioskInput.Take(var item) -> take(kiosk, borrowing, item, now);
            case KioskInput.Expect(var books) -> KioskFlow.stay(kiosk.to(borrowing.expecting(books), now));
            case KioskInput.Finish() -> finish(kiosk, borrowing, now);
            default -> KioskFlow.stay(kiosk);
        };
    }

    static Next scanned(Kiosk kiosk, Borrowing borrowing, Barcode item, Instant now) {
        if (borrowing.rows().stream().anyMatch(row -> row.item().equals(item))) return KioskFlow.stay(kiosk);
        var rows = new ArrayList<>(borrowing.rows());
        var row = Row.scanned(item);
        rows.add(row);
        return new Next(
                kiosk.to(borrowing.with(rows), now),
                List.of(
                        new KioskEffect.Sound(Tone.READ),
                        new KioskEffect.Describe(item),
                        lend(borrowing, row, Set.of())));
    }

    /// Rows follow the pad: new books are asked for, refused ones that were taken away go, locked ones that came back
    /// are released again. What lay there before the reader came waits for their word.
    static Next padChanged(Kiosk kiosk, Borrowing borrowing, Instant now) {
        var lying = Unlocking.books(kiosk.pad());
        var rows = new ArrayList<Row>();
        var effects = new ArrayList<KioskEffect>();
        for (var row : borrowing.rows()) {
            var books = lying.remove(row.item());
            if (books != null) rows.add(cameBack(kiosk, row, row.seen(books), borrowing, effects));
            else if (stays(row)) rows.add(row.gone());
        }
        for (var books : lying.values()) rows.add(arrived(kiosk, Row.on(books), borrowing, effects));
        return settle(kiosk.to(borrowing.with(rows), now), effects, now);
    }

    /// What was decided nothing of, or scanned by hand, stays; a refused, waiting or returned book goes with its tag.
    private static boolean stays(Row row) {
        if (row.tags().isEmpty()) return true;
        return row.lent() || row.busy();
    }

    private static Row arrived(Kiosk kiosk, Row row, Borrowing borrowing, List<KioskEffect> effects) {
        effects.add(new KioskEffect.Describe(row.item()));
        boolean old = row.tags().stream().anyMatch(kiosk.lying().old()::contains);
        if (old) return row.in(new Row.State.LeftHere());
        effects.add(new KioskEffect.Sound(Tone.READ));
        return wanted(row, borrowing, effects);
    }

    /// A book that the reader put there, or says is theirs.
    private static Row wanted(Row row, Borrowing borrowing, List<KioskEffect> effects) {
        if (!row.complete()) return row.in(new Row.State.WaitingParts());
        effects.add(lend(borrowing, row, Set.of()));
        return row.in(new Row.State.Deciding());
    }

    private static Row cameBack(Kiosk kiosk, Row before, Row row, Borrowing borrowing, List<KioskEffect> effects) {
        return switch (row.state()) {
            case Row.State.WaitingParts() -> row.complete() ? wanted(row, borrowing, effects) : row;
            case Row.State.LeftHere()
            when row.tags().stream().noneMatch(kiosk.lying().old()::contains) -> wanted(row, borrowing, effects);
            case Row.State.TakenBack() when !before.here() -> arrived(kiosk, row, borrowing, effects);
            default -> Unlocking.onPad(row, !before.here(), effects);
        };
    }

    private static KioskEffect lend(Borrowing borrowing, Row row, Set<ReasonCode> override) {
        return new KioskEffect.Lend(borrowing.patron().card(), row.item(), override, row.tags());
    }

    private static Next decided(Kiosk kiosk, Borrowing borrowing, Barcode item, Verdict verdict, Instant now) {
        var effects = new ArrayList<KioskEffect>();
        var rows = each(borrowing, item, row -> told(row, verdict, now, effects));
        return settle(kiosk.to(borrowing.with(rows), now), effects, now);
    }

    private static Row told(Row row, Verdict verdict, Instant now, List<KioskEffect> effects) {
        return switch (verdict.outcome()) {
            case ACCEPTED, RENEWED -> lent(row, verdict, now, effects);
            case CONFIRM -> {
                effects.add(new KioskEffect.Sound(Tone.ATTENTION));
                yield row.in(new Row.State.AskRenewal(verdict.due().orElseThrow()));
            }
            case REFUSED -> {
                effects.add(new KioskEffect.Sound(Tone.ERROR));
                yield row.in(new Row.State.Refused(verdict.reasons()));
            }
        };
    }

    private static Row lent(Row row, Verdict verdict, Instant now, List<KioskEffect> effects) {
        effects.add(new KioskEffect.Sound(Tone.OK));
        boolean renewed = verdict.outcome() == Outcome.RENEWED;
        var security = row.tags().isEmpty() ? Security.NONE : Security.LOCKED;
        var lent = row.in(new Row.State.Lent(verdict.due().orElseThrow(), now, renewed, security));
        return row.here() && !row.tags().isEmpty() ? Unlocking.release(lent, effects) : lent;
    }

    /// A book that could not be taken back is still lent; it is locked where its tags could not be released again.
    private static Next returned(Kiosk kiosk, Borrowing borrowing, KioskInput.Returned returned, Instant now) {
        var effects = new ArrayList<KioskEffect>();
        boolean back =
                returned.verdict().filter(told -> told.outcome().happened()).isPresent();
        if (!back) effects.add(new KioskEffect.Sound(Tone.ATTENTION));
        var rows = each(borrowing, returned.item(), row -> {
            if (!(row.state() instanceof Row.State.TakingBack(var lent))) return row;
            if (back) return row.in(new Row.State.TakenBack());
            return returned.switched() ? row.in(lent) : row.in(lent).secured(Security.LOCKED);
        });
        return settle(kiosk.to(borrowing.with(rows), now), effects, now);
    }

    private static Next renew(Kiosk kiosk, Borrowing borrowing, Barcode item, Instant now) {
        var effects = new ArrayList<KioskEffect>();
        var rows = each(borrowing, item, row -> {
            if (!(row.state() instanceof Row.State.AskRenewal)) return row;
            effects.add(lend(borrowing, row, Set.of(ReasonCode.RENEWAL)));
            return row.in(new Row.State.Deciding());
        });
        return new Next(kiosk.to(borrowing.with(rows), now), effects);
    }

    private static Next take(Kiosk kiosk, Borrowing borrowing, Barcode item, Instant now) {
        var effects = new ArrayList<KioskEffect>();
        var rows = each(
                borrowing,
                item,
                row -> row.state() instanceof Row.State.LeftHere ? wanted(row, borrowing, effects) : row);
        return new Next(kiosk.to(borrowing.with(rows), now), effects);
    }

    private static Next remove(Kiosk kiosk, Borrowing borrowing, Barcode item, Instant now) {
        var rows = borrowing.rows().stream()
                .filter(row -> !row.item().equals(item) || row.lent() || row.busy())
                .toList();
        return KioskFlow.stay(kiosk.to(borrowing.with(rows), now));
    }

    private static Next undo(Kiosk kiosk, Borrowing borrowing, Barcode item, Instant now) {
        var effects = new ArrayList<KioskEffect>();
        var rows = each(borrowing, item, row -> {
            if (!row.undoable(now) || !(row.state() instanceof Row.State.Lent lent)) return row;
            effects.add(new KioskEffect.TakeBack(borrowing.patron().card(), item, row.tags()));
            return row.in(new Row.State.TakingBack(lent));
        });
        return new Next(kiosk.to(borrowing.with(rows), now), effects);
    }

    /// The reader is done when nothing is under way. With books still locked the list asks first; a second time ends.
    private static Next finish(Kiosk kiosk, Borrowing borrowing, Instant now) {
        return settle(kiosk.to(borrowing.finish(), now), new ArrayList<>(), now);
    }

    static Next settle(Kiosk kiosk, List<KioskEffect> effects, Instant now) {
        if (!(kiosk.state() instanceof Borrowing borrowing) || !borrowing.finishing()) return new Next(kiosk, effects);
        if (borrowing.rows().stream().anyMatch(Row::busy)) return new Next(kiosk, effects);
        boolean open = borrowing.rows().stream().anyMatch(Row::needsReader);
        if (open && !borrowing.asked()) return new Next(kiosk, effects);
        if (borrowing.lent().isEmpty()) {
            effects.add(new KioskEffect.ResetLanguage());
            return new Next(kiosk.over(now), effects);
        }
        return new Next(kiosk.to(new Finished(borrowing.patron(), borrowing.lent(), false), now), effects);
    }

    private static Next replace(
            Kiosk kiosk, Borrowing borrowing, Barcode item, UnaryOperator<Row> change, Instant now) {
        return settle(kiosk.to(borrowing.with(each(borrowing, item, change)), now), new ArrayList<>(), now);
    }

    private static List<Row> each(Borrowing borrowing, Barcode item, UnaryOperator<Row> change) {
        return borrowing.rows().stream()
                .map(row -> row.item().equals(item) ? change.apply(row) : row)
                .toList();
    }
}
