package org.fanzai.device.reader;

import java.text.Normalizer;

/// How wide text is on paper with characters of one width, Chinese twice as wide; and what of a text can be printed.
final class SlipWidth {
    private SlipWidth() {}

    /// In narrow characters.
    static int of(String text) {
        return text.codePoints().map(SlipWidth::of).sum();
    }

    static int of(int character) {
        if (isMark(character)) return 0;
        return isWide(character) ? 2 : 1;
    }

    /// East Asian Wide and Fullwidth (UAX 11), as far as printers have them, and what is printed as 〓.
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x2000 && c <= 0x2BFF)
                || c == 0xB7
                || c > 0xFFFF;
    }

    /// A title can neither command the printer nor turn the line around: control and format characters, direction
    /// marks and heaps of accents are gone, everything else stays.
    static String printable(String text) {
        var clean = new StringBuilder();
        var marks = new int[1];
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            marks[0] = isMark(c) ? marks[0] + 1 : 0;
            if (marks[0] <= 1) append(clean, c);
        });
        return clean.toString();
    }

    private static void append(StringBuilder clean, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> clean.append(' ');
            case Character.FORMAT -> {}
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> clean.append('〓');
            default -> {
                if (c < 0xFE00 || c > 0xFE0F) clean.appendCodePoint(c); // those choose the look of an emoji
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
