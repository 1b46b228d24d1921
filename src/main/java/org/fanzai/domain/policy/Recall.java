package org.fanzai.domain.policy;

import java.time.Instant;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// When a loan is due after somebody else needs the item. Pure.
public final class Recall {
    private Recall() {}

    /// The due date after a recall at `now` of a loan that runs since `since` to `due`: never later than `due`, never
    /// in the guaranteed period, and changed by one recall only. It stays where the policy sets no recall period.
    public static Instant due(
            Policy policy, Scope scope, Instant since, Instant due, boolean shortenedBefore, Instant now) {
        var period = policy.value(Parameter.RECALL_PERIOD, scope);
        if (period.isEmpty() || shortenedBefore || now.isAfter(due)) return due;
        var plain = new PeriodEnd(policy.zone(), policy.calendar(scope), DueRule.DAYS, HoursRule.IGNORE);
        var recalled = plain.after(now, period.get()).orElse(due);
        if (recalled.isAfter(due)) return due;
        var guaranteed = policy.value(Parameter.RECALL_GUARANTEE, scope)
                .flatMap(guarantee -> plain.after(since, guarantee))
                .orElse(recalled);
        var wanted = recalled.isAfter(guaranteed) ? recalled : guaranteed;
        var moved = PeriodEnd.of(policy, scope).onOpenDay(wanted).orElse(wanted);
        return moved.isBefore(due) ? moved : due;
    }
}
