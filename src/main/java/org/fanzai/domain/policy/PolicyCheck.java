package org.fanzai.domain.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// Looks for gaps and contradictions in a policy. Pure.
public final class PolicyCheck {
    private final Policy policy;
    private final List<Scope> scopes = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>(); // many scopes tell the same

    private PolicyCheck(Policy policy) {
        this.policy = policy;
        for (var category : new TreeSet<>(policy.categories().keySet()))
            for (var type : new TreeSet<>(policy.itemTypes().keySet()))
                for (var branch : policy.branches()) scopes.add(new Scope(branch, category, type));
    }

    /// All that is strange on a day, each thing once.
    public static List<Finding> of(Policy policy, LocalDate today) {
        var check = new PolicyCheck(policy);
        check.types();
        check.vacations();
        check.branches(today);
        check.categories();
        check.findings.addAll(RowCheck.of(policy, check.scopes, today));
        return List.copyOf(check.findings);
    }

    private void types() {
        for (var type : new TreeSet<>(policy.itemTypes().keySet())) {
            var eldest = policy.lineage(type).getLast();
            if (policy.type(eldest).parent().filter(type::equals).isPresent())
                findings.add(new Finding.TypeCycle(type));
            policy.type(type)
                    .parent()
                    .filter(parent -> !policy.itemTypes().containsKey(parent))
                    .ifPresent(parent -> findings.add(new Finding.UnknownParent(type, parent)));
        }
    }

    private void vacations() {
        for (int i = 0; i < policy.vacations().size(); i++) {
            var vacation = policy.vacations().get(i);
            if (vacation.contains(vacation.due())) findings.add(new Finding.VacationEndsInItself(i));
            for (var branch : policy.branches())
                if (!policy.calendar(branch).isOpen(vacation.due()))
                    findings.add(new Finding.VacationEndsOnClosedDay(i, branch, vacation.due()));
        }
    }

    private void branches(LocalDate today) {
        for (var scope : scopes)
            if (DueDates.rule(policy, scope) != DueRule.DAYS
                    && policy.calendar(scope).openDayFrom(today).isEmpty())
                findings.add(new Finding.NoOpenDay(scope.branch()));
    }

    private void categories() {
        for (var category : new TreeSet<>(policy.categories().keySet())) {
            if (policy.category(category).statistical()) continue; // lends nothing on purpose
            if (scopes.stream()
                    .filter(scope -> scope.category().equals(category))
                    .noneMatch(scope -> lends(policy, scope))) findings.add(new Finding.LendsNothing(category));
            else for (var type : new TreeSet<>(policy.itemTypes().keySet())) gaps(category, type);
        }
    }

    private void gaps(String category, String type) {
        for (var needed : List.of(Parameter.LOAN_PERIOD, Parameter.MAX_LOANS)) {
            var without = policy.branches().stream()
                    .filter(branch -> lacks(needed, new Scope(branch, category, type)))
                    .toList();
            var told = without.equals(policy.branches()) ? List.of(PolicyRow.ANY) : without;
            for (var branch : told) findings.add(new Finding.NoPolicy(category, type, branch, needed));
        }
    }

    private boolean lacks(Parameter<?> needed, Scope scope) {
        return policy.row(needed, scope).isEmpty()
                && policy.value(Parameter.LENDABLE, scope).orElse(true);
    }

    /// Whether anything may be borrowed in a scope.
    static boolean lends(Policy policy, Scope scope) {
        return policy.value(Parameter.LENDABLE, scope).orElse(true)
                && policy.value(Parameter.LOAN_PERIOD, scope).isPresent()
                && policy.value(Parameter.MAX_LOANS, scope)
                        .filter(limit -> !limit.reachedBy(0))
                        .isPresent()
                && policy.value(Parameter.MAX_LOANS_TOTAL, scope)
                        .filter(limit -> limit.reachedBy(0))
                        .isEmpty();
    }
}
