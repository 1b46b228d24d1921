package org.fanzai.ui.receipt;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.reader.Slip;
import org.fanzai.device.reader.Slip.Style;
import org.fanzai.device.reader.SlipLines;

/// A slip as marks on a sheet, in points from the top left corner of what is printed. A sheet, a picture and a PDF
/// draw the same marks.
public record SlipPage(double width, double height, List<Mark> marks) {
    /// The height of plain text.
    public static final double EM = 9;

    private static final double LEADING = 1.5;
    private static final double CODE_SIDE = 96;

    /// Where words stand between the edges.
    public enum Place {
        LEFT,
        CENTER,
        RIGHT
    }

    public sealed interface Mark {
        /// `baseline` from the top; words that are wider than `room` are to be narrowed.
        record Words(String text, double baseline, double em, boolean bold, Place place, double room) implements Mark {}

        record Rule(double y) implements Mark {}

        /// A square with its upper edge at `y`, in the middle.
        record Code(QrModules modules, double y, double side) implements Mark {}
    }

    public static SlipPage of(Slip slip, int columns) {
        double width = columns * EM / 2;
        var marks = new ArrayList<Mark>();
        double y = 0;
        for (var line : SlipLines.of(slip, columns)) {
            add(marks, line, y, width);
            y += height(line);
        }
        return new SlipPage(width, y, List.copyOf(marks));
    }

    private static double height(SlipLines line) {
        return switch (line) {
            case SlipLines.Words(var _, var style) -> em(style) * LEADING;
            case SlipLines.Pair _, SlipLines.Rule _ -> EM * LEADING;
            case SlipLines.Code _ -> CODE_SIDE + 3 * EM;
        };
    }

    private static double em(Style style) {
        return style == Style.HEADING ? 2 * EM : EM;
    }

    private static void add(List<Mark> marks, SlipLines line, double y, double width) {
        switch (line) {
            case SlipLines.Words(var text, var style) ->
                marks.add(new Mark.Words(
                        text,
                        y + em(style) * 1.1,
                        em(style),
                        style == Style.BOLD || style == Style.HEADING,
                        place(style),
                        width));
            case SlipLines.Pair(var left, var right) -> {
                double share = width * (1 + SlipLines.width(right)) / (2 + SlipLines.width(left + right));
                marks.add(new Mark.Words(left, y + EM * 1.1, EM, false, Place.LEFT, width - share));
                marks.add(new Mark.Words(right, y + EM * 1.1, EM, false, Place.RIGHT, share));
            }
            case SlipLines.Rule() -> marks.add(new Mark.Rule(y + EM * LEADING / 2));
            case SlipLines.Code(var text) -> marks.add(new Mark.Code(QrModules.of(text), y + 1.5 * EM, CODE_SIDE));
        }
    }

    private static Place place(Style style) {
        return switch (style) {
            case PLAIN, BOLD -> Place.LEFT;
            case CENTERED, HEADING -> Place.CENTER;
            case RIGHT -> Place.RIGHT;
        };
    }
}
