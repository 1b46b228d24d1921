package org.fanzai.device.reader;

import java.util.Optional;

/// What was scanned, and the kind of code if the scanner says so (`Code39`, `Codabar`, `EAN-13/UPC`, `QR`…).
public record Scan(String text, Optional<String> symbology) {
    /// Masked: a scan may be a card number.
    @Override
    public String toString() {
        return "Scan[" + text.length() + " characters, " + symbology.orElse("unnamed") + "]";
    }
}
