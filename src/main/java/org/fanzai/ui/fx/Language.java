package org.fanzai.ui.fx;

import java.util.Locale;

/// The languages of the screens, each called by its own name.
public enum Language {
    ZH("中文", Locale.SIMPLIFIED_CHINESE, Locale.SIMPLIFIED_CHINESE),
    EN("English", Locale.ENGLISH, Locale.ROOT);

    private final String ownName;
    private final Locale locale;
    private final Locale bundle;

    Language(String ownName, Locale locale, Locale bundle) {
        this.ownName = ownName;
        this.locale = locale;
        this.bundle = bundle;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// English is the root bundle: asked for as such, or the machine's own language would come first.
    Locale bundle() {
        return bundle;
    }
}
