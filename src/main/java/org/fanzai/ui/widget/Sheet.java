package org.fanzai.ui.widget;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Rises over the lower part of the screen and leaves the rest where it was, under a flat scrim. Put it on top of a
/// StackPane that ends above the accessibility bar, which stays within reach.
public final class Sheet extends StackPane {
    private final Region scrim = new Region();
    private final StackPane paper = new StackPane();

    public Sheet() {
        getStyleClass().add("sheet-layer");
        scrim.getStyleClass().add("scrim");
        paper.getStyleClass().add("sheet");
        paper.setMaxHeight(Region.USE_PREF_SIZE);
        paper.setMinHeight(Region.USE_PREF_SIZE);
        setAlignment(paper, Pos.BOTTOM_CENTER);
        getChildren().addAll(scrim, paper);
        setPickOnBounds(false);
        hide();
    }

    /// Rises with `content`; what is below cannot be touched meanwhile.
    public void show(Node content) {
        paper.getChildren().setAll(content);
        if (isShown()) return;
        setVisible(true);
        applyCss();
        Motion.rose(paper, paper.prefHeight(getWidth()));
    }

    public void hide() {
        setVisible(false);
        paper.getChildren().clear();
    }

    public boolean isShown() {
        return isVisible();
    }
}
