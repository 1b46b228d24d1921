package org.fanzai.domain.barcode;

import java.util.Optional;

/// What a scanner read: the text, the kind of code if it says so, whether it verified a check character and left it
/// out, and whether the text is whole.
public record ScannedText(String text, Optional<String> symbology, boolean checkStripped, boolean whole) {
    public static ScannedText of(String text) {
        return new ScannedText(text, Optional.empty(), false, true);
    }

    ScannedText spelt(String other) {
        return new ScannedText(other, symbology, checkStripped, whole);
    }

    /// Masked: it may be a card number.
    @Override
    public String toString() {
        return "ScannedText[" + text.length() + " characters]";
    }
}
