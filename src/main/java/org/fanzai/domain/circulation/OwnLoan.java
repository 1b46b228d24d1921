package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fanzai.domain.policy.DueStep;
import org.fanzai.domain.policy.Setting;

/// The checkout of an item that the patron has already: it is offered as a renewal.
final class OwnLoan {
    private OwnLoan() {}

    /// When the renewed loan would be due. What the patron may not do is said by the checkout's own checks; here it
    /// counts only where renewals are stricter.
    static Optional<Instant> check(Asked asked, Findings findings) {
        var loan = asked.own().orElseThrow();
        var borrower = asked.facts().borrower().orElseThrow();
        var renewal = renewal(asked, findings::step);
        boolean inDebt = !findings.has(DEBT)
                && PatronChecks.owes(borrower.owed(), asked.policy().setting(Setting.RENEWAL_DEBT_LIMIT))
                        .isPresent();
        var data = Map.of("due", loan.due().toString());
        if (inDebt || !RenewalChecks.ofLoan(renewal).isEmpty()) findings.refuse(NO_MORE_RENEWALS, data);
        else findings.ask(RENEWAL, data);
        return renewal.due();
    }

    /// What refuses the renewal.
    static List<Reason> against(Asked asked) {
        return RenewalChecks.ofLoan(renewal(asked, _ -> {}));
    }

    private static Renewing renewal(Asked asked, Consumer<DueStep> told) {
        return Renewing.of(
                asked.own().orElseThrow(),
                asked.facts().borrower().orElseThrow(),
                asked.facts().copy().orElseThrow(),
                asked.now(),
                new Renewal.Request(
                        asked.request().via(), true, false, asked.request().override()),
                asked.policy(),
                told);
    }
}
