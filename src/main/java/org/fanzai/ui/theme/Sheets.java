package org.fanzai.ui.theme;

import java.util.Locale;
import java.util.Objects;

/// Where the style sheets beside this class are found.
final class Sheets {
    private Sheets() {}

    static String address(String name) {
        return Objects.requireNonNull(Sheets.class.getResource(name), name).toExternalForm();
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
