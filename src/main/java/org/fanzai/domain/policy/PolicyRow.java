package org.fanzai.domain.policy;

import java.util.Map;
import java.util.Optional;

/// What the library sets for a branch, a patron category and an item type; each may be [#ANY].
public record PolicyRow(String branch, String category, String type, Map<Parameter<?>, Object> values) {
    public static final String ANY = "*";

    /// Rows are asked in the order B C T, B C *, B * T, B * *, * C T, * C *, * * T, * * *.
    static final int MOST_SPECIFIC = 7;

    private static final int BRANCH = 4;
    private static final int CATEGORY = 2;
    private static final int TYPE = 1;

    public PolicyRow {
        values = Map.copyOf(values);
    }

    @SuppressWarnings("unchecked") // the loader stores what the parameter's own parse returned
    <T> Optional<T> value(Parameter<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter));
    }

    Scope scope() {
        return new Scope(branch, category, type);
    }

    int specificity() {
        return (branch.equals(ANY) ? 0 : BRANCH)
                + (category.equals(ANY) ? 0 : CATEGORY)
                + (type.equals(ANY) ? 0 : TYPE);
    }

    /// What a row of a specificity has to name to cover the scope that is asked.
    static Scope scope(int specificity, Scope asked) {
        return new Scope(
                (specificity & BRANCH) == 0 ? ANY : asked.branch(),
                (specificity & CATEGORY) == 0 ? ANY : asked.category(),
                (specificity & TYPE) == 0 ? ANY : asked.type());
    }

    /// For whom and what a parameter is asked.
    public record Scope(String branch, String category, String type) {}
}
