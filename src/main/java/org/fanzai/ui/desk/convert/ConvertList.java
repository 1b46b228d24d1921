package org.fanzai.ui.desk.convert;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.desk.KeyButton;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Icon;

/// The barcodes that were scanned, the newest first, with how many tags were written in all and within an hour.
public final class ConvertList extends VBox {
    private final ConvertViewModel model;
    private final ConvertWords words;
    private final Label count = label("d-heading");
    private final Label pace = label("d-table", "muted");
    private final ListView<Job> list;

    public ConvertList(ConvertViewModel model, Texts texts) {
        this.model = model;
        this.words = new ConvertWords(texts, model.services());
        this.list = new ListView<>(model.jobs());
        getStyleClass().addAll("panel", "row-panel", "mode-convert");
        list.setCellFactory(_ -> new ConvertCell(words, list.widthProperty()));
        list.setFocusTraversable(false);
        list.setPlaceholder(placeholder());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading(), columns(), list, notice());
        model.bench().subscribe(_ -> tell());
        texts.language().subscribe(_ -> {
            list.refresh();
            tell();
        });
    }

    private void tell() {
        var bench = model.bench().get();
        var now = model.services().clock().instant();
        count.setText(words.text("count", bench.written()));
        pace.setText(words.text("pace", bench.writtenWithinAnHour(now), bench.waiting()));
    }

    private HBox heading() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var skip = KeyButton.of("Esc", "quiet", model::skip);
        skip.textProperty().bind(words.texts().bind("desk.convert.skip"));
        skip.visibleProperty().bind(model.bench().map(bench -> bench.current().isPresent()));
        var heading = new HBox(count, pace, gap, skip);
        heading.getStyleClass().add("list-head");
        return heading;
    }

    private HBox columns() {
        var title = new HBox(column("desk.column.title", "row-title-name"));
        title.getStyleClass().add("col-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        var cover = new Region();
        cover.getStyleClass().add("col-cover");
        var chips = new Region();
        chips.getStyleClass().add("col-chips");
        var columns = new HBox(
                column("desk.column.time", "col-lead"),
                cover,
                title,
                column("desk.column.barcode", "col-second"),
                chips);
        columns.getStyleClass().addAll("row-line", "column-names");
        return columns;
    }

    private Label column(String key, String style) {
        var label = label("d-caption", "muted", style);
        label.textProperty().bind(words.texts().bind(key));
        return label;
    }

    private Label notice() {
        var notice = label("d-table", "muted", "list-notice");
        notice.setGraphic(Icon.INFO.node("icon-line"));
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.textProperty().bind(words.texts().bind("desk.convert.hint"));
        return notice;
    }

    private StackPane placeholder() {
        var label = label("d-table", "muted");
        label.textProperty().bind(words.texts().bind("desk.convert.empty"));
        label.setGraphic(Icon.PAD.node("icon-empty"));
        label.setContentDisplay(ContentDisplay.TOP);
        return new StackPane(label);
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
