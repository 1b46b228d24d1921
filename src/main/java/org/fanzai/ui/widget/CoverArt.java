package org.fanzai.ui.widget;

import java.util.Locale;

/// What a drawn cover shows, decided from the title and the class alone: the same book looks the same everywhere.
public record CoverArt(
        String title,
        String author,
        char classLetter,
        CoverMotif motif,
        int offset,
        boolean darker,
        boolean labelRight) {
    private static final String LETTERS = "ABCDEFGHIJKNOPQRSTUVXZ";
    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    /// `callNumber` may be a whole call number, a class or only its letter; without one the book is general (Z).
    public static CoverArt of(String title, String author, String callNumber) {
        int hash = hash(title);
        char letter = letter(callNumber);
        var usual = CoverMotif.of(letter);
        return new CoverArt(
                title,
                author,
                letter,
                third(hash, 5) == 1 ? usual.partner() : usual,
                Integer.remainderUnsigned(hash >>> 3, 5),
                third(hash, 9) == 2,
                third(hash, 12) == 1);
    }

    /// FNV-1a, 32 bits, over the code points.
    static int hash(String title) {
        return title.codePoints().reduce(FNV_BASIS, (hash, codePoint) -> (hash ^ codePoint) * FNV_PRIME);
    }

    /// Whether the title is written down a slip rather than across a block.
    boolean isHan() {
        return title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static int third(int hash, int shift) {
        return Integer.remainderUnsigned(hash >>> shift, 3);
    }

    private static char letter(String callNumber) {
        var upper = callNumber.strip().toUpperCase(Locale.ROOT);
        return !upper.isEmpty() && LETTERS.indexOf(upper.charAt(0)) >= 0 ? upper.charAt(0) : 'Z';
    }
}
