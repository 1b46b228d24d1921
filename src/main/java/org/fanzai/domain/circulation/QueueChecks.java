package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.util.Map;
import org.fanzai.domain.policy.Setting;

/// Who else has the item, or waits for it.
final class QueueChecks {
    private QueueChecks() {}

    static void check(Copy copy, Asked asked, Findings findings) {
        if (copy.loan().isPresent() && asked.own().isEmpty())
            onLoan(copy, copy.loan().get(), asked, findings);
        if (!asked.renews()) waiting(copy, asked, findings); // a renewal has its own rule for holds
    }

    private static void onLoan(Copy copy, OpenLoan loan, Asked asked, Findings findings) {
        var elsewhere = Returning.elsewhere(copy, asked.facts().branch(), asked.policy());
        if (loan.claimed().isPresent()) findings.ask(CLAIMED_RETURNED);
        else if (elsewhere.isPresent()) findings.refuse(RETURN_ELSEWHERE, Map.of("to", elsewhere.get()));
        else findings.weigh(asked.policy().setting(Setting.ON_LOAN_TO_OTHER), ON_LOAN_TO_OTHER);
    }

    /// Nothing when the item was captured for the patron.
    private static void waiting(Copy copy, Asked asked, Findings findings) {
        var captured = copy.captured();
        if (captured.isPresent() && asked.isOwn(captured.get().patron())) return;
        boolean moving = captured.isPresent() && captured.get().state() == Hold.State.IN_TRANSIT;
        if (moving || copy.transit().isPresent()) findings.ask(IN_TRANSIT, to(copy));
        else if (captured.isPresent()) findings.ask(HOLD_READY_FOR_OTHER);
        else {
            var next = Routing.next(copy.found(), asked.today(), asked.policy());
            if (next.isPresent() && !asked.isOwn(next.get().patron())) findings.ask(HOLD_FOR_OTHER);
        }
    }

    private static Map<String, String> to(Copy copy) {
        return copy.transit()
                .map(Transit::to)
                .or(() -> copy.captured().map(Hold::pickup))
                .map(to -> Map.of("to", to))
                .orElse(Map.of());
    }
}
