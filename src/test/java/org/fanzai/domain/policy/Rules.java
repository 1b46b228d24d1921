package org.fanzai.domain.policy;

import static org.fanzai.domain.Sample.BRANCH;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.Money;

/// The rules of a library on one line, for tables of cases: `loanPeriod 14d; dueRule days; weekly SUN MON; closed
/// 2026-10-01..2026-10-07; hours 10:00-16:00; vacation 2026-07-10 2026-08-31 2026-09-07; returnBeforeExpiry true`.
public final class Rules {
    public static final Scope SCOPE = new Scope(BRANCH, "STUDENT", "BOOK");

    private final Map<Parameter<?>, Object> values = new HashMap<>();
    private final List<Vacation> vacations = new ArrayList<>();
    private final EnumSet<DayOfWeek> weekly = EnumSet.noneOf(DayOfWeek.class);
    private final Set<LocalDate> closed = new HashSet<>();
    private final Set<LocalDate> open = new HashSet<>();
    private final Set<MonthDay> yearly = new HashSet<>();
    private final Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
    private Settings settings = Settings.DEFAULTS;
    private Category category = Category.ORDINARY;
    private ItemType type = ItemType.PLAIN;
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    private Rules() {}

    public static Policy of(String text) {
        var rules = new Rules();
        for (var part : text.split(";", -1)) {
            var words = part.strip().split(" ", 2);
            if (!words[0].isEmpty()) rules.add(words[0], words.length > 1 ? words[1] : "");
        }
        return rules.policy();
    }

    /// A local time of the policy's zone.
    public static Instant at(Policy policy, String local) {
        return LocalDateTime.parse(local).atZone(policy.zone()).toInstant();
    }

    private Policy policy() {
        return new Policy(
                "r1",
                zone,
                List.of(BRANCH),
                Map.of("STUDENT", category),
                Map.of("BOOK", type),
                Map.of(BRANCH, new OpeningCalendar(weekly, closed, open, yearly, hours)),
                List.of(new PolicyRow("*", "*", "*", values)),
                vacations,
                settings);
    }

    private void add(String key, String value) {
        switch (key) {
            case "weekly" -> List.of(value.split(" ", -1)).forEach(day -> weekly.add(weekday(day)));
            case "closed" -> closed.addAll(days(value));
            case "open" -> open.addAll(days(value));
            case "yearly" -> yearly.add(MonthDay.parse("--" + value));
            case "hours" -> hours(value);
            case "zone" -> zone = ZoneId.of(value);
            case "vacation" -> vacations.add(vacation(value.split(" ", -1)));
            case "defaultPrice" -> type = new ItemType(Optional.empty(), Optional.of(Money.of(value)), false);
            case "rentalDiscount" -> category = new Category(Optional.of(new BigDecimal(value)), false, false);
            case "suspendInsteadOfFine" -> category = new Category(Optional.empty(), false, true);
            default -> parameterOrSetting(key, value);
        }
    }

    private void parameterOrSetting(String key, String value) {
        for (var parameter : Parameter.ALL)
            if (parameter.name().equals(key)) {
                values.put(parameter, parameter.parse().apply(value));
                return;
            }
        settings = settings.with(set(
                Setting.ALL.stream()
                        .filter(setting -> setting.name().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no rule is called " + key)),
                value));
    }

    private static <T> Settings set(Setting<T> setting, String value) {
        return Settings.DEFAULTS.with(setting, setting.parse().apply(value));
    }

    /// `10:00-16:00`, or `MON TUE 10:00-16:00`.
    private void hours(String value) {
        var words = value.split(" ", -1);
        var times = words[words.length - 1].split("-", -1);
        var own = new Hours(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        for (int i = 0; i < words.length - 1; i++) hours.put(weekday(words[i]), own);
        if (words.length == 1) for (var day : DayOfWeek.values()) hours.put(day, own);
    }

    private static Vacation vacation(String[] days) {
        return new Vacation(LocalDate.parse(days[0]), LocalDate.parse(days[1]), LocalDate.parse(days[2]));
    }

    private static DayOfWeek weekday(String word) {
        for (var day : DayOfWeek.values()) if (day.name().startsWith(word)) return day;
        throw new IllegalArgumentException(word);
    }

    private static Set<LocalDate> days(String value) {
        var days = new HashSet<LocalDate>();
        for (var word : value.split(" ", -1)) {
            var ends = word.split("\\.\\.", -1);
            LocalDate.parse(ends[0])
                    .datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1))
                    .forEach(days::add);
        }
        return days;
    }
}
