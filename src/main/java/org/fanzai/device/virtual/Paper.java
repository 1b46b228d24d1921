package org.fanzai.device.virtual;

import java.util.List;
import java.util.stream.Collectors;

/// What has come out of a printer, from top to bottom.
public record Paper(List<Part> parts) {
    static final Paper EMPTY = new Paper(List.of());

    public Paper {
        parts = List.copyOf(parts);
    }

    /// A piece of printed paper.
    public sealed interface Part {
        record Line(String text, Align align, boolean wide, boolean tall, boolean bold) implements Part {}

        record Qr(String text, Align align) implements Part {}

        record Cut() implements Part {}
    }

    /// Where a line stands.
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /// The lines' text alone.
    public String text() {
        return parts.stream()
                .filter(Part.Line.class::isInstance)
                .map(part -> ((Part.Line) part).text())
                .collect(Collectors.joining("\n"));
    }
}
