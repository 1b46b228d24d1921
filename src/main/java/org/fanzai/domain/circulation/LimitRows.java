package org.fanzai.domain.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// Which rows limit an item type, and which types a row counts: a type's row counts it and the types below it, a row
/// for any type those that no row of a type limits.
final class LimitRows {
    /// More than any real tree of item types; ends one that runs in a circle.
    private static final int DEEPEST = 8;

    private LimitRows() {}

    /// The rows of the scope's type and of the types above it; where there are none, the one for any type.
    static List<PolicyRow> of(Policy policy, Parameter<?> parameter, Scope scope) {
        var rows = new ArrayList<PolicyRow>(2);
        var type = Optional.of(scope.type());
        for (int i = 0; i < DEEPEST && type.isPresent(); i++) {
            var row = policy.row(parameter, of(scope, type.get()));
            if (row.isPresent() && row.get().type().equals(type.get())) rows.add(row.get());
            type = policy.type(type.get()).parent();
        }
        if (rows.isEmpty()) policy.row(parameter, scope).ifPresent(rows::add);
        return rows;
    }

    /// Whether `row`, one of those that limit the scope of `asked`, counts a loan of `type`.
    static boolean counts(PolicyRow row, String type, Parameter<?> parameter, Asked asked) {
        if (type.equals(asked.scope().type())) return true;
        return row.type().equals(PolicyRow.ANY)
                ? !hasRow(asked.policy(), parameter, of(asked.scope(), type))
                : isWithin(asked.policy(), type, row.type());
    }

    private static boolean hasRow(Policy policy, Parameter<?> parameter, Scope scope) {
        for (var row : of(policy, parameter, scope)) if (!row.type().equals(PolicyRow.ANY)) return true;
        return false;
    }

    /// Whether `type` is `above` or below it.
    private static boolean isWithin(Policy policy, String type, String above) {
        var next = Optional.of(type);
        for (int i = 0; i < DEEPEST && next.isPresent(); i++) {
            if (next.get().equals(above)) return true;
            next = policy.type(next.get()).parent();
        }
        return false;
    }

    private static Scope of(Scope scope, String type) {
        return new Scope(scope.branch(), scope.category(), type);
    }
}
