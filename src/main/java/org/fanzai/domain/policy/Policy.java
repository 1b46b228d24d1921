package org.fanzai.domain.policy;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// The rules of a library in one revision. Each parameter resolves on its own, by the most specific row that sets it;
/// of equal rows the last in the file counts.
public final class Policy {
    private final String revision;
    private final ZoneId zone;
    private final List<String> branches;
    private final Map<String, Category> categories;
    private final Map<String, ItemType> itemTypes;
    private final Map<String, OpeningCalendar> calendars;
    private final List<PolicyRow> rows;
    private final List<Vacation> vacations;
    private final Settings settings;
    private final RowTable table;

    public Policy(
            String revision,
            ZoneId zone,
            List<String> branches,
            Map<String, Category> categories,
            Map<String, ItemType> itemTypes,
            Map<String, OpeningCalendar> calendars,
            List<PolicyRow> rows,
            List<Vacation> vacations,
            Settings settings) {
        this.revision = revision;
        this.zone = zone;
        this.branches = List.copyOf(branches);
        this.categories = Map.copyOf(categories);
        this.itemTypes = Map.copyOf(itemTypes);
        this.calendars = Map.copyOf(calendars);
        this.rows = List.copyOf(rows);
        this.vacations = List.copyOf(vacations);
        this.settings = settings;
        this.table = new RowTable(this.rows);
    }

    /// Ordinary categories and plain item types, no vacations, standard settings.
    public Policy(
            String revision,
            ZoneId zone,
            List<String> branches,
            Set<String> categories,
            Set<String> itemTypes,
            Map<String, OpeningCalendar> calendars,
            List<PolicyRow> rows) {
        this(
                revision,
                zone,
                branches,
                categories.stream().collect(toMap(code -> code, _ -> Category.ORDINARY)),
                itemTypes.stream().collect(toMap(code -> code, _ -> ItemType.PLAIN)),
                calendars,
                rows,
                List.of(),
                Settings.DEFAULTS);
    }

    public String revision() {
        return revision;
    }

    public ZoneId zone() {
        return zone;
    }

    public List<String> branches() {
        return branches;
    }

    public Map<String, Category> categories() {
        return categories;
    }

    public Map<String, ItemType> itemTypes() {
        return itemTypes;
    }

    public Map<String, OpeningCalendar> calendars() {
        return calendars;
    }

    public List<PolicyRow> rows() {
        return rows;
    }

    public List<Vacation> vacations() {
        return vacations;
    }

    public Settings settings() {
        return settings;
    }

    /// The value of a parameter; empty when no row that covers the scope sets it.
    public <T> Optional<T> value(Parameter<T> parameter, Scope scope) {
        return row(parameter, scope).flatMap(row -> row.value(parameter));
    }

    /// Whether a parameter is set, and to true.
    public boolean is(Parameter<Boolean> parameter, Scope scope) {
        return value(parameter, scope).orElse(false);
    }

    /// The row that gives a parameter its value.
    public Optional<PolicyRow> row(Parameter<?> parameter, Scope scope) {
        return table.find(parameter, scope);
    }

    public <T> T setting(Setting<T> setting) {
        return settings.get(setting);
    }

    /// The calendar of a branch. Throws `IllegalArgumentException` for a branch that the policy does not name.
    public OpeningCalendar calendar(String branch) {
        var calendar = calendars.get(branch);
        if (calendar == null) throw new IllegalArgumentException("the policy has no branch " + branch);
        return calendar;
    }

    /// The calendar by which a loan is counted. A loan outlives its branch: when the policy no longer names that one,
    /// the
    /// first branch's calendar counts.
    public OpeningCalendar calendar(Scope scope) {
        var calendar = calendars.get(scope.branch());
        return calendar == null ? calendar(branches.getFirst()) : calendar;
    }

    /// An ordinary one for a code that the policy does not name.
    public Category category(String code) {
        return categories.getOrDefault(code, Category.ORDINARY);
    }

    /// A plain one for a code that the policy does not name.
    public ItemType type(String code) {
        return itemTypes.getOrDefault(code, ItemType.PLAIN);
    }

    /// An item type, its parent, and so on up; types that are their own ancestors come once.
    public List<String> lineage(String type) {
        var lineage = new LinkedHashSet<String>();
        var next = Optional.of(type);
        while (next.isPresent() && lineage.add(next.get()))
            next = type(next.get()).parent();
        return List.copyOf(lineage);
    }

    /// These rules with rows and settings added to them.
    public Policy published(String revision, List<PolicyRow> rows, Settings more) {
        var all = new ArrayList<>(this.rows);
        all.addAll(rows);
        return new Policy(
                revision, zone, branches, categories, itemTypes, calendars, all, vacations, settings.with(more));
    }

    /// These rules with more days on which a branch is closed.
    public Policy closed(String revision, String branch, Collection<LocalDate> dates) {
        var changed = new HashMap<>(calendars);
        changed.put(branch, calendar(branch).closedOn(dates));
        return new Policy(revision, zone, branches, categories, itemTypes, changed, rows, vacations, settings);
    }
}
