package org.fanzai.ui.kiosk;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.flow.Row;
import org.fanzai.ui.widget.Cover;
import org.fanzai.ui.widget.CoverArt;

/// The books of a session that are due on one day: how many, the day, and their covers.
final class DueGroup extends HBox {
    private static final double COVER = 112;
    private static final int MOST_COVERS = 4;

    DueGroup(Texts texts, LocalDate day, List<Row> rows) {
        getStyleClass().add("due-group");
        var words = new VBox(
                label(texts.text("kiosk.done.due", rows.size()), "t-label", "muted"),
                label(texts.shortDay(day), "t-due-large"),
                label(texts.weekday(day.getDayOfWeek()), "t-body"));
        words.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(words, gap, covers(texts, rows));
    }

    private static HBox covers(Texts texts, List<Row> rows) {
        var covers = new HBox();
        covers.getStyleClass().add("covers");
        rows.stream()
                .flatMap(row -> row.described().stream())
                .limit(MOST_COVERS)
                .map(copy -> new Cover(
                        CoverArt.of(
                                copy.title().title(),
                                copy.title().author(),
                                copy.title().clc()),
                        COVER))
                .forEach(covers.getChildren()::add);
        if (rows.size() > MOST_COVERS)
            covers.getChildren()
                    .add(label(texts.text("kiosk.done.moreBooks", rows.size() - MOST_COVERS), "t-label", "muted"));
        return covers;
    }

    private static Label label(String text, String... classes) {
        var label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
