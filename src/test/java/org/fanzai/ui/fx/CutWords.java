package org.fanzai.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Finds the labels of a scene whose words do not fit: shortened, too low for their lines, or outside the scene.
public final class CutWords {
    private CutWords() {}

    /// The words that are cut, each with why. The scene has been laid out.
    public static List<String> in(Scene scene) {
        var cut = new ArrayList<String>();
        look(scene.getRoot(), cut);
        return cut;
    }

    private static void look(Node node, List<String> cut) {
        if (!node.isVisible()) return;
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            if (isShortened(labeled)) cut.add("shortened: " + labeled.getText());
            if (labeled.getHeight() + 1 < labeled.prefHeight(labeled.getWidth()))
                cut.add("too low: " + labeled.getText());
            if (isOutside(labeled)) cut.add("outside: " + labeled.getText());
        }
        if (node instanceof Parent parent) parent.getChildrenUnmodifiable().forEach(child -> look(child, cut));
    }

    private static boolean isShortened(Labeled labeled) {
        return labeled.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains("text"))
                .filter(Text.class::isInstance)
                .map(child -> ((Text) child).getText())
                .anyMatch(shown -> !shown.isEmpty() && !shown.equals(labeled.getText()));
    }

    private static boolean isOutside(Labeled labeled) {
        var bounds = labeled.localToScene(labeled.getLayoutBounds());
        var scene = labeled.getScene();
        return bounds.getMaxX() > scene.getWidth() + 1 || bounds.getMaxY() > scene.getHeight() + 1;
    }
}
