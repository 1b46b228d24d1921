package org.fanzai.ui.widget;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// A picture of shapes with a fixed size; colours come from style classes.
class Drawing extends Pane {
    Drawing(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setMouseTransparent(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    final Rectangle box(double x, double y, double width, double height, double radius, String... classes) {
        var box = new Rectangle(x, y, width, height);
        box.setArcWidth(2 * radius);
        box.setArcHeight(2 * radius);
        return add(box, classes);
    }

    final SVGPath line(String path, String... classes) {
        var line = new SVGPath();
        line.setContent(path);
        return add(line, classes);
    }

    final <N extends Node> N add(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        getChildren().add(node);
        return node;
    }
}
