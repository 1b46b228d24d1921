package org.fanzai.domain.shared;

/// The number on a patron's card, as text. It identifies a person: `toString` is masked, so that it never reaches a
/// log.
public record CardNumber(String text) implements Comparable<CardNumber> {
    /// The longest card number that is taken, in characters.
    public static final int LONGEST = 64;

    public CardNumber {
        text = Identifiers.checked("card number", text, LONGEST);
    }

    /// The last four characters, which a screen may show.
    public String tail() {
        return text.substring(Math.max(0, text.length() - 4));
    }

    @Override
    public int compareTo(CardNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return "card ****";
    }
}
