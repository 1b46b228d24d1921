package org.fanzai.app.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.shared.Money;

/// How single values of a scenario are read. Each throws `IllegalArgumentException` with a sentence that says what is
/// allowed.
final class Reads {
    /// The word for what is not there or has no end.
    static final String NONE = "none";

    private static final Pattern SHIFT = Pattern.compile("(-?)(\\d{1,5})([dhm])");

    private Reads() {}

    static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    static int number(String text) {
        if (text.matches("\\d{1,6}")) return Integer.parseInt(text);
        throw new IllegalArgumentException("a whole number from 0");
    }

    static Money money(String text) {
        if (text.matches("\\d{1,7}(\\.\\d{1,2})?")) return Money.of(text);
        throw new IllegalArgumentException("an amount of money such as 12.50");
    }

    /// What is owed, below nothing for a credit.
    static Money balance(String text) {
        if (text.matches("-?\\d{1,7}(\\.\\d{1,2})?")) return new Money(new BigDecimal(text));
        throw new IllegalArgumentException("an amount of money such as 12.50, or -12.50 for a credit");
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a day such as 2026-03-16", wrong);
        }
    }

    /// Empty for `none`.
    static Optional<LocalDate> dayOrNone(String text) {
        if (text.equals(NONE)) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a day such as 2026-03-16, or none", wrong);
        }
    }

    /// `2026-03-16` or `2026-03-16..2026-03-18`.
    static List<LocalDate> days(String text) {
        try {
            int dots = text.indexOf("..");
            var from = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
            var to = dots < 0 ? from : LocalDate.parse(text.substring(dots + 2));
            if (to.isBefore(from) || from.plusYears(1).isBefore(to))
                throw new IllegalArgumentException("the first day, .. and the last day, a year at most");
            return from.datesUntil(to.plusDays(1)).toList();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a day 2026-10-01 or days 2026-10-01..2026-10-07", wrong);
        }
    }

    /// A local time; of a mere date `time`.
    static LocalDateTime local(String text, LocalTime time) {
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atTime(time);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a time such as 2026-03-02T10:00, or a day such as 2026-03-02", wrong);
        }
    }

    static Function<String, Instant> time(ZoneId zone) {
        return text -> local(text, LocalTime.MIDNIGHT).atZone(zone).toInstant();
    }

    static Function<String, Instant> due(ZoneId zone) {
        return text -> local(text, DueDates.END_OF_DAY).atZone(zone).toInstant();
    }

    /// `2h`, `-30m`.
    static Duration shift(String text) {
        var match = SHIFT.matcher(text);
        if (!match.matches()) throw new IllegalArgumentException("a duration such as 2h or -30m");
        long number = Long.parseLong(match.group(1) + match.group(2));
        return switch (match.group(3)) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }

    static ReasonCode reason(String text) {
        for (var code : ReasonCode.values()) if (code.name().equals(text)) return code;
        throw new IllegalArgumentException(
                "one of " + Arrays.stream(ReasonCode.values()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    static Function<String, String> oneOf(String... words) {
        return text -> {
            if (List.of(words).contains(text)) return text;
            throw new IllegalArgumentException("one of " + String.join(", ", words));
        };
    }

    /// The value of a word.
    static <T> Function<String, T> oneOf(Map<String, T> words) {
        return text -> {
            var value = words.get(text);
            if (value != null) return value;
            throw new IllegalArgumentException("one of " + String.join(", ", new TreeSet<>(words.keySet())));
        };
    }

    /// One of the names that the library has.
    static Function<String, String> known(Collection<String> names, String what) {
        return text -> {
            if (names.contains(text)) return text;
            throw new IllegalArgumentException(
                    "no " + what + " of this library; there are " + String.join(", ", new TreeSet<>(names)));
        };
    }
}
