package org.fanzai.domain.catalog;

/// What the staff say of an item, apart from where it is.
public enum Condition {
    AVAILABLE("available"),
    NOT_FOR_LOAN("notForLoan"),
    DAMAGED("damaged"),
    MISSING("missing"),
    LOST("lost"),
    ON_ORDER("onOrder"),
    WITHDRAWN("withdrawn");

    private final String code;

    Condition(String code) {
        this.code = code;
    }

    /// The word for it in files and tables.
    public String code() {
        return code;
    }

    /// Throws `IllegalArgumentException` when `code` names none.
    public static Condition of(String code) {
        for (var condition : values()) if (condition.code.equals(code)) return condition;
        throw new IllegalArgumentException("no condition of an item: " + code);
    }
}
