package org.fanzai.domain.policy;

import java.util.Map;
import java.util.Optional;

/// What the library sets for a branch, a patron category and an item type; each may be [#ANY].
public record PolicyRow(String branch, String category, String type, Map<Parameter<?>, Object> values) {
    public static final String ANY = "*";

    public PolicyRow {
        values = Map.copyOf(values);
    }

    @SuppressWarnings("unchecked") // the loader stores what the parameter's own parse returned
    <T> Optional<T> value(Parameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter));
    }

    boolean covers(Scope scope) {
        return covers(branch, scope.branch()) && covers(category, scope.category()) && covers(type, scope.type());
    }

    /// Rows are asked in the order B C T, B C *, B * T, B * *, * C T, * C *, * * T, * * *.
    int specificity() {
        return (branch.equals(ANY) ? 0 : 4) + (category.equals(ANY) ? 0 : 2) + (type.equals(ANY) ? 0 : 1);
    }

    private static boolean covers(String mine, String asked) {
        return mine.equals(ANY) || mine.equals(asked);
    }

    /// For whom and what a parameter is asked.
    public record Scope(String branch, String category, String type) {}
}
