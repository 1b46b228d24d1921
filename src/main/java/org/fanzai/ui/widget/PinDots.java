package org.fanzai.ui.widget;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A box for each digit of a PIN: filled ones show a dot and never the digit, the next one has a thick edge.
public final class PinDots extends HBox {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    public PinDots(int length) {
        getStyleClass().add("pin-dots");
        setAccessibleRole(AccessibleRole.TEXT);
        for (int i = 0; i < length; i++) getChildren().add(box());
        setFilled(0);
    }

    /// Shows that `filled` digits have been typed.
    public void setFilled(int filled) {
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(FILLED, i < filled);
            getChildren().get(i).pseudoClassStateChanged(CURRENT, i == filled);
        }
        setAccessibleText(filled + " / " + getChildren().size());
    }

    private static StackPane box() {
        var dot = new Region();
        dot.getStyleClass().add("pin-dot");
        var box = new StackPane(dot);
        box.getStyleClass().add("pin-box");
        return box;
    }
}
