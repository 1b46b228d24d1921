package org.fanzai.device.reader;

import java.util.ArrayList;
import java.util.List;

/// What stands on a slip of paper, from top to bottom. Masked as text: it names a reader's loans.
public record Slip(List<Part> parts) {
    public static final Slip EMPTY = new Slip(List.of());

    public Slip {
        parts = List.copyOf(parts);
    }

    /// A piece of a slip.
    public sealed interface Part {
        record Line(String text, Style style) implements Part {}

        /// Left and right on one line, or below each other where they do not fit.
        record Pair(String left, String right) implements Part {}

        /// A line across the paper.
        record Rule() implements Part {}

        record Qr(String text) implements Part {}
    }

    /// How a line looks.
    public enum Style {
        PLAIN,
        BOLD,
        CENTERED,
        RIGHT,
        /// Twice as wide and tall, in the middle.
        HEADING
    }

    public Slip line(String text) {
        return line(text, Style.PLAIN);
    }

    public Slip line(String text, Style style) {
        return with(new Part.Line(text, style));
    }

    public Slip pair(String left, String right) {
        return with(new Part.Pair(left, right));
    }

    public Slip rule() {
        return with(new Part.Rule());
    }

    public Slip qr(String text) {
        return with(new Part.Qr(text));
    }

    private Slip with(Part part) {
        var all = new ArrayList<>(parts);
        all.add(part);
        return new Slip(all);
    }

    @Override
    public String toString() {
        return "Slip[" + parts.size() + " parts]";
    }
}
