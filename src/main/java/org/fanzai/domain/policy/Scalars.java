package org.fanzai.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fanzai.domain.shared.Money;

/// How single values of the policy are read from text. Each throws `IllegalArgumentException` with a sentence that
/// says what is expected.
public final class Scalars {
    private Scalars() {}

    /// One of some constants by its word: `NEXT_OPEN_DAY` is `nextOpenDay`.
    public static <E extends Enum<E>> Function<String, E> oneOf(E[] allowed) {
        var choices = List.of(allowed);
        return text -> choices.stream()
                .filter(choice -> word(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "one of " + choices.stream().map(Scalars::word).collect(Collectors.joining(", "))));
    }

    public static String word(Enum<?> constant) {
        var parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        return Arrays.stream(parts)
                .skip(1)
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining("", parts[0], ""));
    }

    public static Integer number(String text) {
        return number(text, 0);
    }

    public static Integer numberFromOne(String text) {
        return number(text, 1);
    }

    private static Integer number(String text, int least) {
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least) return Integer.valueOf(text);
        throw new IllegalArgumentException("a whole number from " + least);
    }

    public static Boolean bool(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    public static BigDecimal factor(String text) {
        if (text.matches("[0-9]{1,6}(\\.[0-9]{1,4})?")) return new BigDecimal(text);
        throw new IllegalArgumentException("a number such as 2 or 1.5");
    }

    public static Money money(String text) {
        if (text.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")) return Money.of(text);
        throw new IllegalArgumentException("an amount of money such as 12.50");
    }

    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("a day such as 2026-06-30", wrong);
        }
    }

    /// Words between spaces or commas, in their order.
    public static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        for (var word : text.split("[ ,]+", -1)) {
            if (word.isEmpty()) continue;
            if (!word.matches("[A-Z_]+")) throw new IllegalArgumentException("codes such as RENEWAL");
            words.add(word);
        }
        return words;
    }
}
