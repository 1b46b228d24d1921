package org.fanzai.ui.desk;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.theme.Icon;

/// Fills the bottom: whether everything is recorded, and the keys that have no button.
final class StatusLine {
    private StatusLine() {}

    static void fill(HBox line, DeskViewModel desk, Texts texts) {
        var recorded = new Label();
        recorded.getStyleClass().addAll("d-caption", "muted");
        var icon = Icon.ONLINE.node("icon-status", "ok");
        recorded.setGraphic(icon);
        recorded.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            int waiting = desk.waiting().get();
                            return waiting == 0
                                    ? texts.text("desk.status.done")
                                    : texts.text("desk.status.waiting", waiting);
                        },
                        desk.waiting(),
                        texts.language()));
        desk.waiting().subscribe(waiting -> (waiting.intValue() == 0 ? Icon.ONLINE : Icon.READING).on(icon));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line.getChildren().addAll(recorded, gap, new KeyCap("Alt G"), word(texts, "desk.language"));
    }

    private static Label word(Texts texts, String key) {
        var label = new Label();
        label.getStyleClass().addAll("d-caption", "muted");
        label.textProperty().bind(texts.bind(key));
        return label;
    }
}
