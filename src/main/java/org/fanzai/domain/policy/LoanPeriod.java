package org.fanzai.domain.policy;

import java.time.Duration;
import java.util.regex.Pattern;

/// How long a loan runs: whole days (to 23:59 of the last one), or hours and minutes (to the minute).
public sealed interface LoanPeriod {
    record Days(int days) implements LoanPeriod {}

    record Exact(Duration duration) implements LoanPeriod {}

    Pattern TEXT = Pattern.compile("([0-9]{1,5})([dhm])");

    /// Whether it lasts no time at all.
    default boolean isZero() {
        return switch (this) {
            case Days(int days) -> days == 0;
            case Exact(Duration duration) -> duration.isZero();
        };
    }

    /// As it stands in files.
    default String text() {
        return switch (this) {
            case Days(int days) -> days + "d";
            case Exact(Duration duration) ->
                duration.toMinutes() % 60 == 0 ? duration.toHours() + "h" : duration.toMinutes() + "m";
        };
    }

    /// From `14d`, `4h` or `90m`. Throws `IllegalArgumentException` with a sentence when it is none.
    static LoanPeriod of(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches())
            throw new IllegalArgumentException("a duration is a number and d, h or m, such as 14d, 4h or 90m");
        int number = Integer.parseInt(match.group(1));
        return switch (match.group(2)) {
            case "d" -> new Days(number);
            case "h" -> new Exact(Duration.ofHours(number));
            default -> new Exact(Duration.ofMinutes(number));
        };
    }
}
