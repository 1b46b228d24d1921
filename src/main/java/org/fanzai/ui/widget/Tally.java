package org.fanzai.ui.widget;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How far we are, in words and in one segment a book.
public final class Tally extends VBox {
    private final RichText words = new RichText("t-label", "");
    private final HBox segments = new HBox();

    public Tally() {
        getStyleClass().add("tally");
        segments.getStyleClass().add("segments");
        getChildren().addAll(words, segments);
    }

    /// `words` may carry emphasis, as in "6 on the pad, <b>2 borrowed</b>".
    public void show(String words, int done, int total) {
        this.words.setText(words);
        segments.getChildren().clear();
        for (int i = 0; i < total; i++) segments.getChildren().add(segment(i < done));
    }

    private static Region segment(boolean done) {
        var segment = new Region();
        segment.getStyleClass().addAll("segment", done ? "done" : "open");
        HBox.setHgrow(segment, Priority.ALWAYS);
        return segment;
    }
}
