package org.fanzai.device.reader;

import java.util.Optional;
import org.fanzai.device.frame.ScanLine;
import org.fanzai.device.frame.ScanLine.Aim;
import org.fanzai.device.frame.ScanLine.Ending;

/// What was scanned, and the kind of code if the scanner says so (`Code39`, `Codabar`, `EAN-13/UPC`, `QR`…).
/// `checkStripped`: the scanner verified a check character and left it out. `problem`: why it can't be used; then
/// `text` is what came of it.
public record Scan(String text, Optional<String> symbology, boolean checkStripped, Optional<String> problem) {
    public Scan(String text, Optional<String> symbology) {
        this(text, symbology, false, Optional.empty());
    }

    static Scan of(ScanLine line) {
        return new Scan(
                line.text(),
                line.symbology(),
                line.aim().map(Aim::checkStripped).orElse(false),
                line.problem());
    }

    /// Half a scan, or a damaged one, of which nothing can be used.
    static Scan spoilt(String why) {
        return new Scan("", Optional.empty(), false, Optional.of(why));
    }

    /// From characters that a scanner typed like a keyboard; AIM identifier, start and stop characters are taken off.
    public static Scan typed(String characters) {
        return of(ScanLine.typed(characters, Ending.NONE));
    }

    /// Masked: a scan may be a card number.
    @Override
    public String toString() {
        return "Scan[" + text.length() + " characters, " + symbology.orElse("unnamed") + "]";
    }
}
