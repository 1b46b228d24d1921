package org.fanzai.app.scenario;

import java.util.Map;
import java.util.TreeSet;
import org.fanzai.db.Db;
import org.fanzai.db.LibraryView;
import org.fanzai.domain.shared.Money;
import tools.jackson.databind.node.ObjectNode;

/// The fees and the cases at one moment, to tell what a step changed.
record Standing(Map<String, Money> fees, Map<String, String> cases) {
    static Standing of(Db db) {
        return db.read(tx -> {
            var view = new LibraryView(tx);
            return new Standing(view.amounts(), view.cases());
        });
    }

    /// By how much fees rose and fell since `before`.
    void changesSince(Standing before, ObjectNode got) {
        var rise = Money.ZERO;
        var fall = Money.ZERO;
        for (var fee : fees.entrySet()) {
            var change = minus(fee.getValue(), before.fees.getOrDefault(fee.getKey(), Money.ZERO));
            if (change.compareTo(Money.ZERO) > 0) rise = rise.plus(change);
            else fall = fall.plus(minus(Money.ZERO, change));
        }
        for (var fee : before.fees.entrySet()) if (!fees.containsKey(fee.getKey())) fall = fall.plus(fee.getValue());
        got.put("fee", rise.toString()).put("credit", fall.toString());
    }

    /// The codes of the cases that were raised since `before`.
    void casesSince(Standing before, ObjectNode got) {
        var raised = new TreeSet<String>();
        cases.forEach((id, code) -> {
            if (!before.cases.containsKey(id)) raised.add(code);
        });
        var array = got.putArray("cases");
        raised.forEach(array::add);
    }

    private static Money minus(Money amount, Money less) {
        return new Money(amount.amount().subtract(less.amount()));
    }
}
