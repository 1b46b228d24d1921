package org.fanzai.ui.desk;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.desk.DeskRow.State;
import org.fanzai.ui.theme.Icon;
import org.fanzai.ui.widget.Cover;
import org.fanzai.ui.widget.CoverArt;
import org.fanzai.ui.widget.StatusChip;
import org.fanzai.usecase.port.ItemDirectory.Shelved;

/// What to do with the item that was scanned last, large enough to read with the eyes on the books.
final class LatestPanel extends VBox {
    private static final double COVER_WIDTH = 148;

    /// What is said of a row: in which colours, with which picture.
    private record Headline(StatusChip.State tone, Icon icon, String key, String detail) {}

    private final DeskMode mode;
    private final RowWords words;
    private final Label headline = label("d-display");
    private final Label detail = label("latest-detail");
    private final StackPane icon = new StackPane();
    private final HBox band;
    private final VBox body = new VBox();

    LatestPanel(DeskMode mode, DeskViewModel desk, DeskWords words) {
        this.mode = mode;
        this.words = new RowWords(words);
        getStyleClass().addAll("panel", "latest-panel");
        headline.setWrapText(true);
        detail.setWrapText(true);
        var said = new VBox(headline, detail);
        said.getStyleClass().add("latest-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        band = new HBox(icon, said);
        body.getStyleClass().add("latest-body");
        getChildren().addAll(band, body);
        desk.latest().subscribe(row -> show(row.filter(it -> it.mode() == mode)));
        words.texts().language().subscribe(_ -> show(desk.latest().get().filter(it -> it.mode() == mode)));
    }

    private void show(Optional<DeskRow> row) {
        row.ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        boolean back = mode == DeskMode.RETURN;
        say(new Headline(
                StatusChip.State.WAITING,
                back ? Icon.RETURN : Icon.RENEW,
                back ? "desk.latest.none.return" : "desk.latest.none.renew",
                words.words().text("desk.latest.none.detail")));
        body.getChildren().clear();
    }

    private void show(DeskRow row) {
        say(headline(row));
        body.getChildren().setAll(row.what().map(it -> book(row, it)).orElseGet(() -> unknown(row)));
    }

    private void say(Headline now) {
        band.getStyleClass().setAll("latest-band", now.tone().styleClass());
        getStyleClass().removeIf(style -> style.startsWith("state-"));
        getStyleClass().add(now.tone().styleClass());
        icon.getChildren().setAll(now.icon().node("icon-band"));
        headline.setText(words.words().text(now.key()));
        detail.setText(now.detail());
    }

    private Headline headline(DeskRow row) {
        return switch (row.state()) {
            case State.Returned(var alerts) -> returned(row, !alerts.isEmpty());
            case State.Lent _ ->
                headline(StatusChip.State.OK, Icon.OK, "desk.latest.renewed", "desk.latest.renewed.detail");
            case State.Refused _ ->
                new Headline(
                        StatusChip.State.REFUSED,
                        Icon.REFUSED,
                        mode == DeskMode.RETURN ? "desk.latest.refused.return" : "desk.latest.refused.renew",
                        words.sentence(row));
            case State.Asking _, State.Left _, State.Decide _, State.NeedsCard _, State.IsCard _ ->
                new Headline(StatusChip.State.NEEDS_YOU, Icon.NEEDS_YOU, "desk.latest.attention", words.sentence(row));
            case State.Failed _, State.Broken _ ->
                new Headline(StatusChip.State.OFFLINE, Icon.WARNING, "desk.chip.failed", words.sentence(row));
        };
    }

    private Headline returned(DeskRow row, boolean wasNotOnLoan) {
        if (row.wasHeld())
            return headline(StatusChip.State.PUT_BACK, Icon.HELD, "desk.latest.held", "desk.latest.held.detail");
        return wasNotOnLoan
                ? headline(
                        StatusChip.State.NEEDS_YOU,
                        Icon.DONE_BEFORE,
                        "desk.latest.notOnLoan",
                        "desk.latest.notOnLoan.detail")
                : headline(StatusChip.State.OK, Icon.OK, "desk.latest.returned", "desk.latest.returned.detail");
    }

    private Headline headline(StatusChip.State tone, Icon icon, String key, String detailKey) {
        return new Headline(tone, icon, key, words.words().text(detailKey));
    }

    private Node book(DeskRow row, Shelved it) {
        var title = label("latest-title");
        title.setText(it.title().title());
        title.setWrapText(true);
        var author = label("latest-line", "muted");
        author.setText(it.title().author());
        var barcode = label("latest-line");
        barcode.setText(row.text());
        var chips = new HBox();
        chips.getStyleClass().add("latest-chips");
        words.chips(row).forEach(chip -> chips.getChildren().add(chip.node()));
        var about = new VBox(title, author, barcode, chips);
        about.getStyleClass().add("latest-about");
        HBox.setHgrow(about, Priority.ALWAYS);
        var book = new HBox(
                new Cover(
                        CoverArt.of(
                                it.title().title(),
                                it.title().author(),
                                it.item().callNumber()),
                        COVER_WIDTH),
                about);
        book.getStyleClass().add("latest-book");
        var all = new VBox(book);
        all.getStyleClass().add("latest-all");
        target(row, it).ifPresent(all.getChildren()::add);
        return all;
    }

    /// Where it goes, or until when it may stay.
    private Optional<Node> target(DeskRow row, Shelved it) {
        return switch (row.state()) {
            case State.Returned _ ->
                Optional.of(box("desk.latest.shelf", words.place(row), it.item().callNumber()));
            case State.Lent(var due, var _) ->
                due.map(end -> box(
                        "desk.latest.due",
                        words.words().day(end) + " " + words.words().dayDetail(end),
                        row.cardBefore()
                                .map(card -> words.words().text("desk.card.tail", card.tail()))
                                .orElse("")));
            default -> Optional.empty();
        };
    }

    private Node box(String key, String large, String beside) {
        var what = label("d-heading", "muted");
        what.setText(words.words().text(key));
        var value = label("d-display");
        value.setText(large);
        var more = label("latest-beside");
        more.setText(beside);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var words = new VBox(what, value);
        var box = new HBox(words, gap, more);
        box.getStyleClass().add("latest-box");
        return box;
    }

    private Node unknown(DeskRow row) {
        var text = label("latest-title");
        text.setText(words.title(row));
        return text;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
