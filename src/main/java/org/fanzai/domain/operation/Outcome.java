package org.fanzai.domain.operation;

/// What a person is told, in one word.
public enum Outcome {
    ACCEPTED("accepted"),
    /// A checkout that was a renewal.
    RENEWED("renewed"),
    /// It asks: it passes with an override.
    CONFIRM("confirm"),
    REFUSED("refused");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /// The word in files and on the wire.
    public String code() {
        return code;
    }

    /// Throws `IllegalArgumentException` when `code` names none.
    public static Outcome of(String code) {
        for (var outcome : values()) if (outcome.code.equals(code)) return outcome;
        throw new IllegalArgumentException("no outcome: " + code);
    }

    /// Whether it happened.
    public boolean happened() {
        return this == ACCEPTED || this == RENEWED;
    }
}
