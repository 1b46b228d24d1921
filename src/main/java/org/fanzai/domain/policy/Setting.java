package org.fanzai.domain.policy;

import static org.fanzai.domain.policy.Force.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fanzai.domain.shared.Money;

/// A rule that holds for the whole library: its name in files, what holds where it is not set, and how its text is
/// read. `parse` throws `IllegalArgumentException` with a sentence that says what is expected.
public record Setting<T>(String name, T standard, Function<String, T> parse) {
    public static final Setting<GoverningBranch> GOVERNING_BRANCH =
            new Setting<>("governingBranch", GoverningBranch.TRANSACTION, Scalars.oneOf(GoverningBranch.values()));

    public static final Setting<Optional<Money>> DEBT_LIMIT = money("debtLimit");
    public static final Setting<Force> DEBT = force("debt", BLOCK, CONFIRM, ALERT);
    public static final Setting<Boolean> ANY_DEBT_NEEDS_OVERRIDE = no("anyDebtNeedsOverride");
    public static final Setting<Optional<Money>> RENEWAL_DEBT_LIMIT = money("renewalDebtLimit");
    public static final Setting<Force> OVERDUES = force("overdues", ALLOW, CONFIRM, BLOCK);
    public static final Setting<OverdueRenewal> OVERDUE_RENEWAL =
            new Setting<>("overdueRenewal", OverdueRenewal.ALLOW, Scalars.oneOf(OverdueRenewal.values()));
    public static final Setting<Boolean> RENEW_EXPIRED_PATRONS = no("renewExpiredPatrons");
    public static final Setting<Force> TOO_MANY = force("tooMany", BLOCK, CONFIRM);
    public static final Setting<Force> NOT_FOR_LOAN = force("notForLoan", BLOCK, CONFIRM);
    public static final Setting<Force> AGE_RESTRICTION = force("ageRestriction", BLOCK, CONFIRM);
    public static final Setting<Force> ON_LOAN_TO_OTHER = force("onLoanToOther", CONFIRM, ALERT, BLOCK);
    public static final Setting<Force> LOST_ITEMS = force("lostItems", CONFIRM, ALLOW, ALERT, BLOCK);
    public static final Setting<Boolean> BLOCK_RETURN_OF_LOST = no("blockReturnOfLost");
    public static final Setting<Boolean> BLOCK_RETURN_OF_WITHDRAWN = no("blockReturnOfWithdrawn");
    public static final Setting<Force> MULTIPLE_COPIES = force("multipleCopies", ALLOW, CONFIRM);
    public static final Setting<Boolean> CHECK_PARTS = no("checkParts");
    public static final Setting<Boolean> RETURN_BEFORE_EXPIRY = no("returnBeforeExpiry");
    public static final Setting<Boolean> ON_SITE_COUNTS = no("onSiteCounts");
    public static final Setting<Boolean> CLAIMED_RETURNED_COUNTS = no("claimedReturnedCounts");
    public static final Setting<Boolean> RENEW_IF_OTHERS_AVAILABLE = no("renewIfOthersAvailable");
    public static final Setting<Boolean> FUTURE_HOLDS_BLOCK_RENEWAL = no("futureHoldsBlockRenewal");
    public static final Setting<Boolean> HOLDS_ON_BORROWED = no("holdsOnBorrowed");
    public static final Setting<Boolean> HOLDS_ON_DAMAGED = no("holdsOnDamaged");
    public static final Setting<Boolean> LOCAL_USE_ON_RETURN = no("localUseOnReturn");
    public static final Setting<Boolean> EXPIRE_HOLDS_ON_CLOSED_DAYS = no("expireHoldsOnClosedDays");
    public static final Setting<Boolean> FORGIVE_OVERDUE_WHEN_LOST = no("forgiveOverdueWhenLost");
    public static final Setting<Boolean> NEGATIVE_BALANCE = new Setting<>("negativeBalance", true, Scalars::bool);
    public static final Setting<Optional<Money>> MAX_PATRON_FINE = money("maxPatronFine");
    public static final Setting<Optional<LoanPeriod>> LOST_REFUND_WITHIN =
            new Setting<>("lostRefundWithin", Optional.empty(), orNone(LoanPeriod::of));
    public static final Setting<Boolean> OVERDUES_REMOVE_SUSPENSION = no("overduesRemoveSuspension");
    /// Codes of reasons.
    public static final Setting<Set<String>> SELF_SERVICE_OVERRIDES =
            new Setting<>("selfServiceOverrides", Set.of(), Scalars::words);

    public static final Setting<OfflineRules> OFFLINE = new Setting<>("offline", OfflineRules.STANDARD, _ -> {
        throw new IllegalArgumentException("keys and values such as { maxItems: 10 }");
    });
    /// The prices of what is lent may not exceed the patron's deposit.
    public static final Setting<Boolean> DEPOSIT = no("deposit");

    public static final Setting<NoticeRules> NOTICES = new Setting<>("notices", NoticeRules.STANDARD, _ -> {
        throw new IllegalArgumentException("keys and values such as { dueSoon: 2 }");
    });

    /// Every setting there is.
    public static final List<Setting<?>> ALL = List.of(
            GOVERNING_BRANCH,
            DEBT_LIMIT,
            DEBT,
            ANY_DEBT_NEEDS_OVERRIDE,
            RENEWAL_DEBT_LIMIT,
            OVERDUES,
            OVERDUE_RENEWAL,
            RENEW_EXPIRED_PATRONS,
            TOO_MANY,
            NOT_FOR_LOAN,
            AGE_RESTRICTION,
            ON_LOAN_TO_OTHER,
            LOST_ITEMS,
            BLOCK_RETURN_OF_LOST,
            BLOCK_RETURN_OF_WITHDRAWN,
            MULTIPLE_COPIES,
            CHECK_PARTS,
            RETURN_BEFORE_EXPIRY,
            ON_SITE_COUNTS,
            CLAIMED_RETURNED_COUNTS,
            RENEW_IF_OTHERS_AVAILABLE,
            FUTURE_HOLDS_BLOCK_RENEWAL,
            HOLDS_ON_BORROWED,
            HOLDS_ON_DAMAGED,
            LOCAL_USE_ON_RETURN,
            EXPIRE_HOLDS_ON_CLOSED_DAYS,
            FORGIVE_OVERDUE_WHEN_LOST,
            NEGATIVE_BALANCE,
            MAX_PATRON_FINE,
            LOST_REFUND_WITHIN,
            OVERDUES_REMOVE_SUSPENSION,
            SELF_SERVICE_OVERRIDES,
            OFFLINE,
            DEPOSIT,
            NOTICES);

    private static Setting<Boolean> no(String name) {
        return new Setting<>(name, false, Scalars::bool);
    }

    private static Setting<Optional<Money>> money(String name) {
        return new Setting<>(name, Optional.empty(), orNone(Scalars::money));
    }

    private static <T> Function<String, Optional<T>> orNone(Function<String, T> parse) {
        return text -> {
            if (text.equals("none")) return Optional.empty();
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(wrong.getMessage() + "; or none", wrong);
            }
        };
    }

    /// The first word is the standard.
    private static Setting<Force> force(String name, Force... words) {
        return new Setting<>(name, words[0], Scalars.oneOf(words));
    }
}
