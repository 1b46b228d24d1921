package org.fanzai.domain.operation;

/// What a fee is for.
public enum FeeKind {
    OVERDUE("overdue"),
    LOST("lost"),
    PROCESSING("processing"),
    RENTAL("rental"),
    MANUAL("manual");

    private final String code;

    FeeKind(String code) {
        this.code = code;
    }

    /// The word for it in files and tables.
    public String code() {
        return code;
    }

    /// Throws `IllegalArgumentException` when `code` names none.
    public static FeeKind of(String code) {
        for (var kind : values()) if (kind.code.equals(code)) return kind;
        throw new IllegalArgumentException("one of overdue, lost, processing, rental, manual");
    }
}
