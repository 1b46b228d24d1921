package org.fanzai.ui.kiosk;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// The PIN as it is typed. It is nowhere else, it is never shown, and it is gone as soon as it is taken.
final class PinViewModel {
    static final int LENGTH = 6;

    private final StringBuilder digits = new StringBuilder(LENGTH);
    private final ReadOnlyIntegerWrapper filled = new ReadOnlyIntegerWrapper();

    /// How many digits were typed.
    ReadOnlyIntegerProperty filled() {
        return filled.getReadOnlyProperty();
    }

    /// A digit more; one too many is not taken.
    void type(int digit) {
        if (digits.length() < LENGTH) digits.append(digit);
        filled.set(digits.length());
    }

    void delete() {
        if (!digits.isEmpty()) digits.setLength(digits.length() - 1);
        filled.set(digits.length());
    }

    boolean complete() {
        return digits.length() == LENGTH;
    }

    /// The PIN, which is forgotten here.
    String take() {
        var pin = digits.toString();
        clear();
        return pin;
    }

    void clear() {
        digits.setLength(0);
        filled.set(0);
    }
}
