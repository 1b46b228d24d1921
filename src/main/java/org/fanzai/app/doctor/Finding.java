package org.fanzai.app.doctor;

/// What one check found. `sentence` says what is, and, unless it is [Level#OK], what to do.
public record Finding(Level level, String check, String sentence) {
    /// How bad it is: a station works with warnings.
    public enum Level {
        OK,
        WARNING,
        FAILED
    }

    static Finding ok(String check, String sentence) {
        return new Finding(Level.OK, check, sentence);
    }

    static Finding warning(String check, String sentence) {
        return new Finding(Level.WARNING, check, sentence);
    }

    static Finding failed(String check, String sentence) {
        return new Finding(Level.FAILED, check, sentence);
    }

    /// `ok       journal: 12 operations, the chain holds`.
    @Override
    public String toString() {
        var word = switch (level) {
            case OK -> "ok";
            case WARNING -> "warning";
            case FAILED -> "FAILED";
        };
        return "%-8s %s: %s".formatted(word, check, sentence);
    }
}
