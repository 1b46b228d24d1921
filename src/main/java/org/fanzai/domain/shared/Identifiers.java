package org.fanzai.domain.shared;

/// What all texts that identify something have in common.
final class Identifiers {
    private Identifiers() {}

    /// `text` without white space around it. Throws `IllegalArgumentException` when it is empty, longer than `longest`
    /// characters or holds control characters.
    static String checked(String what, String text, int longest) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) throw new IllegalArgumentException("a " + what + " is not empty");
        if (trimmed.length() > longest)
            throw new IllegalArgumentException("a " + what + " has at most " + longest + " characters");
        if (trimmed.chars().anyMatch(Character::isISOControl))
            throw new IllegalArgumentException("a " + what + " holds no control characters");
        return trimmed;
    }
}
