package org.fanzai.domain.patron;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// A reader. `expires` is the last day of the membership; `active` is false for a card that was blocked
/// or replaced; `language` is what screens and slips speak to the patron (`zh` or `en`). `toString` is
/// masked: a name never reaches a log.
public record Patron(
        CardNumber card,
        String name,
        String category,
        String home,
        LocalDate expires,
        boolean active,
        String language,
        Particulars particulars) {
    /// What few patrons have: a known birthday, a card reported lost, an address that mail does not
    /// reach, a deposit against the price of what is lent.
    public record Particulars(Optional<LocalDate> born, boolean cardLost, boolean addressUnknown, Money deposit) {
        public static final Particulars NONE = new Particulars(Optional.empty(), false, false, Money.ZERO);

        @Override
        public String toString() {
            return "particulars ****";
        }
    }

    /// One without particulars.
    public Patron(
            CardNumber card,
            String name,
            String category,
            String home,
            LocalDate expires,
            boolean active,
            String language) {
        this(card, name, category, home, expires, active, language, Particulars.NONE);
    }

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
