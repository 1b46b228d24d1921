package org.fanzai.domain.policy;

/// From when a renewed loan counts: from now, or from the due date that it had.
public enum RenewalBase {
    NOW,
    DUE;

    /// Throws `IllegalArgumentException` with a sentence when `code` names none.
    public static RenewalBase of(String code) {
        return switch (code) {
            case "now" -> NOW;
            case "due" -> DUE;
            default -> throw new IllegalArgumentException("one of now, due");
        };
    }
}
