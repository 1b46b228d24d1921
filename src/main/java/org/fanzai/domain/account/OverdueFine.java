package org.fanzai.domain.account;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.fanzai.domain.policy.ChargeAt;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.Money;

/// What a late return costs. Pure. Days and closed days are those of the scope's branch.
public final class OverdueFine {
    private static final long MINUTES_OF_AN_HOUR = 60;

    private OverdueFine() {}

    /// The fine for a loan that was due at `due` and is out until `until`, within its caps. A `price` of nothing is
    /// not known: the item type's counts, and without one the price is no cap.
    public static Money amount(Policy policy, Scope scope, Instant due, Instant until, Money price, boolean recalled) {
        if (policy.category(scope.category()).suspendInsteadOfFine()) return Money.ZERO;
        var every = policy.value(Parameter.FINE_EVERY, scope);
        if (every.isEmpty() || every.get().isZero()) return Money.ZERO;
        long charged = chargedUnits(policy, scope, lateUnits(policy, scope, due, until));
        var chargeAt = policy.value(Parameter.FINE_CHARGE_AT, scope).orElse(ChargeAt.END);
        long periods = periods(charged, every.get(), chargeAt);
        return capped(policy, scope, price, rated(policy, scope, periods, recalled));
    }

    /// How late something is, before grace: in days, or in hours where fines or, without them, loans are by hours. The
    /// first hour counts when it starts, the others when they are whole.
    public static long lateUnits(Policy policy, Scope scope, Instant due, Instant until) {
        var zone = policy.zone();
        var from = due.atZone(zone).truncatedTo(ChronoUnit.MINUTES).toInstant();
        var to = until.atZone(zone).truncatedTo(ChronoUnit.MINUTES).toInstant();
        if (!to.isAfter(from)) return 0;
        var calendar = policy.calendar(scope);
        boolean skipsClosed = policy.is(Parameter.FINE_SKIPS_CLOSED, scope);
        return byHours(policy, scope)
                ? hours(minutes(from, to) - (skipsClosed ? closedMinutes(calendar, zone, from, to) : 0))
                : days(from, to, zone, calendar, skipsClosed);
    }

    private static boolean byHours(Policy policy, Scope scope) {
        return policy.value(Parameter.FINE_EVERY, scope)
                .filter(every -> !every.isZero())
                .or(() -> policy.value(Parameter.LOAN_PERIOD, scope))
                .filter(LoanPeriod.Exact.class::isInstance)
                .isPresent();
    }

    private static long days(Instant from, Instant to, ZoneId zone, OpeningCalendar calendar, boolean skipsClosed) {
        var dueDay = from.atZone(zone).toLocalDate();
        var lastDay = to.atZone(zone).toLocalDate();
        return ChronoUnit.DAYS.between(dueDay, lastDay) - (skipsClosed ? calendar.closedDays(dueDay, lastDay) : 0);
    }

    private static long hours(long minutes) {
        return minutes <= 0 ? 0 : Math.max(1, minutes / MINUTES_OF_AN_HOUR);
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    /// The minutes from `from` to `to` that lie on closed days.
    private static long closedMinutes(OpeningCalendar calendar, ZoneId zone, Instant from, Instant to) {
        long closed = 0;
        for (var day = from.atZone(zone).toLocalDate(); start(day, zone).isBefore(to); day = day.plusDays(1)) {
            if (calendar.isOpen(day)) continue;
            var begin = start(day, zone).isAfter(from) ? start(day, zone) : from;
            var end = start(day.plusDays(1), zone).isBefore(to) ? start(day.plusDays(1), zone) : to;
            closed += minutes(begin, end);
        }
        return closed;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// What is left of the lateness after the grace.
    private static long chargedUnits(Policy policy, Scope scope, long late) {
        int grace = policy.value(Parameter.FINE_GRACE, scope).orElse(0);
        if (late <= grace) return 0;
        return policy.is(Parameter.FINE_INCLUDES_GRACE, scope) ? late : late - grace;
    }

    /// How many periods are charged, of units that are days or hours like `every`.
    private static long periods(long units, LoanPeriod every, ChargeAt chargeAt) {
        long passed = every instanceof LoanPeriod.Exact ? units * MINUTES_OF_AN_HOUR : units;
        long length = switch (every) {
            case LoanPeriod.Days(int days) -> days;
            case LoanPeriod.Exact(var duration) -> duration.toMinutes();
        };
        return chargeAt == ChargeAt.START ? Math.ceilDiv(passed, length) : passed / length;
    }

    private static Money rated(Policy policy, Scope scope, long periods, boolean recalled) {
        var recallRate = policy.value(Parameter.RECALL_FINE_AMOUNT, scope).filter(_ -> recalled);
        if (recallRate.isPresent()) return recallRate.get().times(BigDecimal.valueOf(periods));
        var rate = policy.value(Parameter.FINE_AMOUNT, scope);
        if (rate.isEmpty()) return Money.ZERO;
        var first = policy.value(Parameter.FINE_FIRST, scope);
        long cheaper = first.isEmpty() ? 0 : Math.min(first.get().units(), periods);
        var begun = first.map(step -> step.amount().times(BigDecimal.valueOf(cheaper)))
                .orElse(Money.ZERO);
        return begun.plus(rate.get().times(BigDecimal.valueOf(periods - cheaper)));
    }

    private static Money capped(Policy policy, Scope scope, Money price, Money fine) {
        var capped = policy.value(Parameter.FINE_MAX, scope).map(fine::min).orElse(fine);
        if (!policy.is(Parameter.FINE_CAP_AT_PRICE, scope)) return capped;
        if (price.isPositive()) return capped.min(price);
        return policy.type(scope.type()).defaultPrice().map(capped::min).orElse(capped);
    }
}
