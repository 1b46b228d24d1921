package org.fanzai.domain.patron;

import java.time.LocalDate;
import org.fanzai.domain.shared.CardNumber;

/// A reader. `expires` is the last day of the membership; `active` is false for a card that was blocked or replaced;
/// `language` is what screens and slips speak to the patron (`zh` or `en`).
/// `toString` is masked: a name never reaches a log.
public record Patron(
        CardNumber card,
        String name,
        String category,
        String home,
        LocalDate expires,
        boolean active,
        String language) {
    /// The family name and a star, for a screen that others can see (张*, Zhang*).
    public String maskedName() {
        var whole = name.strip();
        if (whole.isEmpty()) return "*";
        boolean han = Character.UnicodeScript.of(whole.codePointAt(0)) == Character.UnicodeScript.HAN;
        return (han ? whole.substring(0, whole.offsetByCodePoints(0, 1)) : whole.substring(whole.lastIndexOf(' ') + 1))
                + "*";
    }

    @Override
    public String toString() {
        return "patron ****";
    }
}
