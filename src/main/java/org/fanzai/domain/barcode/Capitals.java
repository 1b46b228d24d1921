package org.fanzai.domain.barcode;

/// What Caps Lock does to a keyboard scanner, undone.
final class Capitals {
    private Capitals() {}

    /// Capitals for small letters and small letters for capitals, in ASCII.
    static String turned(String text) {
        var turned = new StringBuilder(text.length());
        text.chars().forEach(c -> turned.append((char) (isLetter(c) ? c ^ 0x20 : c)));
        return turned.toString();
    }

    private static boolean isLetter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
