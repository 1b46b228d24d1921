package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.util.Map;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;

/// What speaks against taking an item back, and what the staff are told of it.
final class CheckinChecks {
    private CheckinChecks() {}

    static void check(Copy copy, Checkin.Facts facts, Policy policy, Findings findings) {
        place(copy, facts, policy, findings);
        condition(copy.item(), policy, findings);
        parts(copy.item(), facts, policy, findings);
        if (copy.loan().isPresent() && copy.loan().get().claimed().isPresent()) findings.tell(CLAIMED_RETURNED);
        if (stoodOnTheShelf(copy)) findings.tell(NOT_ON_LOAN);
    }

    /// What travels, or waits for somebody, is not being returned.
    private static void place(Copy copy, Checkin.Facts facts, Policy policy, Findings findings) {
        if (copy.transit().isPresent()) {
            var to = copy.transit().get().to();
            if (!to.equals(facts.branch())) findings.tell(WRONG_TRANSFER, Map.of("to", to));
        } else if (copy.captured().isEmpty())
            Returning.elsewhere(copy, facts.branch(), policy)
                    .ifPresent(to -> findings.refuse(RETURN_ELSEWHERE, Map.of("to", to)));
    }

    private static void condition(Item item, Policy policy, Findings findings) {
        if (item.condition() == Condition.LOST)
            findings.weigh(force(policy.setting(Setting.BLOCK_RETURN_OF_LOST)), WAS_LOST);
        if (item.condition() == Condition.WITHDRAWN)
            findings.weigh(force(policy.setting(Setting.BLOCK_RETURN_OF_WITHDRAWN)), WITHDRAWN);
    }

    private static void parts(Item item, Checkin.Facts facts, Policy policy, Findings findings) {
        int missing = ItemChecks.missing(item, facts.request().partsPresent(), policy);
        if (missing == 0) return;
        findings.weigh(force(facts.request().via() == Via.KIOSK), PARTS, Map.of("missing", "" + missing));
    }

    private static boolean stoodOnTheShelf(Copy copy) {
        if (copy.loan().isPresent()
                || copy.transit().isPresent()
                || copy.captured().isPresent()) return false;
        return switch (copy.item().condition()) {
            case AVAILABLE, DAMAGED, NOT_FOR_LOAN -> true;
            case LOST, MISSING, WITHDRAWN, ON_ORDER -> false;
        };
    }

    private static Force force(boolean refuses) {
        return refuses ? Force.BLOCK : Force.ALERT;
    }
}
