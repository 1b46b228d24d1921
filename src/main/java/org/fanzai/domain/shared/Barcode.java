package org.fanzai.domain.shared;

/// The barcode of an item, as text: leading zeros count.
public record Barcode(String text) implements Comparable<Barcode> {
    /// The longest barcode that is taken, in characters.
    public static final int LONGEST = 64;

    public Barcode {
        text = Identifiers.checked("barcode", text, LONGEST);
    }

    @Override
    public int compareTo(Barcode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
