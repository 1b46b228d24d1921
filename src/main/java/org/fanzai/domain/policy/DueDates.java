package org.fanzai.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.fanzai.domain.policy.DueStep.Kind;
import org.fanzai.domain.policy.PolicyRow.Scope;

/// When a loan is due. Pure. The calendar is that of the scope's branch.
public final class DueDates {
    /// Loans by days are due at this local time.
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private DueDates() {}

    /// The end of `period` from an instant, by the calendar; then the vacations, the hard due date and the end of the
    /// membership have their say, in this order. Empty: there is no open day.
    public static Optional<Instant> standard(
            Policy policy, Scope scope, Instant from, LoanPeriod period, LocalDate membershipEnd) {
        return standard(policy, scope, from, period, membershipEnd, _ -> {});
    }

    /// The same; `told` is told of the plain end of the period and of each step that changes it.
    public static Optional<Instant> standard(
            Policy policy,
            Scope scope,
            Instant from,
            LoanPeriod period,
            LocalDate membershipEnd,
            Consumer<DueStep> told) {
        var end = PeriodEnd.of(policy, scope);
        var trace = new DueTrace(told, end.plain(from, period));
        return end.after(from, period)
                .map(due -> trace.after(end.mover(from, period), due))
                .map(due -> trace.after(Kind.VACATION, afterVacations(policy, due)))
                .map(due -> trace.after(Kind.HARD_DUE, hard(policy, scope, from, due)))
                .flatMap(due -> inMembership(policy, scope, from, due, membershipEnd))
                .map(due -> trace.after(Kind.MEMBERSHIP, due));
    }

    /// The shorter date of a title in demand; empty when the normal one stands.
    public static Optional<Instant> highDemand(
            Policy policy, Scope scope, Instant from, Instant normal, int waitingHoldsOfOthers) {
        return policy.value(Parameter.HIGH_DEMAND, scope)
                .filter(demand -> waitingHoldsOfOthers >= demand.holds())
                .flatMap(demand -> PeriodEnd.of(policy, scope).after(from, demand.period()))
                .filter(due -> due.isBefore(normal));
    }

    /// 23:59 of the last open day before a booking begins; empty when there is none within a year.
    public static Optional<Instant> beforeBooking(Policy policy, Scope scope, LocalDate bookingFrom) {
        return policy.calendar(scope)
                .openDayUntil(bookingFrom.minusDays(1))
                .map(day -> PeriodEnd.endOf(day, policy.zone()));
    }

    /// Where a due date moves that lies in a closure which was announced after the loan; `policy` knows the closure.
    public static Instant movedOffClosure(Policy policy, Scope scope, Instant due, Rulebook.Closure closure) {
        var day = due.atZone(policy.zone()).toLocalDate();
        boolean hit = closure.branch().equals(scope.branch()) && closure.dates().contains(day);
        return hit ? PeriodEnd.of(policy, scope).onOpenDay(due).orElse(due) : due;
    }

    static DueRule rule(Policy policy, Scope scope) {
        return policy.value(Parameter.DUE_RULE, scope).orElse(DueRule.DAYS);
    }

    private static Instant afterVacations(Policy policy, Instant due) {
        var moved = due;
        for (int i = 0; i < policy.vacations().size(); i++) { // one may lead into another
            var day = moved.atZone(policy.zone()).toLocalDate();
            var vacation = policy.vacations().stream()
                    .filter(candidate -> candidate.contains(day))
                    .findFirst();
            if (vacation.isEmpty()) break;
            moved = PeriodEnd.endOf(vacation.get().due(), policy.zone());
        }
        return moved;
    }

    private static Instant hard(Policy policy, Scope scope, Instant from, Instant due) {
        var hard = policy.value(Parameter.HARD_DUE, scope);
        if (hard.isEmpty()) return due;
        var end = PeriodEnd.endOf(hard.get().date(), policy.zone());
        return switch (hard.get().rule()) {
            case EXACTLY -> end;
            case BEFORE -> due.isAfter(end) && !end.isBefore(from) ? end : due;
            case AFTER -> due.isBefore(end) ? end : due;
        };
    }

    private static Optional<Instant> inMembership(
            Policy policy, Scope scope, Instant from, Instant due, LocalDate membershipEnd) {
        if (!policy.setting(Setting.RETURN_BEFORE_EXPIRY)) return Optional.of(due);
        var end = PeriodEnd.endOf(membershipEnd, policy.zone());
        if (!due.isAfter(end)) return Optional.of(due);
        if (rule(policy, scope) == DueRule.DAYS) return Optional.of(end);
        var today = from.atZone(policy.zone()).toLocalDate();
        return policy.calendar(scope)
                .openDayUntil(membershipEnd)
                .map(day -> PeriodEnd.endOf(day.isBefore(today) ? membershipEnd : day, policy.zone()));
    }
}
