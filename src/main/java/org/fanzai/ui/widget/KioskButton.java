package org.fanzai.ui.widget;

import javafx.beans.NamedArg;
import javafx.scene.control.Button;
import org.fanzai.ui.theme.Icon;
import org.jspecify.annotations.Nullable;

/// A button of the kiosk, 96 px high, 120 with the class `large`. It says a word and may show an icon before it.
/// At most one PRIMARY in a zone; two answers about money are both SECONDARY.
public final class KioskButton extends Button {
    /// How loud a button is.
    public enum Kind {
        PRIMARY("primary", "t-action"),
        SECONDARY("secondary", "t-side"),
        QUIET("quiet", "t-side");

        private final String styleClass;
        private final String role;

        Kind(String styleClass, String role) {
            this.styleClass = styleClass;
            this.role = role;
        }
    }

    private Kind kind;
    private @Nullable Icon icon;

    public KioskButton() {
        this(Kind.SECONDARY, "");
    }

    public KioskButton(Kind kind, String text) {
        super(text);
        this.kind = kind;
        Touch.prepare(this, "kiosk-button", Touch.SAME_BUTTON);
        setMinWidth(USE_PREF_SIZE);
        setKind(kind);
    }

    public KioskButton(@NamedArg("kind") Kind kind, @NamedArg("icon") Icon icon, @NamedArg("text") String text) {
        this(kind, text);
        setIcon(icon);
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        getStyleClass().removeAll(this.kind.styleClass, this.kind.role);
        this.kind = kind;
        getStyleClass().addAll(kind.styleClass, kind.role);
    }

    public @Nullable Icon getIcon() {
        return icon;
    }

    public void setIcon(@Nullable Icon icon) {
        this.icon = icon;
        setGraphic(icon == null ? null : icon.node("icon-button"));
    }

    /// The main button of a zone is larger.
    public KioskButton large() {
        if (!getStyleClass().contains("large")) getStyleClass().add("large");
        return this;
    }
}
