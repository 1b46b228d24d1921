package org.fanzai.domain.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// Finds the row that gives a parameter its value: per parameter the levels that rows set it on, most specific first.
final class RowTable {
    private final Map<Parameter<?>, List<Level>> levels = new HashMap<>();

    RowTable(List<PolicyRow> rows) {
        for (int specificity = PolicyRow.MOST_SPECIFIC; specificity >= 0; specificity--)
            for (var row : rows) if (row.specificity() == specificity) add(row);
    }

    Optional<PolicyRow> find(Parameter<?> parameter, Scope scope) {
        for (var level : levels.getOrDefault(parameter, List.of())) {
            var row = level.rows.get(level.key(scope));
            if (row != null) return Optional.of(row);
        }
        return Optional.empty();
    }

    private void add(PolicyRow row) {
        for (var parameter : row.values().keySet()) {
            if (!parameter.reach().allows(row)) continue;
            var known = levels.computeIfAbsent(parameter, _ -> new ArrayList<>());
            if (known.isEmpty() || known.getLast().specificity != row.specificity())
                known.add(new Level(row.specificity(), new HashMap<>()));
            known.getLast().rows.put(row.scope(), row); // of equals the last in the file
        }
    }

    /// The rows of one specificity by the scope that they name.
    private record Level(int specificity, Map<Scope, PolicyRow> rows) {
        Scope key(Scope asked) {
            return PolicyRow.scope(specificity, asked);
        }
    }
}
