package org.fanzai.ui.widget;

/// How the screen stands: upright, lying, or with so large a text that one thing is shown at a time.
public enum Form {
    PORTRAIT,
    LANDSCAPE,
    LARGE;

    String styleClass() {
        return switch (this) {
            case PORTRAIT -> "portrait";
            case LANDSCAPE -> "landscape";
            case LARGE -> "large-text";
        };
    }

    /// Marks `node` with this form's class instead of another form's.
    void mark(javafx.scene.Node node) {
        for (var other : values()) node.getStyleClass().remove(other.styleClass());
        node.getStyleClass().add(styleClass());
    }
}
