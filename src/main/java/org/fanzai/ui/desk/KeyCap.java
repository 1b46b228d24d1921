package org.fanzai.ui.desk;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/// The picture of a key, beside what it does.
public final class KeyCap extends Label {
    public KeyCap(@NamedArg("text") String text) {
        super(text);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
