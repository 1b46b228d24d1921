package org.fanzai.ui.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableNumberValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.ui.desk.DeskRow.State;
import org.fanzai.ui.widget.Cover;
import org.fanzai.ui.widget.CoverArt;
import org.fanzai.ui.widget.Motion;
import org.fanzai.ui.widget.StatusChip;

/// A row of a list, used again and again: what it is, what came of it, and the decision that it asks for.
final class RowView extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double COVER_WIDTH = 32;
    private static final double SCROLL_BAR = 8;
    private static final double SENTENCE_INDENT = 160;
    private static final long SOON_DAYS = 3;

    private final DeskMode mode;
    private final DeskViewModel desk;
    private final DeskSetting setting;
    private final RowWords words;
    private final Label lead = column("col-lead");
    private final StackPane cover = new StackPane();
    private final Label title = label("row-title");
    private final Label author = label("row-author");
    private final Label call = column("col-call");
    private final Label second = column("col-second");
    private final Label third = column("col-third");
    private final Label due = label("d-due");
    private final Label dueDetail = label("d-table");
    private final HBox chips = new HBox();
    private final Label owner = label("row-owner");
    private final Label sentence = label("row-sentence");
    private final HBox answers = new HBox();
    private final VBox more = new VBox(owner, sentence, answers);
    private final HBox line;
    private Optional<CoverArt> drawn = Optional.empty();

    RowView(DeskMode mode, DeskViewModel desk, DeskSetting setting, RowWords words) {
        this.mode = mode;
        this.desk = desk;
        this.setting = setting;
        this.words = words;
        getStyleClass().add("row-view");
        cover.getStyleClass().add("col-cover");
        var what = new HBox(title, author);
        what.getStyleClass().add("col-title");
        HBox.setHgrow(what, Priority.ALWAYS);
        chips.getStyleClass().add("col-chips");
        answers.getStyleClass().add("row-answers");
        more.getStyleClass().add("row-more");
        var when = new HBox(due, dueDetail);
        when.getStyleClass().add("col-due");
        line = new HBox(lead, cover, what, call, second, third, when, chips);
        line.getStyleClass().add("row-line");
        show(third, mode == DeskMode.RETURN);
        show(second, mode != DeskMode.RENEW);
        when.setManaged(mode != DeskMode.RETURN);
        when.setVisible(mode != DeskMode.RETURN);
        sentence.setWrapText(true);
        getChildren().addAll(line, more);
    }

    /// Keeps to this width whether or not there is a scroll bar beside it, so that the columns stand still.
    void keepWidth(ObservableNumberValue list) {
        line.prefWidthProperty().bind(Bindings.subtract(list, SCROLL_BAR));
        line.maxWidthProperty().bind(line.prefWidthProperty());
        sentence.prefWidthProperty().bind(line.prefWidthProperty().subtract(SENTENCE_INDENT));
    }

    /// Shows a scan. `active` is whether digits answer it; `before` is the row that was here, for a soft change.
    void show(DeskRow row, boolean active, Optional<DeskRow> before) {
        pseudoClassStateChanged(OPEN, row.open());
        lead.setText(
                mode == DeskMode.BORROW
                        ? String.valueOf(row.number())
                        : words.words().time(row.at()));
        describe(row);
        showDue(dueOf(row));
        var chip = words.chips(row).getFirst().node();
        chips.getChildren().setAll(chip);
        if (before.isPresent()
                && before.get().id() == row.id()
                && !before.get().state().equals(row.state())) Motion.changed(chip);
        showMore(row, active);
    }

    /// Shows a loan that the patron had before.
    void show(DeskLine.Loan line) {
        pseudoClassStateChanged(OPEN, false);
        var borrowed = line.loan();
        lead.setText("");
        describe(borrowed.item(), borrowed.title());
        second.setText(borrowed.item().barcode().text());
        var end = borrowed.loan().due();
        showDue(Optional.of(end));
        chips.getChildren().setAll(ending(end));
        show(more, false);
    }

    private List<StatusChip> ending(Instant end) {
        var now = setting.now();
        long late = words.words().daysLate(end, now);
        if (end.isBefore(now))
            return List.of(
                    new StatusChip(StatusChip.State.OVERDUE, words.words().text("desk.chip.late", Math.max(1, late))));
        long left = words.words().daysLate(now, end);
        return left > SOON_DAYS
                ? List.of()
                : List.of(
                        new StatusChip(StatusChip.State.DUE_SOON, words.words().text("desk.chip.dueSoon", left)));
    }

    private void describe(DeskRow row) {
        if (row.what().isPresent())
            describe(row.what().get().item(), row.what().get().title());
        else describeNothing(words.title(row));
        if (mode == DeskMode.BORROW) second.setText(row.what().isPresent() ? row.text() : "");
        if (mode == DeskMode.RETURN) {
            second.setText(words.place(row));
            third.setText(row.cardBefore().map(card -> "*" + card.tail()).orElse(""));
        }
    }

    private void describe(Item item, Title book) {
        title.setText(book.title());
        author.setText(book.author());
        call.setText(item.callNumber());
        draw(CoverArt.of(book.title(), book.author(), item.callNumber()));
    }

    private void describeNothing(String known) {
        title.setText(known);
        author.setText("");
        call.setText("");
        drawn = Optional.empty();
        var unknown = new StackPane();
        unknown.getStyleClass().add("cover-unknown");
        cover.getChildren().setAll(unknown);
    }

    /// A cover is many shapes: it is drawn only when it is another one.
    private void draw(CoverArt art) {
        if (drawn.equals(Optional.of(art))) return;
        drawn = Optional.of(art);
        cover.getChildren().setAll(new Cover(art, COVER_WIDTH));
    }

    private static Optional<Instant> dueOf(DeskRow row) {
        return row.state() instanceof State.Lent(var due, var _) ? due : Optional.empty();
    }

    private void showDue(Optional<Instant> end) {
        due.setText(end.map(words.words()::day).orElse(""));
        dueDetail.setText(end.map(words.words()::dayDetail).orElse(""));
    }

    private void showMore(DeskRow row, boolean active) {
        boolean explaining = desk.explaining()
                .get()
                .filter(other -> other.id() == row.id() && row.mode() == other.mode())
                .isPresent();
        var said = words.sentence(row);
        sentence.setText(explaining ? said + " " + words.words().text("desk.row.why") : said);
        var other = row.patron()
                .filter(_ -> row.open())
                .filter(whom -> !desk.patron().get().map(PatronCard::patron).equals(Optional.of(whom)));
        owner.setText(other.map(whom -> words.words().text("desk.row.for", whom.name()))
                .orElse(""));
        show(owner, other.isPresent());
        answers.getChildren()
                .setAll(
                        active && !explaining && row.state() instanceof State.Decide(var reasons, var _)
                                ? buttons(Choice.of(reasons))
                                : List.of());
        show(answers, !answers.getChildren().isEmpty());
        show(more, !said.isEmpty());
    }

    private List<KeyButton> buttons(List<Choice> choices) {
        return java.util.stream.IntStream.range(0, choices.size())
                .mapToObj(i -> KeyButton.answer(
                        i + 1,
                        words.words().text(choices.get(i).key()),
                        choices.get(i) instanceof Choice.Other ? "quiet" : "secondary",
                        () -> desk.choose(i + 1)))
                .toList();
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label column(String style) {
        return label("d-table", style);
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
