package org.fanzai.domain.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.SuspendMode;

/// For how long a late return stops a patron's borrowing. Pure.
public final class Suspension {
    /// The longest suspension in days, some 270 years: the dates stay within reason whatever the policy says.
    static final int LONGEST = 100_000;

    private Suspension() {}

    /// In days; 0 for none.
    public static int days(Policy policy, Scope scope, Instant due, Instant until) {
        var perUnit = policy.value(Parameter.SUSPEND_PER_UNIT, scope);
        int grace = policy.value(Parameter.FINE_GRACE, scope).orElse(0);
        long charged = OverdueFine.lateUnits(policy, scope, due, until) - grace;
        if (perUnit.isEmpty() || charged <= 0) return 0;
        int every = policy.value(Parameter.SUSPEND_EVERY, scope).orElse(1);
        var days = BigDecimal.valueOf(charged)
                .multiply(perUnit.get())
                .divide(BigDecimal.valueOf(every), 0, RoundingMode.DOWN);
        int most = Math.min(LONGEST, policy.value(Parameter.SUSPEND_MAX, scope).orElse(LONGEST));
        return days.min(BigDecimal.valueOf(most)).intValueExact();
    }

    /// The last day of a suspension of `days`, at least 1, that a return brings; `running` is the last day of another.
    public static LocalDate until(
            Policy policy, Scope scope, LocalDate returned, int days, Optional<LocalDate> running) {
        var current = running.filter(last -> last.isAfter(returned));
        boolean adds =
                policy.value(Parameter.SUSPEND_MODE, scope).orElse(SuspendMode.LONGEST) == SuspendMode.CUMULATIVE;
        var last = served(policy, scope, adds ? current.orElse(returned) : returned, days);
        return current.filter(later -> later.isAfter(last)).orElse(last);
    }

    /// A library that never opens has no days to skip.
    private static LocalDate served(Policy policy, Scope scope, LocalDate after, int days) {
        var plain = after.plusDays(days);
        if (days == 0 || !policy.is(Parameter.SUSPEND_SKIPS_CLOSED, scope)) return plain;
        return policy.calendar(scope).openDayAfter(after, days).orElse(plain);
    }
}
