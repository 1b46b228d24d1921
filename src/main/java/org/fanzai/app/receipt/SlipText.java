package org.fanzai.app.receipt;

import java.util.List;
import org.fanzai.device.reader.Slip;
import org.fanzai.device.reader.SlipLines;

/// A slip as plain text, as its paper would show it.
public final class SlipText {
    private SlipText() {}

    public static List<String> of(Slip slip, int columns) {
        return SlipLines.of(slip, columns).stream()
                .map(line -> text(line, columns))
                .toList();
    }

    private static String text(SlipLines line, int columns) {
        return switch (line) {
            case SlipLines.Words(var text, var style) ->
                switch (style) {
                    case PLAIN, BOLD -> text;
                    case CENTERED, HEADING -> " ".repeat((columns - SlipLines.width(text)) / 2) + text;
                    case RIGHT -> " ".repeat(columns - SlipLines.width(text)) + text;
                };
            case SlipLines.Pair(var left, var right) ->
                left + " ".repeat(columns - SlipLines.width(left) - SlipLines.width(right)) + right;
            case SlipLines.Rule() -> "-".repeat(columns);
            case SlipLines.Code(var text) -> "[QR] " + text;
        };
    }
}
