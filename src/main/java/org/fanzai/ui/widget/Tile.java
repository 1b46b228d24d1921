package org.fanzai.ui.widget;

import javafx.beans.NamedArg;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fanzai.ui.theme.Icon;

/// A large target with an icon, a title and a line. FILLED for the two great acts, OUTLINED for the others, CHOICE for
/// one answer of several (icon at the left, can be selected).
public final class Tile extends Button {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// What a tile is for.
    public enum Kind {
        FILLED("filled"),
        OUTLINED("outlined"),
        CHOICE("choice");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private static final double EDGES = 12; // border and padding of both sides, in every state

    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty line = new SimpleStringProperty(this, "line", "");

    public Tile(
            @NamedArg("kind") Kind kind,
            @NamedArg("icon") Icon icon,
            @NamedArg("title") String title,
            @NamedArg("line") String line) {
        Touch.prepare(this, "tile", Touch.SAME_BUTTON);
        getStyleClass().add(kind.styleClass);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(kind == Kind.CHOICE ? beside(icon) : above(icon));
        this.title.subscribe(_ -> describe());
        this.line.subscribe(_ -> describe());
        setTitle(title);
        setLine(line);
    }

    public StringProperty titleProperty() {
        return title;
    }

    public void setTitle(String text) {
        title.set(text);
    }

    public StringProperty lineProperty() {
        return line;
    }

    public void setLine(String text) {
        line.set(text);
    }

    /// Marks the tile as the present answer, with a thick edge and a tint.
    public void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    private Pane above(Icon icon) {
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        return grown(new VBox(icon.node("icon-tile"), gap, label(title, "t-title"), label(line, "t-label")));
    }

    private Pane beside(Icon icon) {
        var words = new VBox(label(title, "t-body", "strong"), label(line, "t-label", "muted"));
        words.getStyleClass().add("tile-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return grown(new HBox(icon.node("icon-tile"), words));
    }

    private Pane grown(Pane box) {
        box.getStyleClass().add("tile-content");
        box.prefWidthProperty().bind(widthProperty().subtract(EDGES));
        box.prefHeightProperty().bind(heightProperty().subtract(EDGES));
        return box;
    }

    private static Label label(StringProperty text, String... classes) {
        var label = new Label();
        label.getStyleClass().addAll(classes);
        label.textProperty().bind(text);
        return label;
    }

    private void describe() {
        setAccessibleText(title.get() + ", " + line.get());
    }
}
