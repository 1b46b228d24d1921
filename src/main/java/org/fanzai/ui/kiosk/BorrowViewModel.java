package org.fanzai.ui.kiosk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.kiosk.flow.KioskState.Borrowing;
import org.fanzai.ui.kiosk.flow.OnPad;
import org.fanzai.ui.kiosk.flow.Row;

/// The borrowing screen in words: what to do now, the rows, how far we are.
final class BorrowViewModel {
    private final Texts texts;
    private final RowViews views;

    BorrowViewModel(Texts texts, KioskServices.Place place) {
        this.texts = texts;
        this.views = new RowViews(texts, place);
    }

    /// Everything that the screen says at one moment.
    record Shown(String headline, String line, List<RowView> rows, String tally, int lent, int total) {}

    Shown show(Kiosk kiosk, Borrowing borrowing, Instant now) {
        var rows = rows(kiosk, borrowing, now);
        int lent = borrowing.lent().size();
        long tags = kiosk.pad().stream()
                .filter(thing -> !(thing instanceof OnPad.Card))
                .count();
        var tally = tags > rows.size() ? "kiosk.borrow.tally.tags" : "kiosk.borrow.tally";
        return new Shown(
                headline(kiosk, borrowing, rows.size()),
                line(kiosk, borrowing),
                rows,
                texts.text(tally, rows.size(), lent, tags),
                lent,
                rows.size());
    }

    private List<RowView> rows(Kiosk kiosk, Borrowing borrowing, Instant now) {
        var rows = new ArrayList<RowView>();
        for (var row : borrowing.rows()) rows.add(views.of(row, rows.size() + 1, row.undoable(now)));
        for (var thing : kiosk.pad()) {
            switch (thing) {
                case OnPad.Reading(var tag) -> rows.add(views.reading(tag.hex(), rows.size() + 1));
                case OnPad.Strange(var tag, var kind) -> rows.add(views.strange(tag.hex(), kind));
                case OnPad.Book _, OnPad.Card _ -> {}
            }
        }
        return rows;
    }

    private String headline(Kiosk kiosk, Borrowing borrowing, int total) {
        long open = open(kiosk, borrowing);
        if (kiosk.crowded()) return texts.text("kiosk.borrow.crowded");
        if (tooFew(kiosk, borrowing)) return texts.text("kiosk.borrow.fewer", total, borrowing.expected());
        if (total == 0) return texts.text("kiosk.borrow.empty");
        if (busy(kiosk, borrowing)) return texts.text("kiosk.borrow.busy");
        if (open > 0) return texts.text("kiosk.borrow.open", open);
        return texts.text("kiosk.borrow.done", borrowing.lent().size());
    }

    private String line(Kiosk kiosk, Borrowing borrowing) {
        if (kiosk.crowded() || tooFew(kiosk, borrowing)) return texts.text("kiosk.borrow.spread");
        if (borrowing.rows().isEmpty() && kiosk.pad().isEmpty()) return texts.text("kiosk.borrow.empty.line");
        if (busy(kiosk, borrowing)) return texts.text("kiosk.borrow.busy.line");
        if (open(kiosk, borrowing) == 0) return texts.text("kiosk.borrow.done.line");
        return texts.text(borrowing.finishing() ? "kiosk.borrow.again" : "kiosk.borrow.open.line");
    }

    /// Fewer than the reader says there are, and nothing is being read any more (UX 28).
    private static boolean tooFew(Kiosk kiosk, Borrowing borrowing) {
        long seen = borrowing.rows().size()
                + kiosk.pad().stream().filter(OnPad.Strange.class::isInstance).count();
        return seen < borrowing.expected() && !busy(kiosk, borrowing);
    }

    private static boolean busy(Kiosk kiosk, Borrowing borrowing) {
        return borrowing.rows().stream().anyMatch(Row::busy)
                || kiosk.pad().stream().anyMatch(OnPad.Reading.class::isInstance);
    }

    /// How many the reader must look at: open questions, locked books, refused ones, tags that can't be read.
    private static long open(Kiosk kiosk, Borrowing borrowing) {
        return borrowing.rows().stream()
                        .filter(row -> row.needsReader() || row.state() instanceof Row.State.Refused)
                        .count()
                + kiosk.pad().stream().filter(OnPad.Strange.class::isInstance).count();
    }
}
