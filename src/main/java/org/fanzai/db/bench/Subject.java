package org.fanzai.db.bench;

import java.util.UUID;

/// What one checkout is about, and the operation that it is.
public record Subject(String item, String title, String card, UUID operation, String station, long sequence) {
    /// A value of this one's statements as it is in those of another one.
    Object in(Object value, Subject other) {
        return switch (value) {
            case UUID id when id.equals(operation) -> other.operation;
            case Long number when number == sequence -> other.sequence;
            case String text ->
                text.replace(item, other.item)
                        .replace(title, other.title)
                        .replace(card, other.card)
                        .replace(operation.toString(), other.operation.toString())
                        .replace(station, other.station)
                        .replace(Long.toString(sequence), Long.toString(other.sequence));
            default -> value;
        };
    }
}
