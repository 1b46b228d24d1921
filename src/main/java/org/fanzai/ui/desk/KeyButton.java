package org.fanzai.ui.desk;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;

/// A button that shows its key. It never takes the focus from the input line.
public final class KeyButton extends Button {
    /// `kind` is a style class: `primary`, `secondary` or `quiet`.
    private KeyButton(String key, ContentDisplay side, String kind) {
        getStyleClass().addAll("key-button", kind);
        setGraphic(new KeyCap(key));
        setContentDisplay(side);
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
    }

    /// With the key after the words.
    public static KeyButton of(String key, String kind, Runnable action) {
        return made(key, ContentDisplay.RIGHT, kind, action);
    }

    /// An answer: the digit comes before the words.
    public static KeyButton answer(int digit, String words, String kind, Runnable action) {
        var button = made(String.valueOf(digit), ContentDisplay.LEFT, kind, action);
        button.setText(words);
        return button;
    }

    private static KeyButton made(String key, ContentDisplay side, String kind, Runnable action) {
        var button = new KeyButton(key, side, kind);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
