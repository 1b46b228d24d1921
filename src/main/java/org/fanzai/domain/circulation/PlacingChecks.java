package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.policy.Limit;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Barcode;

/// What a patron's age, loans and other holds say against a hold.
final class PlacingChecks {
    private PlacingChecks() {}

    static void check(
            Placing.Facts facts, Borrower borrower, Title title, Scope scope, Policy policy, List<Reason> reasons) {
        var today = facts.now().atZone(policy.zone()).toLocalDate();
        if (!ItemChecks.isOfAge(title, borrower.patron(), today))
            reasons.add(new Reason(AGE, ItemChecks.ages(title, borrower.patron(), today)));
        if (isHeld(facts.own(), title, facts.wanted())) reasons.add(new Reason(ALREADY_HELD));
        if (!policy.setting(Setting.HOLDS_ON_BORROWED) && isBorrowed(borrower, title))
            reasons.add(new Reason(ALREADY_BORROWED));
        limit(policy, Parameter.MAX_HOLDS, scope, facts.own().size(), TOO_MANY_HOLDS, reasons);
        limit(policy, Parameter.MAX_HOLDS_PER_TITLE, scope, on(facts.own(), title), TOO_MANY_PER_TITLE, reasons);
        limit(policy, Parameter.MAX_HOLDS_PER_DAY, scope, facts.placedToday(), TOO_MANY_PER_DAY, reasons);
    }

    private static void limit(
            Policy policy, Parameter<Limit> parameter, Scope scope, int have, ReasonCode code, List<Reason> reasons) {
        policy.value(parameter, scope)
                .filter(limit -> limit.reachedBy(have))
                .ifPresent(limit -> reasons.add(new Reason(code, Map.of("limit", limit.text(), "have", "" + have))));
    }

    /// The same item twice, or the title twice; one of each is something else.
    private static boolean isHeld(List<Hold> own, Title title, Optional<Barcode> wanted) {
        for (var hold : own)
            if (hold.titleId().equals(title.id()) && hold.wanted().equals(wanted)) return true;
        return false;
    }

    private static boolean isBorrowed(Borrower borrower, Title title) {
        for (var loan : borrower.loans()) if (loan.titleId().equals(title.id())) return true;
        return false;
    }

    private static int on(List<Hold> own, Title title) {
        int holds = 0;
        for (var hold : own) if (hold.titleId().equals(title.id())) holds++;
        return holds;
    }
}
