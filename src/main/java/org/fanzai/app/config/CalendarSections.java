package org.fanzai.app.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.domain.policy.Scalars;
import org.fanzai.domain.policy.Vacation;
import org.fanzai.support.yaml.Section;

/// Reads when a library is open: `calendar`, `branchCalendars`, `hours` and `vacations`.
final class CalendarSections {
    private CalendarSections() {}

    /// A calendar a branch; `usual` are the hours of a library that names none.
    static Map<String, OpeningCalendar> calendars(Section root, List<String> branches, Optional<Hours> usual) {
        var hours = hours(root, usual);
        var calendars = new LinkedHashMap<String, OpeningCalendar>();
        try (var general = root.section("calendar");
                var byBranch = root.section("branchCalendars")) {
            var calendar = calendar(general, hours);
            for (var branch : branches) {
                try (var own = byBranch.section(branch)) {
                    calendars.put(branch, byBranch.has(branch) ? calendar(own, hours) : calendar);
                }
            }
        }
        return calendars;
    }

    static List<Vacation> vacations(Section root) {
        var vacations = new ArrayList<Vacation>();
        for (var section : root.sections("vacations")) {
            try (section) {
                vacation(section).ifPresent(vacations::add);
            }
        }
        return vacations;
    }

    private static Optional<Vacation> vacation(Section section) {
        var from = section.required("from", Scalars::date);
        var to = section.required("to", Scalars::date);
        var due = section.required("due", Scalars::date);
        if (from.isEmpty() || to.isEmpty() || due.isEmpty()) return Optional.empty();
        if (to.get().isBefore(from.get())) {
            section.problem("to", "a vacation ends after it begins");
            return Optional.empty();
        }
        return Optional.of(new Vacation(from.get(), to.get(), due.get()));
    }

    private static OpeningCalendar calendar(Section section, Map<DayOfWeek, Hours> hours) {
        return new OpeningCalendar(
                Set.copyOf(new HashSet<>(section.list("weekly", Values::weekday))),
                days(section, "closed"),
                days(section, "open"),
                new HashSet<>(section.list("yearly", Values::monthDay)),
                hours);
    }

    private static Set<LocalDate> days(Section section, String key) {
        var days = new HashSet<LocalDate>();
        section.list(key, Values::dayRange).forEach(days::addAll);
        return days;
    }

    private static Map<DayOfWeek, Hours> hours(Section root, Optional<Hours> usual) {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        if (!root.isMapping("hours")) {
            root.value("hours", Values::hours).or(() -> usual).ifPresent(same -> {
                for (var day : DayOfWeek.values()) hours.put(day, same);
            });
            return hours;
        }
        try (var section = root.section("hours")) {
            for (var day : DayOfWeek.values())
                section.value(day.name().substring(0, 3), Values::hours).ifPresent(own -> hours.put(day, own));
        }
        return hours;
    }
}
