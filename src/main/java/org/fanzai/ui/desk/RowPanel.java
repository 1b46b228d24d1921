package org.fanzai.ui.desk;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.theme.Icon;

/// The list of one mode with its heading, its columns and what is worth saying under it. The list is virtual: a long
/// one costs no more than a short one.
final class RowPanel extends VBox {
    private static final int PAGE = 8;

    private final DeskMode mode;
    private final DeskViewModel desk;
    private final DeskRows rows;
    private final DeskWords words;
    private final Label count = label("d-heading");
    private final Label open = label("d-table", "muted");
    private final ListView<DeskLine> list;
    private int top;

    RowPanel(DeskMode mode, DeskViewModel desk, DeskSetting setting, DeskWords words) {
        this.mode = mode;
        this.desk = desk;
        this.rows = desk.rows(mode);
        this.words = words;
        this.list = new ListView<>(rows.lines());
        getStyleClass().addAll("panel", "row-panel", styleClass(mode));
        var rowWords = new RowWords(words);
        list.setCellFactory(_ -> {
            var view = new RowView(mode, desk, setting, rowWords);
            view.keepWidth(list.widthProperty());
            return new RowCell(view, rowWords);
        });
        list.setFocusTraversable(false);
        list.setPlaceholder(placeholder());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading(), columns(), list, notice());
        rows.lines().addListener((ListChangeListener<DeskLine>) change -> changed(change));
        words.texts().language().subscribe(_ -> retell());
        desk.explaining().subscribe(_ -> list.refresh());
    }

    /// Turns a page of the list, as its keys do.
    void page(int direction) {
        top = Math.clamp(
                top + (long) direction * PAGE, 0, Math.max(0, rows.lines().size() - 1));
        list.scrollTo(top);
    }

    private void changed(ListChangeListener.Change<? extends DeskLine> change) {
        while (change.next())
            if (change.wasAdded() && !change.wasReplaced()) {
                top = 0;
                list.scrollTo(0);
            }
        tell();
    }

    private void retell() {
        list.refresh();
        tell();
    }

    private void tell() {
        count.setText(words.text(
                switch (mode) {
                    case BORROW -> "desk.list.borrow";
                    case RETURN -> "desk.list.return";
                    case RENEW -> "desk.list.renew";
                },
                rows.done()));
        open.setText(words.text(
                "desk.list.open", rows.rows().takeWhile(DeskRow::open).count()));
    }

    private HBox heading() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var heading = new HBox(count, open, gap);
        heading.getStyleClass().add("list-head");
        if (mode == DeskMode.BORROW) {
            var finish = KeyButton.of("F12", "primary", desk::finish);
            finish.textProperty().bind(words.texts().bind("desk.list.finish"));
            finish.visibleProperty().bind(desk.patron().map(java.util.Optional::isPresent));
            heading.getChildren().add(finish);
        }
        return heading;
    }

    private HBox columns() {
        var columns = new HBox();
        columns.getStyleClass().addAll("row-line", "column-names");
        var names = switch (mode) {
            case BORROW -> List.of("", "call", "barcode", "due");
            case RETURN -> List.of("time", "call", "place", "card");
            case RENEW -> List.of("time", "call", "due");
        };
        var styles = switch (mode) {
            case BORROW -> List.of("col-lead", "col-call", "col-second", "col-due");
            case RETURN -> List.of("col-lead", "col-call", "col-second", "col-third");
            case RENEW -> List.of("col-lead", "col-call", "col-due");
        };
        for (int i = 0; i < names.size(); i++) {
            columns.getChildren().add(column(names.get(i), styles.get(i)));
            if (i == 0) columns.getChildren().addAll(spacer("col-cover"), title());
        }
        columns.getChildren().add(spacer("col-chips"));
        return columns;
    }

    private HBox title() {
        var title = new HBox(column("title", "row-title-name"), column("author", "row-author-name"));
        title.getStyleClass().add("col-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        return title;
    }

    private Label column(String name, String style) {
        var label = label("d-caption", "muted", style);
        if (!name.isEmpty())
            label.textProperty()
                    .bind(words.texts()
                            .bind(
                                    switch (name) {
                                        case "title" -> "desk.column.title";
                                        case "author" -> "desk.column.author";
                                        case "call" -> "desk.column.call";
                                        case "barcode" -> "desk.column.barcode";
                                        case "due" -> "desk.column.due";
                                        case "time" -> "desk.column.time";
                                        case "place" -> "desk.column.place";
                                        default -> "desk.column.card";
                                    }));
        return label;
    }

    private Label notice() {
        var notice = label("d-table", "muted", "list-notice");
        notice.setGraphic(Icon.INFO.node("icon-line"));
        notice.setMaxWidth(Double.MAX_VALUE);
        var said = desk.notice();
        notice.textProperty().bind(said);
        return notice;
    }

    private StackPane placeholder() {
        var label = label("d-table", "muted");
        label.textProperty()
                .bind(words.texts()
                        .bind(
                                switch (mode) {
                                    case BORROW -> "desk.empty.borrow";
                                    case RETURN -> "desk.empty.return";
                                    case RENEW -> "desk.empty.renew";
                                }));
        label.setGraphic((mode == DeskMode.RETURN ? Icon.RETURN : Icon.BOOKS).node("icon-empty"));
        label.setContentDisplay(javafx.scene.control.ContentDisplay.TOP);
        return new StackPane(label);
    }

    private static String styleClass(DeskMode mode) {
        return "mode-" + mode.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Region spacer(String style) {
        var spacer = new Region();
        spacer.getStyleClass().add(style);
        return spacer;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
