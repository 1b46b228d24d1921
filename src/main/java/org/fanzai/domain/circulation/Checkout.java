package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.OfflineRules;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;

/// Whether a patron may check an item out now, and until when. Pure.
///
/// Every check says what it finds, so that nobody discovers the reasons one by one. What asks may be passed by the
/// staff; before a reader alone it refuses, but for what the reader confirms.
public final class Checkout {
    private static final Set<ReasonCode> READER_MAY_CONFIRM = EnumSet.of(RENEWAL, RENTAL);

    private Checkout() {}

    public static CheckoutDecision decide(CheckoutFacts facts, Policy policy) {
        return decide(facts, policy, new Findings());
    }

    /// The same; `findings`, which are new, then say how it came about.
    static CheckoutDecision decide(CheckoutFacts facts, Policy policy, Findings findings) {
        var rules = policy.setting(Setting.OFFLINE);
        var alone = alone(facts, rules);
        if (alone.isPresent()) return new CheckoutDecision.Refused(List.of(new Reason(alone.get())));
        var asked = Asked.of(facts, policy);
        if (facts.copy().isEmpty()) findings.tell(UNKNOWN_ITEM);
        facts.borrower().ifPresent(borrower -> PatronChecks.check(borrower, asked, findings));
        facts.copy().ifPresent(copy -> {
            ItemChecks.check(copy, asked, findings);
            QueueChecks.check(copy, asked, findings);
        });
        facts.offline().ifPresent(offline -> OfflineChecks.check(offline, rules, asked, findings));
        return decision(asked, due(asked, findings), findings);
    }

    /// Whether a question is one that a kiosk passes by itself.
    static boolean passesByItself(Asked asked, ReasonCode code) {
        return asked.policy().setting(Setting.SELF_SERVICE_OVERRIDES).contains(code.name());
    }

    /// What comes without any other reason, because nothing else can be judged.
    private static Optional<ReasonCode> alone(CheckoutFacts facts, OfflineRules rules) {
        boolean offline = facts.offline().isPresent();
        if (offline && OfflineChecks.isStale(facts.offline().get(), rules)) return Optional.of(STALE);
        if (facts.copy().isEmpty() && !(offline && rules.acceptUnknownItem())) return Optional.of(UNKNOWN_ITEM);
        if (facts.borrower().isEmpty() && !(offline && rules.acceptUnknownPatron())) return Optional.of(UNKNOWN_PATRON);
        return Optional.empty();
    }

    /// No limit counts for what the patron has already.
    private static Optional<Instant> due(Asked asked, Findings findings) {
        if (asked.renews()) return OwnLoan.check(asked, findings);
        var overflow = asked.own().isEmpty() ? LimitChecks.check(asked, findings) : Optional.<LoanPeriod>empty();
        return DueChecks.check(asked, overflow, findings);
    }

    private static CheckoutDecision decision(Asked asked, Optional<Instant> due, Findings findings) {
        findings.pass(code -> passes(asked, code));
        var open = findings.open();
        if (open.isEmpty()) return accepted(asked, due.orElseThrow(), findings);
        return findings.onlyAsks(code -> mayAsk(asked, code))
                ? new CheckoutDecision.NeedsOverride(open, due.orElseThrow())
                : new CheckoutDecision.Refused(open);
    }

    private static CheckoutDecision accepted(Asked asked, Instant due, Findings findings) {
        var branch = asked.scope().branch();
        return asked.renews()
                ? new CheckoutDecision.Renewed(due, branch, findings.alerts(), findings.passed())
                : new CheckoutDecision.Accepted(due, branch, findings.alerts(), findings.passed());
    }

    private static boolean passes(Asked asked, ReasonCode code) {
        if (asked.request().via() == Via.KIOSK && passesByItself(asked, code)) return true;
        return mayAsk(asked, code) && asked.request().override().contains(code);
    }

    private static boolean mayAsk(Asked asked, ReasonCode code) {
        return asked.request().via() == Via.DESK || READER_MAY_CONFIRM.contains(code);
    }
}
