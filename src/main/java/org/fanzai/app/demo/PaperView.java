package org.fanzai.app.demo;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import org.fanzai.device.virtual.Paper;

/// The printer's paper.
final class PaperView extends VBox {
    PaperView() {
        getStyleClass().add("paper");
    }

    void show(Paper paper) {
        getChildren().clear();
        for (var part : paper.parts()) {
            switch (part) {
                case Paper.Part.Line(var text, var align, var wide, var _, var bold) -> line(text, align, wide, bold);
                case Paper.Part.Qr(var text, var align) -> line("[QR] " + text, align, false, false);
                case Paper.Part.Cut() -> getChildren().add(new Separator());
            }
        }
    }

    private void line(String text, Paper.Align align, boolean wide, boolean bold) {
        var label = new Label(text);
        label.getStyleClass().add(wide ? "d-heading" : "d-caption");
        if (bold) label.getStyleClass().add("strong");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(
                switch (align) {
                    case LEFT -> Pos.CENTER_LEFT;
                    case CENTER -> Pos.CENTER;
                    case RIGHT -> Pos.CENTER_RIGHT;
                });
        getChildren().add(label);
    }
}
