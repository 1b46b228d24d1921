package org.fanzai.ui.desk;

/// What the desk does with an item that comes in.
enum DeskMode {
    BORROW("F2"),
    RETURN("F3"),
    RENEW("F4");

    private final String key;

    DeskMode(String key) {
        this.key = key;
    }

    /// The name of the key that shows it.
    String key() {
        return key;
    }
}
