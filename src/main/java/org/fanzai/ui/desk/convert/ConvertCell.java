package org.fanzai.ui.desk.convert;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableNumberValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fanzai.ui.widget.Cover;
import org.fanzai.ui.widget.CoverArt;
import org.jspecify.annotations.Nullable;

/// A barcode in the list: when, which book, what became of its tag.
final class ConvertCell extends ListCell<Job> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double COVER_WIDTH = 32;
    private static final double SCROLL_BAR = 16;

    private final ConvertWords words;
    private final Label time = label("d-table", "col-lead");
    private final StackPane cover = new StackPane();
    private final Label title = label("row-title");
    private final Label author = label("row-author");
    private final Label number = label("d-table", "col-second");
    private final HBox chips = new HBox();
    private final VBox view;

    ConvertCell(ConvertWords words, ObservableNumberValue width) {
        this.words = words;
        cover.getStyleClass().add("col-cover");
        chips.getStyleClass().add("col-chips");
        title.setMinWidth(0);
        var what = new HBox(title, author);
        what.getStyleClass().add("col-title");
        HBox.setHgrow(what, Priority.ALWAYS);
        var line = new HBox(time, cover, what, number, chips);
        line.getStyleClass().add("row-line");
        line.prefWidthProperty().bind(Bindings.subtract(width, SCROLL_BAR));
        line.maxWidthProperty().bind(line.prefWidthProperty());
        view = new VBox(line);
        view.getStyleClass().add("row-view");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Job job, boolean empty) {
        super.updateItem(job, empty);
        if (job == null || empty) setGraphic(null);
        else show(job);
    }

    private void show(Job job) {
        view.pseudoClassStateChanged(OPEN, job.state() instanceof Job.State.Asking);
        time.setText(words.time(job.at()));
        number.setText(job.item().text());
        title.setText(job.what().map(it -> it.title().title()).orElseGet(() -> words.text("untitled")));
        author.setText(job.what().map(it -> it.title().author()).orElse(""));
        cover.getChildren()
                .setAll(job.what()
                        .<Node>map(it -> new Cover(
                                CoverArt.of(
                                        it.title().title(),
                                        it.title().author(),
                                        it.item().callNumber()),
                                COVER_WIDTH))
                        .orElseGet(ConvertCell::unknown));
        chips.getChildren().setAll(words.chip(job));
        setGraphic(view);
    }

    private static StackPane unknown() {
        var unknown = new StackPane();
        unknown.getStyleClass().add("cover-unknown");
        return unknown;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
