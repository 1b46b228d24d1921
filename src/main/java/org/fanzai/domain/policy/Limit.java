package org.fanzai.domain.policy;

/// How many of something are allowed.
public sealed interface Limit {
    record Unlimited() implements Limit {}

    record AtMost(int number) implements Limit {}

    /// Whether one more is too many where `have` are there.
    default boolean reachedBy(int have) {
        return this instanceof AtMost(int number) && have >= number;
    }

    /// As it stands in files.
    default String text() {
        return switch (this) {
            case Unlimited() -> "unlimited";
            case AtMost(int number) -> "" + number;
        };
    }

    /// From `unlimited` or a number. Throws `IllegalArgumentException` with a sentence when it is neither.
    static Limit of(String text) {
        if (text.equals("unlimited")) return new Unlimited();
        if (text.matches("[0-9]{1,6}")) return new AtMost(Integer.parseInt(text));
        throw new IllegalArgumentException("a whole number from 0, or unlimited");
    }
}
