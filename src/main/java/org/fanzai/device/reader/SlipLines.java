package org.fanzai.device.reader;

import java.util.List;
import java.util.stream.Stream;
import org.fanzai.device.reader.Slip.Part;
import org.fanzai.device.reader.Slip.Style;

/// A slip broken into the lines of its paper. Every kind of printer breaks it here, so that all look the same.
public sealed interface SlipLines {
    /// `text` fits, for a heading at half the columns.
    record Words(String text, Style style) implements SlipLines {}

    /// Both fit with a space between them.
    record Pair(String left, String right) implements SlipLines {}

    record Rule() implements SlipLines {}

    record Code(String text) implements SlipLines {}

    /// The lines of a slip on paper of `columns` narrow characters.
    static List<SlipLines> of(Slip slip, int columns) {
        return slip.parts().stream().flatMap(part -> lines(part, columns)).toList();
    }

    /// How many narrow characters wide a text is.
    static int width(String text) {
        return SlipWidth.of(text);
    }

    private static Stream<SlipLines> lines(Part part, int columns) {
        return switch (part) {
            case Part.Line(var text, var style) -> words(text, style, columns);
            case Part.Pair(var left, var right) -> pair(SlipWidth.printable(left), SlipWidth.printable(right), columns);
            case Part.Rule() -> Stream.of(new Rule());
            case Part.Qr(var text) -> Stream.of(new Code(text));
        };
    }

    private static Stream<SlipLines> words(String text, Style style, int columns) {
        int room = style == Style.HEADING ? columns / 2 : columns;
        return SlipWords.wrapped(SlipWidth.printable(text), room).stream().map(line -> new Words(line, style));
    }

    private static Stream<SlipLines> pair(String left, String right, int columns) {
        if (SlipWidth.of(left) + 1 + SlipWidth.of(right) <= columns) return Stream.of(new Pair(left, right));
        return Stream.concat(words(left, Style.PLAIN, columns), words(right, Style.RIGHT, columns));
    }
}
