package org.fanzai.ui.widget;

import javafx.beans.NamedArg;
import javafx.scene.layout.StackPane;
import org.fanzai.ui.theme.Icon;

/// One icon, for views. Its size and colour are those of its style classes, such as `icon-button,accent`.
public final class Glyph extends StackPane {
    public Glyph(@NamedArg("icon") Icon icon, @NamedArg("look") String look) {
        getChildren().add(icon.node(look.split(",", -1)));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
