package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;

/// What a patron's membership, account and loans say against borrowing.
final class PatronChecks {
    private PatronChecks() {}

    static void check(Borrower borrower, Asked asked, Findings findings) {
        var patron = borrower.patron();
        if (!borrower.cardActive()) findings.refuse(CARD_INACTIVE);
        if (patron.particulars().cardLost()) findings.refuse(CARD_LOST);
        if (patron.particulars().addressUnknown()) findings.refuse(ADDRESS_UNKNOWN);
        if (asked.policy().category(patron.category()).statistical()) findings.refuse(STATISTICAL);
        expired(patron, asked.today()).ifPresent(reason -> findings.refuse(reason.code(), reason.data()));
        standing(borrower, asked, findings);
        debt(borrower, asked.policy(), findings);
        boolean stranger = asked.facts()
                .proxy()
                .filter(proxy -> !proxy.isValid(patron, asked.today()))
                .isPresent();
        if (stranger) findings.refuse(PROXY);
    }

    /// A membership is valid through its last day.
    static Optional<Reason> expired(Patron patron, LocalDate today) {
        return today.isAfter(patron.expires())
                ? Optional.of(
                        new Reason(PATRON_EXPIRED, Map.of("on", patron.expires().toString())))
                : Optional.empty();
    }

    /// The restriction that holds longest.
    static Optional<Reason> restricted(List<Restriction> restrictions, LocalDate today) {
        Optional<Restriction> longest = Optional.empty();
        for (var restriction : restrictions)
            if (restriction.holdsOn(today) && (longest.isEmpty() || restriction.outlasts(longest.get())))
                longest = Optional.of(restriction);
        return longest.map(restriction -> new Reason(
                PATRON_RESTRICTED,
                Map.of("until", restriction.lastDay().map(LocalDate::toString).orElse("none"))));
    }

    /// How many loans were due before `now`; one that is claimed returned counts only where the library says so.
    static int overdue(List<OpenLoan> loans, Instant now, Policy policy) {
        boolean claimedCount = policy.setting(Setting.CLAIMED_RETURNED_COUNTS);
        int overdue = 0;
        for (var loan : loans)
            if (loan.due().isBefore(now) && (claimedCount || loan.claimed().isEmpty())) overdue++;
        return overdue;
    }

    /// Only *more* than the limit is too much.
    static Optional<Reason> owes(Money owed, Optional<Money> limit) {
        return limit.filter(most -> owed.compareTo(most) > 0).map(most -> debt(owed, most.toString()));
    }

    /// Overdue loans are not told of somebody who is restricted.
    private static void standing(Borrower borrower, Asked asked, Findings findings) {
        var restricted = restricted(borrower.restrictions(), asked.today());
        var force = asked.policy().setting(Setting.OVERDUES);
        if (restricted.isPresent())
            findings.refuse(PATRON_RESTRICTED, restricted.get().data());
        else if (force != Force.ALLOW) {
            int overdue = overdue(borrower.loans(), asked.now(), asked.policy());
            if (overdue > 0) findings.weigh(force, OVERDUES, Map.of("have", "" + overdue));
        }
    }

    private static void debt(Borrower borrower, Policy policy, Findings findings) {
        var limit = policy.setting(Setting.DEBT_LIMIT);
        var over = owes(borrower.owed(), limit);
        var force = over.isPresent() ? policy.setting(Setting.DEBT) : Force.ALLOW;
        boolean any = borrower.owed().isPositive() && policy.setting(Setting.ANY_DEBT_NEEDS_OVERRIDE);
        if (any && force != Force.BLOCK) force = Force.CONFIRM;
        if (force == Force.ALLOW) return;
        var reason = over.orElseGet(
                () -> debt(borrower.owed(), limit.map(Money::toString).orElse("")));
        findings.weigh(force, DEBT, reason.data());
    }

    private static Reason debt(Money owed, String limit) {
        return new Reason(DEBT, Map.of("owed", owed.toString(), "limit", limit));
    }
}
