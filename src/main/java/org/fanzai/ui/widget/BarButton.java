package org.fanzai.ui.widget;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import org.fanzai.ui.theme.Icon;

/// A button of the accessibility bar: a language in its own name, a setting, or help.
public final class BarButton extends Button {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// What the button is for.
    public enum Kind {
        LANGUAGE,
        SETTING,
        HELP
    }

    private final Kind kind;
    private boolean selected;

    private BarButton(Kind kind, String text) {
        super(text);
        this.kind = kind;
        Touch.prepare(this, "bar-button", Touch.SAME_BUTTON);
        getStyleClass()
                .addAll(kind.name().toLowerCase(java.util.Locale.ROOT), kind == Kind.HELP ? "t-label" : "t-small");
        setForm(Form.PORTRAIT);
    }

    public static BarButton language(String ownName) {
        return new BarButton(Kind.LANGUAGE, ownName);
    }

    public static BarButton setting(Icon icon, String word) {
        var button = new BarButton(Kind.SETTING, word);
        button.setGraphic(icon.node("icon-bar"));
        return button;
    }

    public static BarButton help(String word) {
        var button = new BarButton(Kind.HELP, word);
        button.setGraphic(Icon.HELP.node("icon-bar"));
        return button;
    }

    public boolean isSelected() {
        return selected;
    }

    /// Marks the present language, or a setting that is on.
    public void setSelected(boolean selected) {
        this.selected = selected;
        pseudoClassStateChanged(SELECTED, selected);
        if (kind == Kind.LANGUAGE) setGraphic(selected ? Icon.SELECTED.node("icon-small") : null);
    }

    /// Icon above the word, or beside it.
    void setForm(Form form) {
        setContentDisplay(form == Form.LANDSCAPE ? ContentDisplay.LEFT : ContentDisplay.TOP);
    }
}
