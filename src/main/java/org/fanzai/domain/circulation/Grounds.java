package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.Ground.Fact.*;
import static org.fanzai.domain.policy.Parameter.*;
import static org.fanzai.domain.policy.Setting.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanzai.domain.circulation.Explanation.Because;
import org.fanzai.domain.circulation.Ground.Fact;
import org.fanzai.domain.circulation.Ground.Known;
import org.fanzai.domain.circulation.LimitChecks.Reached;
import org.fanzai.domain.policy.DueStep;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;

/// What is behind what a checkout found.
final class Grounds {
    private final Asked asked;
    private final Policy policy;
    private final Scope scope;
    private final boolean overflows;

    Grounds(Asked asked, Findings findings) {
        this.asked = asked;
        this.policy = asked.policy();
        this.scope = asked.scope();
        this.overflows = findings.has(ReasonCode.OVERFLOW);
    }

    Because because(Reason reason) {
        var beneath = reason.code() == ReasonCode.NO_MORE_RENEWALS
                ? OwnLoan.against(asked).stream().map(this::because).toList()
                : List.<Because>of();
        return new Because(reason, of(reason.code()), beneath);
    }

    List<Ground> of(DueStep.Kind kind) {
        return switch (kind) {
            case GIVEN -> known(REQUEST);
            case PERIOD -> rows(period());
            case DUE_RULE -> and(rows(DUE_RULE), known(CALENDAR));
            case HOURS_RULE -> and(rows(HOURS_RULE), known(CALENDAR));
            case VACATION -> known(VACATIONS);
            case HARD_DUE -> rows(HARD_DUE);
            case MEMBERSHIP -> and(settings(RETURN_BEFORE_EXPIRY), known(PATRON));
            case HIGH_DEMAND -> and(rows(HIGH_DEMAND), known(HOLDS));
            case BOOKING -> known(BOOKINGS);
        };
    }

    /// A switch over all codes, so that a new one is not forgotten.
    private List<Ground> of(ReasonCode code) {
        return switch (code) {
            case UNKNOWN_PATRON, CARD_INACTIVE, CARD_LOST, ADDRESS_UNKNOWN, PATRON_EXPIRED, PATRON_RESTRICTED, PROXY ->
                known(PATRON);
            case STATISTICAL -> known(CATEGORY);
            case DEBT -> and(settings(DEBT_LIMIT, DEBT, ANY_DEBT_NEEDS_OVERRIDE), known(ACCOUNT));
            case OWES -> known(ACCOUNT);
            case OVERDUES -> and(settings(OVERDUES, OVERDUE_RENEWAL), known(LOANS));
            case TOO_MANY -> and(reached(LimitChecks.many(asked)), settings(TOO_MANY));
            case TOO_MANY_TOTAL -> and(reached(LimitChecks.total(asked)), settings(TOO_MANY));
            case NOT_LENDABLE_TO_CATEGORY -> reached(LimitChecks.many(asked));
            case NO_POLICY -> unset(LOAN_PERIOD, MAX_LOANS);
            case NOT_FOR_LOAN -> and(set(LENDABLE), settings(NOT_FOR_LOAN), known(ITEM));
            case UNKNOWN_ITEM, WITHDRAWN, MISSING, WAS_LOST, DAMAGED, DATA_ERROR -> known(ITEM);
            case LOST -> and(settings(LOST_ITEMS), known(ITEM));
            case ON_LOAN_TO_OTHER -> and(settings(ON_LOAN_TO_OTHER), known(LOAN));
            case RETURN_ELSEWHERE -> elsewhere();
            case CLAIMED_RETURNED, ON_SITE, NOT_ON_LOAN, RECALLED, DUPLICATE_SCAN -> known(LOAN);
            case RENEWAL, NO_MORE_RENEWALS -> and(known(LOAN), rows(RENEWALS));
            case HOLD_READY_FOR_OTHER, HOLD_FOR_OTHER, ALREADY_HELD, NO_HOLD -> known(HOLDS);
            case ON_HOLD -> and(settings(RENEW_IF_OTHERS_AVAILABLE, FUTURE_HOLDS_BLOCK_RENEWAL), known(HOLDS));
            case IN_TRANSIT, WRONG_TRANSFER -> known(TRANSIT);
            case BOOKED, BOOKED_SOON, OWN_BOOKING_EARLY -> known(BOOKINGS);
            case AGE -> and(settings(AGE_RESTRICTION), known(TITLE, PATRON));
            case MULTIPLE_COPIES -> and(settings(MULTIPLE_COPIES), known(LOANS));
            case PARTS, MATERIALS -> and(settings(CHECK_PARTS), known(ITEM));
            case RENTAL -> rows(RENTAL_FEE);
            case INVALID_DUE_DATE -> known(REQUEST);
            case HIGH_DEMAND -> and(rows(HIGH_DEMAND), known(HOLDS));
            case DEPOSIT -> and(settings(Setting.DEPOSIT), known(LOANS));
            case OVERFLOW ->
                and(reached(LimitChecks.many(asked).or(() -> LimitChecks.total(asked))), rows(OVERFLOW_PERIOD));
            case NO_OPEN_DAY -> and(rows(DUE_RULE), known(CALENDAR));
            case STALE, OFFLINE_LIMIT -> settings(OFFLINE);
            case TOO_MANY_RENEWALS -> rows(RENEWALS);
            case TOO_MANY_UNSEEN -> rows(UNSEEN_RENEWALS);
            case TOO_SOON, AUTO_TOO_SOON -> rows(NO_RENEWAL_BEFORE);
            case AUTO_TOO_LATE -> rows(NO_AUTO_RENEWAL_AFTER);
            case OVERDUE -> and(settings(OVERDUE_RENEWAL), known(LOAN));
            case WOULD_NOT_EXTEND -> rows(period(), RENEWAL_BASE);
            case HAS_LOANS -> known(LOANS);
            case ALREADY_BORROWED -> settings(HOLDS_ON_BORROWED);
            case TOO_MANY_HOLDS -> rows(MAX_HOLDS);
            case TOO_MANY_PER_TITLE -> rows(MAX_HOLDS_PER_TITLE);
            case TOO_MANY_PER_DAY -> rows(MAX_HOLDS_PER_DAY);
            case ON_SHELF -> rows(HOLDS_ON_SHELF);
            case NOT_HOLDABLE -> and(set(LENDABLE), known(ITEM));
            case NOT_ALLOWED_HERE -> rows(HOLDS_FROM);
        };
    }

