package org.fanzai.domain.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.policy.ValueText;

/// What a policy says for a scope: every parameter that is set, by which row, those that no row sets, and the settings
/// that are not as usual. Pure.
public record Resolution(Scope scope, List<Given> given, List<Parameter<?>> unset, List<Chosen> chosen) {
    /// Rows for the types above it limit a type too.
    private static final Set<Parameter<?>> OF_FAMILIES = Set.of(Parameter.MAX_LOANS, Parameter.MAX_ON_SITE);

    /// A parameter, its value as files write it, and the place of the row that gives it, from 0.
    public record Given(Parameter<?> parameter, String value, int row) {
        static Given by(Policy policy, Parameter<?> parameter, PolicyRow row) {
            var value = ValueText.of(Objects.requireNonNull(row.values().get(parameter)));
            return new Given(parameter, value, policy.rows().lastIndexOf(row)); // of equal rows the last counts
        }
    }

    /// A setting, its value, and what it would be if it were not set.
    public record Chosen(Setting<?> setting, String value, String standard) {
        static Chosen of(Policy policy, Setting<?> setting) {
            return new Chosen(setting, ValueText.of(policy.setting(setting)), ValueText.of(setting.standard()));
        }

        public boolean isUsual() {
            return value.equals(standard);
        }
    }

    public Resolution {
        given = List.copyOf(given);
        unset = List.copyOf(unset);
        chosen = List.copyOf(chosen);
    }

    public static Resolution of(Policy policy, Scope scope) {
        var given = new ArrayList<Given>();
        var unset = new ArrayList<Parameter<?>>();
        for (var parameter : Parameter.ALL) {
            var rows = rows(policy, parameter, scope);
            if (rows.isEmpty()) unset.add(parameter);
            for (var row : rows) given.add(Given.by(policy, parameter, row));
        }
        var chosen = Setting.ALL.stream()
                .map(setting -> Chosen.of(policy, setting))
                .filter(setting -> !setting.isUsual())
                .toList();
        return new Resolution(scope, given, unset, chosen);
    }

    private static List<PolicyRow> rows(Policy policy, Parameter<?> parameter, Scope scope) {
        return OF_FAMILIES.contains(parameter)
                ? LimitRows.of(policy, parameter, scope)
                : policy.row(parameter, scope).stream().toList();
    }
}
