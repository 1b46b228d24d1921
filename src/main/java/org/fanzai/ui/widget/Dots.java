package org.fanzai.ui.widget;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The parts of a set in their order: a full dot for one that is here, a dashed ring for one that is missing.
public final class Dots extends HBox {
    public Dots() {
        getStyleClass().add("dots");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Shows a dot for each part, `true` for here. `words` says the same to those who listen.
    public void show(List<Boolean> here, String words) {
        getChildren().setAll(here.stream().map(Dots::dot).toList());
        setAccessibleText(words);
    }

    private static Region dot(boolean here) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", here ? "here" : "missing");
        return dot;
    }
}
