package org.fanzai.device.reader;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines: between words, between Chinese characters, never before a closing mark or behind an opening
/// one; a word that is longer than the line is cut.
final class SlipWords {
    private static final String CLOSING = "，。、；：？！）》」』】〉”’…,.;:?!)]}%";
    private static final String OPENING = "（《「『【〈“‘([{";

    private SlipWords() {}

    /// At least one line, each at most `columns` wide (2 or more).
    static List<String> wrapped(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text, columns)) {
            if (SlipWidth.of(line + piece.stripTrailing()) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() && !lines.isEmpty() ? piece.stripLeading() : piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /// Words with the space behind them, Chinese characters with the marks that belong to them.
    private static List<String> pieces(String text, int columns) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        int last = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean full = SlipWidth.of(piece.toString()) + SlipWidth.of(c) > columns;
            if (!piece.isEmpty() && (full || mayBreak(last, c))) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            last = c;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) return false;
        return before == ' ' || SlipWidth.of(before) == 2 || SlipWidth.of(after) == 2;
    }
}
