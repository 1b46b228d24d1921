package org.fanzai.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.Money;

/// Looks for rows of a policy that nobody reads, or that do not go together. Pure.
final class RowCheck {
    private final Policy policy;
    private final List<Scope> scopes;
    private final IdentityHashMap<PolicyRow, Integer> places = new IdentityHashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private RowCheck(Policy policy, List<Scope> scopes) {
        this.policy = policy;
        this.scopes = scopes;
        for (int i = 0; i < policy.rows().size(); i++) places.put(policy.rows().get(i), i);
    }

    static Set<Finding> of(Policy policy, List<Scope> scopes, LocalDate today) {
        var check = new RowCheck(policy, scopes);
        var reached = check.reached();
        for (var row : policy.rows()) {
            check.names(row, reached.contains(check.place(row)));
            check.values(row, today);
        }
        for (var scope : scopes) {
            check.fines(scope);
            check.weeks(scope);
            check.renewals(scope);
        }
        return check.findings;
    }

    /// The places of the rows that give some parameter its value somewhere.
    private Set<Integer> reached() {
        var reached = new LinkedHashSet<Integer>();
        for (var scope : scopes)
            for (var parameter : Parameter.ALL) policy.row(parameter, scope).ifPresent(row -> reached.add(place(row)));
        return reached;
    }

    private int place(PolicyRow row) {
        return Objects.requireNonNull(places.get(row), "a row of the policy");
    }

    private void names(PolicyRow row, boolean reached) {
        var unknown = unknownNames(row);
        for (var name : unknown) findings.add(new Finding.UnknownName(place(row), name));
        if (unknown.isEmpty() && !reached) findings.add(new Finding.UnreachedRow(place(row)));
    }

    private List<String> unknownNames(PolicyRow row) {
        var unknown = new ArrayList<String>();
        if (!policy.branches().contains(row.branch())) unknown.add(row.branch());
        if (!policy.categories().containsKey(row.category())) unknown.add(row.category());
        if (!policy.itemTypes().containsKey(row.type())) unknown.add(row.type());
        unknown.removeIf(PolicyRow.ANY::equals);
        return unknown;
    }

    private void values(PolicyRow row, LocalDate today) {
        for (var parameter : Parameter.ALL)
            if (row.value(parameter).isPresent() && !parameter.reach().allows(row))
                findings.add(new Finding.Overreach(place(row), parameter));
        if (row.value(Parameter.PICKUP_DAYS).filter(days -> days == 0).isPresent())
            findings.add(new Finding.NoTimeToPickUp(place(row)));
        row.value(Parameter.HARD_DUE)
                .filter(hard -> hard.date().isBefore(today))
                .ifPresent(hard -> findings.add(new Finding.HardDueInPast(place(row), hard)));
    }

    private void fines(Scope scope) {
        if (policy.category(scope.category()).suspendInsteadOfFine()) {
            var factor = policy.value(Parameter.SUSPEND_PER_UNIT, scope);
            if (factor.filter(some -> some.signum() > 0).isEmpty())
                findings.add(new Finding.NeitherFinedNorSuspended(scope.category(), scope.type()));
            return;
        }
        var amount = amount(scope, Parameter.FINE_AMOUNT).or(() -> amount(scope, Parameter.RECALL_FINE_AMOUNT));
        var every = policy.row(Parameter.FINE_EVERY, scope);
        if (every.isEmpty())
            amount.ifPresent(row -> findings.add(new Finding.HalfAFine(place(row), Parameter.FINE_EVERY)));
        boolean amountIsSet = policy.row(Parameter.FINE_AMOUNT, scope).isPresent() || amount.isPresent();
        every.filter(row -> !row.value(Parameter.FINE_EVERY).orElseThrow().isZero() && !amountIsSet)
                .ifPresent(row -> findings.add(new Finding.HalfAFine(place(row), Parameter.FINE_AMOUNT)));
    }

    /// The row that gives an amount above nothing.
    private Optional<PolicyRow> amount(Scope scope, Parameter<Money> parameter) {
        return policy.row(parameter, scope)
                .filter(row -> row.value(parameter).orElseThrow().isPositive());
    }

    private void weeks(Scope scope) {
        if (DueDates.rule(policy, scope) != DueRule.SAME_WEEKDAY) return;
        for (var parameter : List.of(Parameter.LOAN_PERIOD, Parameter.RENEWAL_PERIOD))
            policy.row(parameter, scope)
                    .filter(row ->
                            row.value(parameter).orElseThrow() instanceof LoanPeriod.Days(int days) && days % 7 != 0)
                    .ifPresent(row -> findings.add(new Finding.NoWholeWeeks(place(row), parameter)));
    }

    private void renewals(Scope scope) {
        boolean renewable = policy.value(Parameter.RENEWALS, scope)
                .filter(limit -> limit.reachedBy(0))
                .isEmpty();
        if (!renewable || !PolicyCheck.lends(policy, scope)) return;
        policy.row(Parameter.HARD_DUE, scope)
                .filter(row -> row.value(Parameter.HARD_DUE).orElseThrow().rule() == HardDue.Rule.EXACTLY)
                .ifPresent(row -> findings.add(new Finding.NeverExtends(place(row), Parameter.HARD_DUE)));
        policy.row(Parameter.RENEWAL_PERIOD, scope)
                .filter(row -> row.value(Parameter.RENEWAL_PERIOD).orElseThrow().isZero())
                .ifPresent(row -> findings.add(noPeriod(scope, place(row))));
    }

    private Finding noPeriod(Scope scope, int place) {
        var base = policy.value(Parameter.RENEWAL_BASE, scope).orElse(RenewalBase.NOW);
        return base == RenewalBase.DUE
                ? new Finding.NeverExtends(place, Parameter.RENEWAL_PERIOD)
                : new Finding.ExtendsOverdueOnly(place);
    }
}
