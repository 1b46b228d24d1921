package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.policy.Limit;
import org.fanzai.domain.policy.OverdueRenewal;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Setting;

/// What speaks against a renewal.
final class RenewalChecks {
    private RenewalChecks() {}

    /// What the patron's membership and account say.
    static List<Reason> ofPatron(Renewing renewal) {
        var reasons = new ArrayList<Reason>();
        var borrower = renewal.borrower();
        if (!renewal.policy().setting(Setting.RENEW_EXPIRED_PATRONS))
            PatronChecks.expired(borrower.patron(), renewal.today()).ifPresent(reasons::add);
        PatronChecks.restricted(borrower.restrictions(), renewal.today()).ifPresent(reasons::add);
        PatronChecks.owes(borrower.owed(), renewal.policy().setting(Setting.RENEWAL_DEBT_LIMIT))
                .ifPresent(reasons::add);
        return reasons;
    }

    /// What the loan, and whoever waits for its item, say.
    static List<Reason> ofLoan(Renewing renewal) {
        var reasons = new ArrayList<Reason>();
        limits(renewal, reasons);
        RenewalTimes.check(renewal).ifPresent(reasons::add);
        overdue(renewal).ifPresent(reasons::add);
        var loan = renewal.loan();
        if (loan.onSite()) reasons.add(new Reason(ON_SITE));
        if (loan.recalled())
            reasons.add(new Reason(RECALLED, Map.of("due", loan.due().toString())));
        if (RenewalHolds.need(renewal)) reasons.add(new Reason(ON_HOLD));
        booked(renewal).ifPresent(reasons::add);
        if (renewal.due().isEmpty() || !renewal.due().get().isAfter(loan.due()))
            reasons.add(new Reason(WOULD_NOT_EXTEND, Map.of("due", loan.due().toString())));
        return reasons;
    }

    private static void limits(Renewing renewal, List<Reason> reasons) {
        var loan = renewal.loan();
        reached(renewal, Parameter.RENEWALS, loan.renewals(), TOO_MANY_RENEWALS).ifPresent(reasons::add);
        if (!renewal.request().seen())
            reached(renewal, Parameter.UNSEEN_RENEWALS, loan.unseen(), TOO_MANY_UNSEEN)
                    .ifPresent(reasons::add);
    }

    private static Optional<Reason> reached(Renewing renewal, Parameter<Limit> parameter, int have, ReasonCode code) {
        return renewal.policy()
                .value(parameter, renewal.scope())
                .filter(limit -> limit.reachedBy(have))
                .map(limit -> new Reason(code, Map.of("limit", limit.text(), "have", "" + have)));
    }

    private static Optional<Reason> overdue(Renewing renewal) {
        var rule = renewal.policy().setting(Setting.OVERDUE_RENEWAL);
        if (rule == OverdueRenewal.ALLOW) return Optional.empty();
        if (rule == OverdueRenewal.BLOCK_ITEM) {
            var due = renewal.loan().due();
            return due.isBefore(renewal.now())
                    ? Optional.of(new Reason(OVERDUE, Map.of("due", due.toString())))
                    : Optional.empty();
        }
        int overdue = PatronChecks.overdue(renewal.borrower().loans(), renewal.now(), renewal.policy());
        return overdue > 0 ? Optional.of(new Reason(OVERDUES, Map.of("have", "" + overdue))) : Optional.empty();
    }

    /// A booking of another that begins by the new due date and is not over.
    private static Optional<Reason> booked(Renewing renewal) {
        if (renewal.due().isEmpty()) return Optional.empty();
        var lastDay = day(renewal.due().get(), renewal);
        Optional<LocalDate> first = Optional.empty();
        for (var booking : renewal.copy().bookings())
            if (!renewal.isOwn(booking.patron())
                    && !booking.to().isBefore(renewal.today())
                    && !booking.from().isAfter(lastDay)
                    && (first.isEmpty() || booking.from().isBefore(first.get()))) first = Optional.of(booking.from());
        return first.map(from -> new Reason(BOOKED, Map.of("from", from.toString())));
    }

    private static LocalDate day(Instant instant, Renewing renewal) {
        return instant.atZone(renewal.policy().zone()).toLocalDate();
    }
}