    private Parameter<?> period() {
        if (overflows) return OVERFLOW_PERIOD;
        boolean own = asked.renews() && policy.row(RENEWAL_PERIOD, scope).isPresent();
        return own ? RENEWAL_PERIOD : LOAN_PERIOD;
    }

    /// By the branch that governs the loan of the one who has it.
    private List<Ground> elsewhere() {
        var copy = asked.facts().copy().orElseThrow();
        return rows(Returning.scope(copy, asked.facts().branch(), policy), RETURNS_TO);
    }

    private List<Ground> reached(Optional<Reached> limit) {
        return limit
                .<Ground>map(reached -> new Ground.Row(Resolution.Given.by(policy, reached.parameter(), reached.row())))
                .stream()
                .toList();
    }

    private List<Ground> rows(Parameter<?>... parameters) {
        return rows(scope, parameters);
    }

    private List<Ground> rows(Scope of, Parameter<?>... parameters) {
        return Stream.of(parameters)
                .<Ground>map(parameter -> policy.row(parameter, of)
                        .<Ground>map(row -> new Ground.Row(Resolution.Given.by(policy, parameter, row)))
                        .orElseGet(() -> new Ground.Unset(parameter)))
                .toList();
    }

    /// Only those that a row sets.
    private List<Ground> set(Parameter<?>... parameters) {
        return rows(parameters).stream().filter(Ground.Row.class::isInstance).toList();
    }

    /// Only those that no row sets.
    private List<Ground> unset(Parameter<?>... parameters) {
        return rows(parameters).stream().filter(Ground.Unset.class::isInstance).toList();
    }

    private List<Ground> settings(Setting<?>... settings) {
        return Stream.of(settings)
                .<Ground>map(setting -> new Ground.Setting(Resolution.Chosen.of(policy, setting)))
                .toList();
    }

    private static List<Ground> known(Fact... facts) {
        return Stream.of(facts).<Ground>map(Known::new).toList();
    }

    @SafeVarargs
    private static List<Ground> and(List<Ground>... parts) {
        var all = new ArrayList<Ground>();
        for (var part : parts) all.addAll(part);
        return all;
    }
}
