package org.fanzai.app.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.domain.policy.PolicyRow;

/// How single values of the configuration are read. Each throws `IllegalArgumentException` with a sentence that says
/// what is expected.
final class Values {
    private Values() {}

    static Function<String, String> oneOf(String... values) {
        return text -> {
            if (List.of(values).contains(text)) return text;
            throw new IllegalArgumentException("one of " + String.join(", ", values));
        };
    }

    /// One of `names`, or `*`.
    static Function<String, String> known(Collection<String> names, String what) {
        var among = among(names, what);
        return text -> text.equals(PolicyRow.ANY) ? text : among.apply(text);
    }

    /// One of `names`.
    static Function<String, String> among(Collection<String> names, String what) {
        return text -> {
            if (names.contains(text)) return text;
            throw new IllegalArgumentException("no " + what + " of this library; there are " + new TreeSet<>(names));
        };
    }

    /// A short name of a station, a branch: letters, digits, `-` and `_`.
    static Function<String, String> name() {
        return text -> {
            if (text.matches("[A-Za-z0-9_-]{1,64}")) return text;
            throw new IllegalArgumentException("letters, digits, - and _ only, at most 64");
        };
    }

    /// `20%`, as 0.20.
    static BigDecimal percent(String text) {
        if (text.matches("([0-9]{1,2}(\\.[0-9]{1,2})?|100)%"))
            return new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2);
        throw new IllegalArgumentException("a percentage up to 100% such as 20%");
    }

    /// The name of a branch in a scenario: any but the one that means all of them.
    static String branch(String text) {
        if (!text.isBlank() && !text.equals(PolicyRow.ANY)) return text;
        throw new IllegalArgumentException("the name of a branch");
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a zone such as Asia/Shanghai", wrong);
        }
    }

    /// A path as it stands, when it can be one.
    static String path(String text) {
        var _ = Path.of(text);
        return text;
    }

    static DayOfWeek weekday(String text) {
        for (var day : DayOfWeek.values()) if (day.name().substring(0, 3).equals(text)) return day;
        throw new IllegalArgumentException("one of MON, TUE, WED, THU, FRI, SAT, SUN");
    }

    static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a day of every year such as 01-01, in quotes", wrong);
        }
    }

    /// `2026-10-01` or `2026-10-01..2026-10-07`.
    static List<LocalDate> dayRange(String text) {
        try {
            int dots = text.indexOf("..");
            var from = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
            var to = dots < 0 ? from : LocalDate.parse(text.substring(dots + 2));
            if (to.isBefore(from)) throw new IllegalArgumentException("the first day comes before the last");
            if (from.plusYears(1).isBefore(to)) throw new IllegalArgumentException("a year at most");
            return from.datesUntil(to.plusDays(1)).toList();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a day 2026-10-01 or days 2026-10-01..2026-10-07", wrong);
        }
    }

    /// `09:00-21:00`; a day that ends at `24:00` closes with its last minute.
    static Hours hours(String text) {
        try {
            var times = text.split("-", 2);
            if (times.length < 2) throw new IllegalArgumentException("opening hours such as 09:00-21:00");
            return new Hours(
                    LocalTime.parse(times[0]),
                    times[1].equals("24:00") ? DueDates.END_OF_DAY : LocalTime.parse(times[1]));
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("opening hours such as 09:00-21:00", wrong);
        }
    }

    /// `60s` or `2m`.
    static Duration seconds(String text) {
        if (text.matches("\\d{1,4}s")) return Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
        if (text.matches("\\d{1,2}m")) return Duration.ofMinutes(Long.parseLong(text.substring(0, text.length() - 1)));
        throw new IllegalArgumentException("a duration such as 60s or 2m");
    }

    /// `600ms` or `2s`.
    static Duration moment(String text) {
        if (text.matches("\\d{1,5}ms")) return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
        if (text.matches("\\d{1,2}s")) return Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
        throw new IllegalArgumentException("a duration such as 600ms or 2s");
    }

    static Function<String, Integer> number(int from, int to) {
        return text -> {
            if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= from && Integer.parseInt(text) <= to)
                return Integer.valueOf(text);
            throw new IllegalArgumentException("a whole number from " + from + " to " + to);
        };
    }

    /// One byte as two hexadecimal digits, such as an AFI.
    static int hexByte(String text) {
        if (text.matches("[0-9A-Fa-f]{2}")) return HexFormat.fromHexDigits(text);
        throw new IllegalArgumentException("two hexadecimal digits, in quotes");
    }
}
