package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.DueRule;
import org.fanzai.domain.policy.Limit;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// Whether a patron may check an item out now, and until when. Pure.
public final class Checkout {
    /// These ask: a member of staff may pass them. At a kiosk only [#READER_MAY_CONFIRM] asks, the
    /// others refuse.
    private static final Set<ReasonCode> ASKING =
            EnumSet.of(RENEWAL, LOST, MISSING, ON_LOAN_TO_OTHER, HOLD_READY_FOR_OTHER);

    private static final Set<ReasonCode> READER_MAY_CONFIRM = EnumSet.of(RENEWAL);

    private Checkout() {}

    public static CheckoutDecision decide(CheckoutFacts facts, Policy policy) {
        if (facts.copy().isEmpty()) return refused(new Reason(UNKNOWN_ITEM)); // these two come alone
        if (facts.borrower().isEmpty()) return refused(new Reason(UNKNOWN_PATRON));
        return decide(facts, facts.borrower().get().patron(), facts.copy().get().item(), policy);
    }

    private static CheckoutDecision decide(CheckoutFacts facts, Patron patron, Item item, Policy policy) {
        var branch = facts.own().map(OpenLoan::branch).orElse(facts.branch()); // a renewal goes by who lent
        var scope = new Scope(branch, patron.category(), item.type());
        var due = due(facts, scope, policy);
        var reasons = Stream.of(
                        inactive(patron),
                        expired(patron, facts, policy),
                        facts.own().isPresent() ? Optional.<Reason>empty() : tooMany(facts, scope, policy),
                        noPolicy(scope, policy),
                        notLendable(item, scope, policy),
                        elsewhere(facts.copy().orElseThrow().state(), patron),
                        facts.own().map(loan -> ownLoan(loan, facts, scope, policy)),
                        due.isEmpty() && noPolicy(scope, policy).isEmpty()
                                ? Optional.of(new Reason(NO_OPEN_DAY))
                                : Optional.<Reason>empty())
                .flatMap(Optional::stream)
                .filter(reason -> !passes(facts, reason.code()))
                .toList();
        if (reasons.isEmpty()) return accepted(facts, due.orElseThrow(), branch);
        boolean asks = reasons.stream()
                .allMatch(reason -> asking(facts.request().via()).contains(reason.code()));
        return asks && due.isPresent()
                ? new CheckoutDecision.NeedsOverride(reasons, due.get())
                : new CheckoutDecision.Refused(reasons);
    }

    private static CheckoutDecision accepted(CheckoutFacts facts, Instant due, String branch) {
        return facts.own().isPresent()
                ? new CheckoutDecision.Renewed(
                        due, branch, List.of(), facts.request().override())
                : new CheckoutDecision.Accepted(
                        due, branch, List.of(), facts.request().override());
    }

    private static CheckoutDecision refused(Reason reason) {
        return new CheckoutDecision.Refused(List.of(reason));
    }

    private static Set<ReasonCode> asking(Via via) {
        return via == Via.DESK ? ASKING : READER_MAY_CONFIRM;
    }

    private static boolean passes(CheckoutFacts facts, ReasonCode code) {
        return facts.request().override().contains(code)
                && asking(facts.request().via()).contains(code);
    }

    private static Optional<Reason> inactive(Patron patron) {
        return patron.active() ? Optional.empty() : Optional.of(new Reason(CARD_INACTIVE));
    }

    private static Optional<Reason> expired(Patron patron, CheckoutFacts facts, Policy policy) {
        var today = facts.now().atZone(policy.zone()).toLocalDate();
        return today.isAfter(patron.expires()) // valid through its last day
                ? Optional.of(
                        new Reason(PATRON_EXPIRED, Map.of("on", patron.expires().toString())))
                : Optional.empty();
    }

    private static Optional<Reason> tooMany(CheckoutFacts facts, Scope scope, Policy policy) {
        var row = policy.row(Parameter.MAX_LOANS, scope);
        var limit = policy.value(Parameter.MAX_LOANS, scope);
        if (row.isEmpty() || limit.isEmpty()) return Optional.empty(); // said by noPolicy
        if (limit.get() instanceof Limit.AtMost(int number) && number == 0)
            return Optional.of(new Reason(NOT_LENDABLE_TO_CATEGORY));
        int have = (int) facts.borrower().orElseThrow().loans().stream()
                .filter(loan -> counts(loan, row.get(), scope, policy))
                .count();
        return limit.get().reachedBy(have)
                ? Optional.of(new Reason(TOO_MANY, Map.of("limit", limitText(limit.get()), "have", "" + have)))
                : Optional.empty();
    }

    /// A row for a type counts that type; a row for any type counts the types that have no row of their
    /// own; a branch's row counts what that branch lent.
    private static boolean counts(OpenLoan loan, PolicyRow row, Scope scope, Policy policy) {
        if (!row.branch().equals(PolicyRow.ANY) && !row.branch().equals(loan.branch())) return false;
        return policy.row(Parameter.MAX_LOANS, new Scope(scope.branch(), scope.category(), loan.type()))
                .filter(row::equals)
                .isPresent();
    }

    private static String limitText(Limit limit) {
        return limit instanceof Limit.AtMost(int number) ? "" + number : "";
    }

    private static Optional<Reason> noPolicy(Scope scope, Policy policy) {
        boolean lends = policy.value(Parameter.LOAN_PERIOD, scope).isPresent()
                && policy.value(Parameter.MAX_LOANS, scope).isPresent();
        return lends ? Optional.empty() : Optional.of(new Reason(NO_POLICY));
    }

    private static Optional<Reason> notLendable(Item item, Scope scope, Policy policy) {
        return switch (item.condition()) {
            case NOT_FOR_LOAN, ON_ORDER -> Optional.of(new Reason(NOT_FOR_LOAN));
            case WITHDRAWN -> Optional.of(new Reason(WITHDRAWN));
            case LOST -> Optional.of(new Reason(LOST));
            case MISSING -> Optional.of(new Reason(MISSING));
            case AVAILABLE, DAMAGED ->
                policy.value(Parameter.LENDABLE, scope).orElse(true)
                        ? Optional.empty()
                        : Optional.of(new Reason(NOT_FOR_LOAN));
        };
    }

    private static Optional<Reason> elsewhere(ItemState state, Patron patron) {
        return switch (state) {
            case ItemState.OnShelf _, ItemState.InTransit _ -> Optional.empty();
            case ItemState.OnLoan(var borrower, var _) ->
                borrower.equals(patron.card()) ? Optional.empty() : Optional.of(new Reason(ON_LOAN_TO_OTHER));
            case ItemState.OnHoldShelf(var holder) ->
                holder.equals(patron.card()) ? Optional.empty() : Optional.of(new Reason(HOLD_READY_FOR_OTHER));
        };
    }

    private static Reason ownLoan(OpenLoan loan, CheckoutFacts facts, Scope scope, Policy policy) {
        boolean renewable = Renewal.limits(loan, facts.now(), scope, policy).isEmpty();
        return new Reason(
                renewable ? RENEWAL : NO_MORE_RENEWALS, Map.of("due", loan.due().toString()));
    }

    private static Optional<Instant> due(CheckoutFacts facts, Scope scope, Policy policy) {
        if (facts.own().isPresent()) return Renewal.due(facts.own().get(), facts.now(), scope, policy);
        return policy.value(Parameter.LOAN_PERIOD, scope)
                .flatMap(period -> DueDates.due(
                        facts.now(),
                        period,
                        policy.value(Parameter.DUE_RULE, scope).orElse(DueRule.DAYS),
                        policy.calendar(scope.branch()),
                        policy.zone()));
    }
}
