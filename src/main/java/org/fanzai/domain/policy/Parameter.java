package org.fanzai.domain.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.fanzai.domain.shared.Money;

/// A parameter that policy rows may set: its name in files, how its text is read, and what it may depend on. `parse`
/// throws `IllegalArgumentException` with a sentence that says what is expected.
public record Parameter<T>(String name, Function<String, T> parse, Reach reach) {
    /// What a row that sets a parameter may name; a row that names more does not set it.
    public enum Reach {
        BRANCH_CATEGORY_TYPE("branch, category and type", true, true),
        BRANCH_CATEGORY("branch and category", true, false),
        BRANCH_TYPE("branch and type", false, true),
        BRANCH("branch", false, false);

        private final String words;
        private final boolean category;
        private final boolean type;

        Reach(String words, boolean category, boolean type) {
            this.words = words;
            this.category = category;
            this.type = type;
        }

        /// The keys of a row that it may name, for messages about files.
        public String words() {
            return words;
        }

        /// Whether a row that names what it names may set such a parameter.
        public boolean allows(PolicyRow row) {
            return (category || row.category().equals(PolicyRow.ANY))
                    && (type || row.type().equals(PolicyRow.ANY));
        }
    }

    public Parameter(String name, Function<String, T> parse) {
        this(name, parse, Reach.BRANCH_CATEGORY_TYPE);
    }

    public static final Parameter<LoanPeriod> LOAN_PERIOD = new Parameter<>("loanPeriod", LoanPeriod::of);
    public static final Parameter<DueRule> DUE_RULE = new Parameter<>("dueRule", Scalars.oneOf(DueRule.values()));
    public static final Parameter<HoursRule> HOURS_RULE =
            new Parameter<>("hoursRule", Scalars.oneOf(HoursRule.values()));
    public static final Parameter<HardDue> HARD_DUE = new Parameter<>("hardDue", HardDue::of);
    public static final Parameter<HighDemand> HIGH_DEMAND = new Parameter<>("durationOfHighDemand", HighDemand::of);
    public static final Parameter<LoanPeriod> RECALL_PERIOD = new Parameter<>("recallPeriod", LoanPeriod::of);
    public static final Parameter<LoanPeriod> RECALL_GUARANTEE = new Parameter<>("recallGuarantee", LoanPeriod::of);
    public static final Parameter<LoanPeriod> OVERFLOW_PERIOD = new Parameter<>("overflowPeriod", LoanPeriod::of);

    public static final Parameter<Boolean> LENDABLE = new Parameter<>("lendable", Scalars::bool);
    public static final Parameter<Limit> MAX_LOANS = new Parameter<>("maxLoans", Limit::of);
    public static final Parameter<Limit> MAX_LOANS_TOTAL =
            new Parameter<>("maxLoansTotal", Limit::of, Reach.BRANCH_CATEGORY);
    public static final Parameter<Limit> MAX_ON_SITE = new Parameter<>("maxOnSite", Limit::of);
    public static final Parameter<Money> RENTAL_FEE = new Parameter<>("rentalFee", Scalars::money);

    public static final Parameter<Limit> RENEWALS = new Parameter<>("renewals", Limit::of);
    public static final Parameter<Limit> UNSEEN_RENEWALS = new Parameter<>("unseenRenewals", Limit::of);
    public static final Parameter<LoanPeriod> RENEWAL_PERIOD = new Parameter<>("renewalPeriod", LoanPeriod::of);
    public static final Parameter<RenewalBase> RENEWAL_BASE =
            new Parameter<>("renewalBase", Scalars.oneOf(RenewalBase.values()));
    public static final Parameter<LoanPeriod> NO_RENEWAL_BEFORE = new Parameter<>("noRenewalBefore", LoanPeriod::of);
    public static final Parameter<Boolean> AUTO_RENEW = new Parameter<>("autoRenew", Scalars::bool);
    public static final Parameter<LoanPeriod> NO_AUTO_RENEWAL_AFTER =
            new Parameter<>("noAutoRenewalAfter", LoanPeriod::of);

    public static final Parameter<Money> FINE_AMOUNT = new Parameter<>("fineAmount", Scalars::money);
    public static final Parameter<FineFirst> FINE_FIRST = new Parameter<>("fineFirst", FineFirst::of);
    public static final Parameter<LoanPeriod> FINE_EVERY = new Parameter<>("fineEvery", LoanPeriod::of);
    public static final Parameter<ChargeAt> FINE_CHARGE_AT =
            new Parameter<>("fineChargeAt", Scalars.oneOf(ChargeAt.values()));
    public static final Parameter<Integer> FINE_GRACE = new Parameter<>("fineGrace", Scalars::number);
    public static final Parameter<Boolean> FINE_INCLUDES_GRACE = new Parameter<>("fineIncludesGrace", Scalars::bool);
    public static final Parameter<Money> FINE_MAX = new Parameter<>("fineMax", Scalars::money);
    public static final Parameter<Boolean> FINE_CAP_AT_PRICE = new Parameter<>("fineCapAtPrice", Scalars::bool);
    public static final Parameter<Boolean> FINE_SKIPS_CLOSED = new Parameter<>("fineSkipsClosed", Scalars::bool);
    public static final Parameter<Money> RECALL_FINE_AMOUNT = new Parameter<>("recallFineAmount", Scalars::money);

