package org.fanzai.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// The three looks a reader or the hour can choose. Each is an AtlantaFX base plus our colours.
public enum Theme {
    LIGHT("tokens-light.css"),
    DARK("tokens-dark.css"),
    CONTRAST("tokens-contrast.css");

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    /// The address of the sheet that gives every control its shape.
    public String base() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    /// The address of the sheet that gives our colour names their values.
    public String tokens() {
        return Sheets.address(tokens);
    }

    /// The class the root carries, for the few rules that depend on the theme.
    public String styleClass() {
        return "theme-" + Sheets.lowerCase(this);
    }
}
