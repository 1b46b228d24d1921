package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.Limit;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;

/// How many a patron may have, and for what price.
final class LimitChecks {
    private LimitChecks() {}

    /// The period of a loan past the limit, where a kiosk lends one; empty for a loan within the limits.
    static Optional<LoanPeriod> check(Asked asked, Findings findings) {
        boolean counts = !asked.request().onSite() || asked.policy().setting(Setting.ON_SITE_COUNTS);
        var many = asked.request().onSite()
                ? reached(asked, Parameter.MAX_ON_SITE, OpenLoan::onSite)
                : Optional.<Reason>empty();
        if (many.isEmpty() && counts) many = reached(asked, Parameter.MAX_LOANS, counted(asked));
        var total = counts ? total(asked) : Optional.<Reason>empty();
        deposit(asked, findings);
        if (many.isPresent() && many.get().code() == NOT_LENDABLE_TO_CATEGORY) {
            findings.refuse(NOT_LENDABLE_TO_CATEGORY);
            many = Optional.empty();
        }
        if (many.isEmpty() && total.isEmpty()) return Optional.empty();
        var overflow = overflow(asked);
        if (overflow.isPresent())
            findings.tell(OVERFLOW, many.or(() -> total).orElseThrow().data());
        else {
            var force = asked.policy().setting(Setting.TOO_MANY);
            many.ifPresent(reason -> findings.weigh(force, TOO_MANY, reason.data()));
            total.ifPresent(reason -> findings.weigh(force, TOO_MANY_TOTAL, reason.data()));
        }
        return overflow;
    }

    /// Whether the policy says how many of it may be had.
    static boolean isLimited(Asked asked) {
        return !LimitRows.of(asked.policy(), Parameter.MAX_LOANS, asked.scope()).isEmpty();
    }

    private static Optional<LoanPeriod> overflow(Asked asked) {
        boolean asks = asked.policy().setting(Setting.TOO_MANY) == Force.CONFIRM;
        if (asked.request().via() == Via.DESK || (asks && Checkout.passesByItself(asked, TOO_MANY)))
            return Optional.empty();
        return asked.policy().value(Parameter.OVERFLOW_PERIOD, asked.scope());
    }

    /// The first limit that is reached, of the item's type, of the types above it, or of any type.
    private static Optional<Reason> reached(Asked asked, Parameter<Limit> parameter, Predicate<OpenLoan> counted) {
        for (var row : LimitRows.of(asked.policy(), parameter, asked.scope())) {
            if (!(row.values().get(parameter) instanceof Limit.AtMost(int most))) continue;
            if (most == 0 && parameter.equals(Parameter.MAX_LOANS))
                return Optional.of(new Reason(NOT_LENDABLE_TO_CATEGORY));
            int have = 0;
            for (var loan : asked.loans())
                if (counted.test(loan) && ofBranch(row, loan) && LimitRows.counts(row, loan.type(), parameter, asked))
                    have++;
            if (have >= most) return Optional.of(tooMany(TOO_MANY, most, have));
        }
        return Optional.empty();
    }

    private static Optional<Reason> total(Asked asked) {
        var row = asked.policy().row(Parameter.MAX_LOANS_TOTAL, asked.scope());
        if (row.isEmpty() || !(row.get().values().get(Parameter.MAX_LOANS_TOTAL) instanceof Limit.AtMost(int most)))
            return Optional.empty();
        var counted = counted(asked);
        int have = 0;
        for (var loan : asked.loans()) if (counted.test(loan) && ofBranch(row.get(), loan)) have++;
        return have >= most ? Optional.of(tooMany(TOO_MANY_TOTAL, most, have)) : Optional.empty();
    }

    /// The price of all that is lent may not be more than the deposit.
    private static void deposit(Asked asked, Findings findings) {
        if (!asked.policy().setting(Setting.DEPOSIT)) return;
        if (asked.facts().borrower().isEmpty() || asked.facts().copy().isEmpty()) return;
        var borrower = asked.facts().borrower().get();
        var item = asked.facts().copy().get().item();
        var price = item.price().isPositive()
                ? item.price()
                : asked.policy().type(item.type()).defaultPrice().orElse(Money.ZERO);
        var deposit = borrower.patron().particulars().deposit();
        var missing = borrower.lent().plus(price).minus(deposit);
        if (missing.isPositive())
            findings.refuse(DEPOSIT, Map.of("missing", missing.toString(), "deposit", deposit.toString()));
    }

    /// Which loans count, but for the row.
    private static Predicate<OpenLoan> counted(Asked asked) {
        boolean onSite = asked.policy().setting(Setting.ON_SITE_COUNTS);
        boolean claimed = asked.policy().setting(Setting.CLAIMED_RETURNED_COUNTS);
        return loan -> (onSite || !loan.onSite()) && (claimed || loan.claimed().isEmpty());
    }

    private static boolean ofBranch(PolicyRow row, OpenLoan loan) {
        return row.branch().equals(PolicyRow.ANY) || row.branch().equals(loan.governing());
    }

    private static Reason tooMany(ReasonCode code, int limit, int have) {
        return new Reason(code, Map.of("limit", "" + limit, "have", "" + have));
    }
}