    public static final Parameter<BigDecimal> SUSPEND_PER_UNIT = new Parameter<>("suspendPerUnit", Scalars::factor);
    public static final Parameter<Integer> SUSPEND_EVERY = new Parameter<>("suspendEvery", Scalars::numberFromOne);
    public static final Parameter<Integer> SUSPEND_MAX = new Parameter<>("suspendMax", Scalars::number);
    public static final Parameter<SuspendMode> SUSPEND_MODE =
            new Parameter<>("suspendMode", Scalars.oneOf(SuspendMode.values()));
    public static final Parameter<Boolean> SUSPEND_SKIPS_CLOSED = new Parameter<>("suspendSkipsClosed", Scalars::bool);

    public static final Parameter<HoldsFrom> HOLDS_FROM =
            new Parameter<>("holdsFrom", Scalars.oneOf(HoldsFrom.values()));
    public static final Parameter<OnShelfHolds> HOLDS_ON_SHELF =
            new Parameter<>("holdsOnShelf", Scalars.oneOf(OnShelfHolds.values()));
    public static final Parameter<Limit> MAX_HOLDS = new Parameter<>("maxHolds", Limit::of);
    public static final Parameter<Limit> MAX_HOLDS_PER_TITLE = new Parameter<>("maxHoldsPerTitle", Limit::of);
    public static final Parameter<Limit> MAX_HOLDS_PER_DAY = new Parameter<>("maxHoldsPerDay", Limit::of);
    public static final Parameter<Integer> PICKUP_DAYS = new Parameter<>("pickupDays", Scalars::number);
    public static final Parameter<Boolean> PICKUP_COUNTS_OPEN_DAYS =
            new Parameter<>("pickupCountsOpenDays", Scalars::bool);

    public static final Parameter<LostReturn> LOST_RETURN =
            new Parameter<>("lostReturn", Scalars.oneOf(LostReturn.values()), Reach.BRANCH);
    public static final Parameter<Money> LOST_FEE = new Parameter<>("lostFee", Scalars::money);
    public static final Parameter<LostCharge> LOST_CHARGE = new Parameter<>("lostCharge", LostCharge::of);
    public static final Parameter<ReturnsTo> RETURNS_TO =
            new Parameter<>("returnsTo", Scalars.oneOf(ReturnsTo.values()), Reach.BRANCH_TYPE);
    public static final Parameter<Boolean> FLOATING = new Parameter<>("floating", Scalars::bool);

    /// Every parameter there is.
    public static final List<Parameter<?>> ALL = List.of(
            LOAN_PERIOD,
            DUE_RULE,
            HOURS_RULE,
            HARD_DUE,
            HIGH_DEMAND,
            RECALL_PERIOD,
            RECALL_GUARANTEE,
            OVERFLOW_PERIOD,
            LENDABLE,
            MAX_LOANS,
            MAX_LOANS_TOTAL,
            MAX_ON_SITE,
            RENTAL_FEE,
            RENEWALS,
            UNSEEN_RENEWALS,
            RENEWAL_PERIOD,
            RENEWAL_BASE,
            NO_RENEWAL_BEFORE,
            AUTO_RENEW,
            NO_AUTO_RENEWAL_AFTER,
            FINE_AMOUNT,
            FINE_FIRST,
            FINE_EVERY,
            FINE_CHARGE_AT,
            FINE_GRACE,
            FINE_INCLUDES_GRACE,
            FINE_MAX,
            FINE_CAP_AT_PRICE,
            FINE_SKIPS_CLOSED,
            RECALL_FINE_AMOUNT,
            SUSPEND_PER_UNIT,
            SUSPEND_EVERY,
            SUSPEND_MAX,
            SUSPEND_MODE,
            SUSPEND_SKIPS_CLOSED,
            HOLDS_FROM,
            HOLDS_ON_SHELF,
            MAX_HOLDS,
            MAX_HOLDS_PER_TITLE,
            MAX_HOLDS_PER_DAY,
            PICKUP_DAYS,
            PICKUP_COUNTS_OPEN_DAYS,
            LOST_RETURN,
            LOST_FEE,
            LOST_CHARGE,
            RETURNS_TO,
            FLOATING);
}
