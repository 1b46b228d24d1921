package org.fanzai.app.config;

import static org.fanzai.app.config.Values.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.support.yaml.Section;

/// Reads the schema of `library.yaml`. Problems go to the section; what is returned is of use only when there are none.
final class LibraryFile {
    private final Section root;

    private LibraryFile(Section root) {
        this.root = root;
    }

    /// `revision` identifies this version of the rules.
    static LibraryConfig read(Section root, String revision) {
        return new LibraryFile(root).read(revision);
    }

    private LibraryConfig read(String revision) {
        var names = names(root, "name");
        var zone = root.required("zone", Values::zone).orElse(ZoneId.of("UTC"));
        var currency = root.value("currency", oneOf("CNY", "EUR", "USD", "GBP", "HKD", "TWD", "MOP", "JPY", "SGD"));
        var branches = root.list("branches", name());
        if (branches.isEmpty()) root.problem("branches", "at least one branch is expected here");
        var categories = named("categories");
        var itemTypes = named("itemTypes").keySet();
        var policy = new Policy(
                revision,
                zone,
                branches,
                categories.keySet(),
                itemTypes,
                calendars(branches),
                rows(branches, categories.keySet(), itemTypes));
        return new LibraryConfig(names, currency.orElse("CNY"), policy, categories);
    }

    /// Things by their code, each with its names.
    private Map<String, Map<String, String>> named(String key) {
        var named = new HashMap<String, Map<String, String>>();
        try (var section = root.section(key)) {
            for (var code : section.keys()) named.put(code, names(section, code));
        }
        return named;
    }

    /// A text by language: `{ zh: …, en: … }`.
    static Map<String, String> names(Section section, String key) {
        var names = new HashMap<String, String>();
        try (var texts = section.section(key)) {
            for (var language : List.of("zh", "en"))
                texts.required(language, Function.identity()).ifPresent(text -> names.put(language, text));
        }
        return names;
    }

    private Map<String, OpeningCalendar> calendars(List<String> branches) {
        var hours = hours();
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

    private static OpeningCalendar calendar(Section section, Map<DayOfWeek, OpeningCalendar.Hours> hours) {
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

    private Map<DayOfWeek, OpeningCalendar.Hours> hours() {
        var hours = new EnumMap<DayOfWeek, OpeningCalendar.Hours>(DayOfWeek.class);
        if (!root.isMapping("hours")) {
            root.value("hours", Values::hours).ifPresent(same -> {
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

    private List<PolicyRow> rows(List<String> branches, Set<String> categories, Set<String> itemTypes) {
        var rows = new ArrayList<PolicyRow>();
        for (var section : root.sections("policy")) {
            try (section) {
                rows.add(row(section, branches, categories, itemTypes));
            }
        }
        return rows;
    }

    private static PolicyRow row(
            Section section, List<String> branches, Set<String> categories, Set<String> itemTypes) {
        var values = new HashMap<Parameter<?>, Object>();
        for (var parameter : Parameter.ALL)
            section.value(parameter.name(), parameter.parse()).ifPresent(value -> values.put(parameter, value));
        return new PolicyRow(
                section.value("branch", known(branches, "branch")).orElse(PolicyRow.ANY),
                section.value("category", known(categories, "category")).orElse(PolicyRow.ANY),
                section.value("type", known(itemTypes, "item type")).orElse(PolicyRow.ANY),
                values);
    }
}
