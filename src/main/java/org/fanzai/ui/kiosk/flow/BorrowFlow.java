package org.fanzai.ui.kiosk.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
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
            case KioskInput.Decided(var item, var verdict) -> decided(kiosk, borrowing, item, verdict, now);
            case KioskInput.Released(var item, var tag, var done) -> released(kiosk, borrowing, item, tag, done, now);
            case KioskInput.Returned(var item, var verdict) -> returned(kiosk, borrowing, item, verdict, now);
            case KioskInput.Renew(var item) -> renew(kiosk, borrowing, item, now);
            case KioskInput.Remove(var item) -> remove(kiosk, borrowing, item, now);
            case KioskInput.Undo(var item) -> undo(kiosk, borrowing, item, now);
            case KioskInput.Finish() -> finish(kiosk, borrowing, now);
            default -> KioskFlow.stay(kiosk);
        };
    }

    static Next scanned(Kiosk kiosk, Borrowing borrowing, Barcode item, Instant now) {
        if (borrowing.rows().stream().anyMatch(row -> row.item().equals(item))) return KioskFlow.stay(kiosk);
        var rows = new ArrayList<>(borrowing.rows());
        rows.add(Row.scanned(item));
        return new Next(
                kiosk.to(borrowing.with(rows), now),
                List.of(
                        new KioskEffect.Sound(Tone.READ),
                        new KioskEffect.Describe(item),
                        lend(borrowing, item, Set.of())));
    }

    /// Rows follow the pad: new books are asked for, refused ones that were taken away go, locked ones that came back
    /// are released again.
    static Next padChanged(Kiosk kiosk, Borrowing borrowing, Instant now) {
        var lying = books(kiosk.pad());
        var rows = new ArrayList<Row>();
        var effects = new ArrayList<KioskEffect>();
        for (var row : borrowing.rows()) {
            var books = lying.remove(row.item());
            if (books != null) rows.add(cameBack(row.seen(books), !row.here(), borrowing, effects));
            else if (stays(row)) rows.add(row.gone());
        }
        for (var books : lying.values()) rows.add(arrived(Row.on(books), borrowing, effects));
        return settle(kiosk.to(borrowing.with(rows), now), effects, now);
    }

    private static Map<Barcode, List<OnPad.Book>> books(List<OnPad> pad) {
        var books = new LinkedHashMap<Barcode, List<OnPad.Book>>();
        for (var thing : pad)
            if (thing instanceof OnPad.Book book)
                books.computeIfAbsent(book.item(), _ -> new ArrayList<>()).add(book);
        return books;
    }

    /// What was decided nothing of, or scanned by hand, stays; a refused, waiting or returned book goes with its tag.
    private static boolean stays(Row row) {
        if (row.tags().isEmpty()) return true;
        return row.lent() || row.busy();
    }

    private static Row arrived(Row row, Borrowing borrowing, List<KioskEffect> effects) {
        effects.add(new KioskEffect.Sound(Tone.READ));
        effects.add(new KioskEffect.Describe(row.item()));
        if (!row.complete()) return row.in(new Row.State.WaitingParts());
        effects.add(lend(borrowing, row.item(), Set.of()));
        return row;
    }

    private static Row cameBack(Row row, boolean wasAway, Borrowing borrowing, List<KioskEffect> effects) {
        if (row.state() instanceof Row.State.WaitingParts && row.complete()) {
            effects.add(lend(borrowing, row.item(), Set.of()));
            return row.in(new Row.State.Deciding());
        }
        if (row.locked() && wasAway) return releasing(row, effects);
        if (row.state() instanceof Row.State.TakenBack && wasAway)
            return arrived(row.in(new Row.State.Deciding()), borrowing, effects);
        return row;
    }

    private static Row releasing(Row row, List<KioskEffect> effects) {
        row.tags().forEach(tag -> effects.add(new KioskEffect.Release(row.item(), tag)));
        return row.secured(Security.RELEASING);
    }

    private static KioskEffect lend(Borrowing borrowing, Barcode item, Set<ReasonCode> override) {
        return new KioskEffect.Lend(borrowing.patron().card(), item, override);
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
        var security = row.tags().isEmpty() ? Security.NONE : row.here() ? Security.RELEASING : Security.LOCKED;
        if (security == Security.RELEASING)
            row.tags().forEach(tag -> effects.add(new KioskEffect.Release(row.item(), tag)));
        return row.in(new Row.State.Lent(verdict.due().orElseThrow(), now, renewed, security));
    }

    private static Next released(
            Kiosk kiosk, Borrowing borrowing, Barcode item, TagUid tag, boolean done, Instant now) {
        var effects = new ArrayList<KioskEffect>();
        var rows = each(borrowing, item, row -> {
            if (!(row.state() instanceof Row.State.Lent(var _, var _, var _, var security))) return row;
            if (!done) {
                effects.add(new KioskEffect.Sound(Tone.ATTENTION));
                return row.secured(Security.LOCKED);
            }
            boolean last = row.tags().isEmpty() || row.tags().getLast().equals(tag);
            return last && security == Security.RELEASING ? row.secured(Security.RELEASED) : row;
        });
        return settle(kiosk.to(borrowing.with(rows), now), effects, now);
    }

    private static Next returned(Kiosk kiosk, Borrowing borrowing, Barcode item, Verdict verdict, Instant now) {
        return replace(
                kiosk,
                borrowing,
                item,
                row -> verdict.outcome().happened() ? row.in(new Row.State.TakenBack()) : row,
                now);
    }

    private static Next renew(Kiosk kiosk, Borrowing borrowing, Barcode item, Instant now) {
        var asked = borrowing.rows().stream()
                .anyMatch(row -> row.item().equals(item) && row.state() instanceof Row.State.AskRenewal);
        if (!asked) return KioskFlow.stay(kiosk);
        var next = replace(kiosk, borrowing, item, row -> row.in(new Row.State.Deciding()), now);
        return new Next(next.kiosk(), List.of(lend(borrowing, item, Set.of(ReasonCode.RENEWAL))));
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
            if (!row.undoable(now)) return row;
            effects.add(new KioskEffect.TakeBack(borrowing.patron().card(), item, row.tags()));
            return row.in(new Row.State.TakingBack());
        });
        return new Next(kiosk.to(borrowing.with(rows), now), effects);
    }

    /// The reader is done when nothing is under way. With books still locked the list asks first; a second time ends.
    private static Next finish(Kiosk kiosk, Borrowing borrowing, Instant now) {
        boolean asked = borrowing.finishing();
        var finishing = new Borrowing(borrowing.patron(), borrowing.rows(), true, asked);
        return settle(kiosk.to(finishing, now), new ArrayList<>(), now);
    }

    private static Next settle(Kiosk kiosk, List<KioskEffect> effects, Instant now) {
        if (!(kiosk.state() instanceof Borrowing borrowing) || !borrowing.finishing()) return new Next(kiosk, effects);
        if (borrowing.rows().stream().anyMatch(Row::busy)) return new Next(kiosk, effects);
        boolean open = borrowing.rows().stream().anyMatch(Row::needsReader);
        if (open && !borrowing.asked()) return new Next(kiosk, effects);
        effects.addAll(debts(borrowing));
        if (borrowing.lent().isEmpty()) {
            effects.add(new KioskEffect.ResetLanguage());
            return new Next(kiosk.over(now), effects);
        }
        return new Next(kiosk.to(new Finished(borrowing.patron(), borrowing.lent(), false), now), effects);
    }

    /// Lent books that are still locked: each becomes a case when the reader leaves.
    static List<KioskEffect> debts(Borrowing borrowing) {
        var debts = new ArrayList<KioskEffect>();
        for (var row : borrowing.rows())
            if (row.locked()) row.tags().forEach(tag -> debts.add(new KioskEffect.RecordLocked(row.item(), tag)));
        return debts;
    }

    /// Tries the locked books that lie on the pad again.
    static Next retry(Kiosk kiosk, Borrowing borrowing, Instant now) {
        var effects = new ArrayList<KioskEffect>();
        var rows = borrowing.rows().stream()
                .map(row -> row.locked() && row.here() ? releasing(row, effects) : row)
                .toList();
        return new Next(kiosk.to(borrowing.with(rows), now), effects);
    }

    /// After a fault: what was being released is locked until it is seen again.
    static KioskState resumed(KioskState before) {
        if (!(before instanceof Borrowing borrowing)) return before;
        return borrowing.with(borrowing.rows().stream()
                .map(row ->
                        row.lent() && row.busy() ? row.secured(Security.LOCKED).gone() : row.gone())
                .toList());
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
