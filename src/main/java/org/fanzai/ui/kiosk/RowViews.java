package org.fanzai.ui.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.RowView.Choice;
import org.fanzai.ui.kiosk.flow.KioskInput;
import org.fanzai.ui.kiosk.flow.OnPad;
import org.fanzai.ui.kiosk.flow.Row;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.StatusChip.State;

/// Words rows in the present language.
final class RowViews {
    private final Texts texts;
    private final KioskServices.Place place;

    RowViews(Texts texts, KioskServices.Place place) {
        this.texts = texts;
        this.place = place;
    }

    /// The row of a book; `number` counts the rows from 1, `undoable` is whether it can be taken back now.
    RowView of(Row row, int number, boolean undoable) {
        return switch (row.state()) {
            case Row.State.Deciding() -> plain(row, number, State.READING, "kiosk.row.reading", keepStill(number));
            case Row.State.TakingBack _ -> plain(row, number, State.READING, "kiosk.row.undoing", keepStill(number));
            case Row.State.TakenBack() ->
                plain(row, number, State.NEUTRAL, "kiosk.row.undone", texts.text("kiosk.row.undone.what"));
            case Row.State.LeftHere() -> leftHere(row, number);
            case Row.State.WaitingParts() -> waiting(row);
            case Row.State.AskRenewal(var due) -> renewal(row, number, due);
            case Row.State.Refused(var reasons) -> refused(row, number, reasons);
            case Row.State.Lent lent -> row.locked() ? locked(row, number, lent) : lent(row, number, lent, undoable);
        };
    }

    /// A tag that is still being read.
    RowView reading(String id, int number) {
        return new RowView(
                id,
                Optional.empty(),
                texts.text("kiosk.row.reading.what"),
                keepStill(number),
                "",
                State.READING,
                texts.text("kiosk.row.reading"),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /// A tag that is no item.
    RowView strange(String id, OnPad.Kind kind) {
        return new RowView(
                id,
                Optional.empty(),
                texts.text(
                        switch (kind) {
                            case BLANK -> "kiosk.row.blank.title";
                            case DAMAGED -> "kiosk.row.unreadable.title";
                            case FOREIGN -> "kiosk.row.foreign.title";
                            case EQUIPMENT -> "kiosk.row.equipment.title";
                        }),
                texts.text(
                        switch (kind) {
                            case BLANK -> "kiosk.row.blank.what";
                            case DAMAGED -> "kiosk.row.unreadable.what";
                            case FOREIGN -> "kiosk.row.foreign.what";
                            case EQUIPMENT -> "kiosk.row.equipment.what";
                        }),
                "",
                State.REFUSED,
                texts.text("kiosk.row.refused"),
                List.of(),
                List.of(Choice.help(texts.text("kiosk.row.staff"))),
                Optional.empty());
    }

    /// A book that lay there before the reader came.
    private RowView leftHere(Row row, int number) {
        return new RowView(
                row.item().text(),
                art(row),
                title(row, number),
                texts.text("kiosk.row.left.what"),
                "",
                State.NEEDS_YOU,
                texts.text("kiosk.row.left"),
                List.of(),
                List.of(Choice.of(texts.text("kiosk.row.left.take"), new KioskInput.Take(row.item()))),
                Optional.empty());
    }

    private RowView lent(Row row, int number, Row.State.Lent lent, boolean undoable) {
        var undo = Choice.of(Icon.UNDO, texts.text("kiosk.row.undo"), new KioskInput.Undo(row.item()));
        return new RowView(
                row.item().text(),
                art(row),
                title(row, number),
                due(lent.due()),
                "",
                State.OK,
                texts.text(lent.renewed() ? "kiosk.row.renewed" : "kiosk.row.lent"),
                List.of(),
                List.of(),
                undoable ? Optional.of(undo) : Optional.empty());
    }

    private RowView locked(Row row, int number, Row.State.Lent lent) {
        return new RowView(
                row.item().text(),
                art(row),
                title(row, number),
                texts.text("kiosk.row.locked.what"),
                texts.text("kiosk.row.locked.note", texts.shortDay(day(lent.due()))),
                State.PUT_BACK,
                texts.text("kiosk.row.locked"),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private RowView renewal(Row row, int number, Instant due) {
        var until = texts.shortDay(day(due));
        return new RowView(
                row.item().text(),
                art(row),
                title(row, number),
                texts.text("kiosk.row.renew.what", until),
                "",
                State.NEEDS_YOU,
                texts.text("kiosk.row.choose"),
                List.of(),
                List.of(
                        Choice.of(texts.text("kiosk.row.renew.no"), new KioskInput.Remove(row.item())),
                        Choice.of(texts.text("kiosk.row.renew.yes"), new KioskInput.Renew(row.item()))),
                Optional.empty());
    }

    private RowView refused(Row row, int number, List<Reason> reasons) {
        var main = Reason.main(reasons);
        var note = main.map(reason -> ReasonTexts.next(reason, texts)).orElse("");
        return new RowView(
                row.item().text(),
                art(row),
                title(row, number),
                main.map(reason -> ReasonTexts.why(reason, texts)).orElse(""),
                reasons.size() > 1 ? note + " " + texts.text("kiosk.row.moreReasons", reasons.size() - 1) : note,
                State.REFUSED,
                texts.text("kiosk.row.refused"),
                List.of(),
                List.of(
                        row.tags().isEmpty()
                                ? Choice.of(texts.text("kiosk.row.leave"), new KioskInput.Remove(row.item()))
                                : Choice.help(texts.text("kiosk.row.staff"))),
                Optional.empty());
    }

    private RowView waiting(Row row) {
        var here = IntStream.rangeClosed(1, row.parts())
                .mapToObj(row.present()::contains)
                .toList();
        var missing = IntStream.rangeClosed(1, row.parts())
                .filter(part -> !row.present().contains(part))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(texts.text("kiosk.list.comma")));
        return new RowView(
                row.item().text(),
                art(row),
                title(row, 1),
                texts.text("kiosk.row.parts.what", row.parts(), missing),
                "",
                State.WAITING,
                texts.text("kiosk.row.parts"),
                here,
                List.of(),
                Optional.empty());
    }

    private RowView plain(Row row, int number, State state, String word, String message) {
        return new RowView(
                row.item().text(),
                art(row),
                title(row, number),
                message,
                "",
                state,
                texts.text(word),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private String keepStill(int number) {
        return texts.text("kiosk.row.reading.note", number);
    }

    /// `Due 22 Dec, Tuesday` with the date large.
    private String due(Instant due) {
        var day = day(due);
        var whole = texts.day(day);
        var date = texts.shortDay(day);
        return texts.text("kiosk.row.due", date, whole.substring(date.length()));
    }

    private LocalDate day(Instant due) {
        return due.atZone(place.zone()).toLocalDate();
    }

    private String title(Row row, int number) {
        return row.described()
                .map(copy -> hanging(copy.title().title()))
                .orElseGet(() -> texts.text(row.busy() ? "kiosk.row.reading.what" : "kiosk.row.unknown", number));
    }

    /// Chinese sets titles in 《》.
    private String hanging(String title) {
        return texts.language().get() == Language.ZH ? "《" + title + "》" : title;
    }

    private static Optional<RowView.Art> art(Row row) {
        return row.described()
                .map(copy -> new RowView.Art(
                        copy.title().title(),
                        copy.title().author(),
                        copy.title().clc()));
    }
}
