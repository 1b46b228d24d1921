package org.fanzai.domain.barcode;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the numbers of one kind of label look like: from `shortest` to `longest` characters, `prefix` (or "") first,
/// all of `pattern`. `strip`: the check character is not part of the number that the library keeps.
public record BarcodeRule(
        Whose whose,
        int shortest,
        int longest,
        String prefix,
        Optional<Pattern> pattern,
        Optional<String> symbology,
        Check check,
        boolean strip) {
    /// Whose number it is.
    public enum Whose {
        PATRON,
        ITEM
    }

    /// How a scan and a rule go together.
    public sealed interface Fit {
        /// `number` is what the library keeps.
        record Fits(String number) implements Fit {}

        /// All but the check character.
        record WrongCheck() implements Fit {}

        record No() implements Fit {}
    }

    /// A number of the 14-digit convention that begins with `first`.
    public static BarcodeRule library14(Whose whose, String first) {
        return new BarcodeRule(whose, 14, 14, first, Optional.empty(), Optional.empty(), Check.LIBRARY14, false);
    }

    /// Where the scanner has left out the check character, it is made again. A code of an unnamed kind may be of any.
    public Fit fit(ScannedText scan) {
        var whole = scan.checkStripped() ? restored(scan.text()) : scan.text();
        if (!shaped(whole) || !scan.symbology().filter(this::isOtherThan).isEmpty()) return new Fit.No();
        if (!check.verifies(whole)) return new Fit.WrongCheck();
        return new Fit.Fits(strip ? whole.substring(0, whole.length() - 1) : whole);
    }

    /// Whether it means publishers' numbers, which are otherwise no item's.
    boolean takesPublications() {
        return check == Check.EAN13 || prefix.startsWith("97");
    }

    private boolean isOtherThan(String named) {
        return symbology.isPresent() && !symbology.get().equals(named);
    }

    private boolean shaped(String text) {
        return text.length() >= shortest
                && text.length() <= longest
                && text.startsWith(prefix)
                && pattern.map(shape -> shape.matcher(text).matches()).orElse(true);
    }

    private String restored(String body) {
        return check.of(body).map(last -> body + last).orElse(body);
    }
}
