package org.fanzai.domain.policy;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// The rules of a library in one revision. Each parameter resolves on its own, by the most specific row that sets it.
public record Policy(
        String revision,
        ZoneId zone,
        List<String> branches,
        Set<String> categories,
        Set<String> itemTypes,
        Map<String, OpeningCalendar> calendars,
        List<PolicyRow> rows) {
    public Policy {
        branches = List.copyOf(branches);
        categories = Set.copyOf(categories);
        itemTypes = Set.copyOf(itemTypes);
        calendars = Map.copyOf(calendars);
        rows = List.copyOf(rows);
    }

    /// The value of a parameter; empty when no row that covers the scope sets it.
    public <T> Optional<T> value(Parameter<T> parameter, Scope scope) {
        return row(parameter, scope).flatMap(row -> row.value(parameter));
    }

    /// The row that gives a parameter its value: the most specific one, of equals the last in the file.
    public Optional<PolicyRow> row(Parameter<?> parameter, Scope scope) {
        return rows.reversed().stream()
                .filter(row -> row.values().containsKey(parameter) && row.covers(scope))
                .max(Comparator.comparingInt(PolicyRow::specificity));
    }

    /// The calendar of a branch. Throws `IllegalArgumentException` for a branch that the policy does not name.
    public OpeningCalendar calendar(String branch) {
        var calendar = calendars.get(branch);
        if (calendar == null) throw new IllegalArgumentException("the policy has no branch " + branch);
        return calendar;
    }
}
