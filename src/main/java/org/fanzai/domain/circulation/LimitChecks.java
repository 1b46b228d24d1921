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

    /// A limit that is reached: the row that sets it, and how many count.
    record Reached(Parameter<Limit> parameter, PolicyRow row, int most, int have) {
        /// Such items are not lent to such patrons at all.
        boolean bars() {
            return most == 0 && parameter.equals(Parameter.MAX_LOANS);
        }

        Map<String, String> data() {
            return Map.of("limit", "" + most, "have", "" + have);
        }
    }

    /// The period of a loan past the limit, where a kiosk lends one; empty for a loan within the limits.
    static Optional<LoanPeriod> check(Asked asked, Findings findings) {
        var many = many(asked);
        var total = total(asked);
        deposit(asked, findings);
        if (many.isPresent() && many.get().bars()) {
            findings.refuse(NOT_LENDABLE_TO_CATEGORY);
            many = Optional.empty();
        }
        if (many.isEmpty() && total.isEmpty()) return Optional.empty();
        var overflow = overflow(asked);
        if (overflow.isPresent())
            findings.tell(OVERFLOW, many.or(() -> total).orElseThrow().data());
        else {
            var force = asked.policy().setting(Setting.TOO_MANY);
            many.ifPresent(reached -> findings.weigh(force, TOO_MANY, reached.data()));
            total.ifPresent(reached -> findings.weigh(force, TOO_MANY_TOTAL, reached.data()));
        }
        return overflow;
    }

    /// The first limit that is reached, of the item's type, of the types above it, or of any type.
    static Optional<Reached> many(Asked asked) {
        var onSite = asked.request().onSite()
                ? reached(asked, Parameter.MAX_ON_SITE, OpenLoan::onSite)
                : Optional.<Reached>empty();
        return onSite.isEmpty() && counts(asked) ? reached(asked, Parameter.MAX_LOANS, counted(asked)) : onSite;
    }

    private static boolean counts(Asked asked) {
        return !asked.request().onSite() || asked.policy().setting(Setting.ON_SITE_COUNTS);
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

    private static Optional<Reached> reached(Asked asked, Parameter<Limit> parameter, Predicate<OpenLoan> counted) {
        for (var row : LimitRows.of(asked.policy(), parameter, asked.scope())) {
            if (!(row.values().get(parameter) instanceof Limit.AtMost(int most))) continue;
            int have = 0;
            for (var loan : asked.loans())
                if (counted.test(loan) && ofBranch(row, loan) && LimitRows.counts(row, loan.type(), parameter, asked))
                    have++;
            if (have >= most) return Optional.of(new Reached(parameter, row, most, have));
        }
        return Optional.empty();
    }

    /// The limit of all loans together, where it is reached.
    static Optional<Reached> total(Asked asked) {
        var row = asked.policy().row(Parameter.MAX_LOANS_TOTAL, asked.scope());
        if (!counts(asked)
                || row.isEmpty()
                || !(row.get().values().get(Parameter.MAX_LOANS_TOTAL) instanceof Limit.AtMost(int most)))
            return Optional.empty();
        var counted = counted(asked);
        int have = 0;
        for (var loan : asked.loans()) if (counted.test(loan) && ofBranch(row.get(), loan)) have++;
        return have >= most
                ? Optional.of(new Reached(Parameter.MAX_LOANS_TOTAL, row.get(), most, have))
                : Optional.empty();
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
}
