package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.policy.LoanPeriod;
import org.fanzai.domain.policy.Parameter;

/// From when a loan may be renewed, and until when it renews itself.
final class RenewalTimes {
    private RenewalTimes() {}

    static Optional<Reason> check(Renewing renewal) {
        var before = renewal.policy().value(Parameter.NO_RENEWAL_BEFORE, renewal.scope());
        var earliest = before.map(period -> earliest(renewal, period));
        if (!renewal.request().auto()) return soon(renewal, TOO_SOON, earliest);
        return soon(
                        renewal,
                        AUTO_TOO_SOON,
                        earliest.or(() -> Optional.of(renewal.loan().due())))
                .or(() -> tooLate(renewal));
    }

    private static Optional<Reason> soon(Renewing renewal, ReasonCode code, Optional<Instant> earliest) {
        return earliest.filter(renewal.now()::isBefore)
                .map(from -> new Reason(code, Map.of("earliest", local(renewal, from))));
    }

    private static Optional<Reason> tooLate(Renewing renewal) {
        return renewal.policy()
                .value(Parameter.NO_AUTO_RENEWAL_AFTER, renewal.scope())
                .map(period -> plus(renewal, renewal.loan().since(), period))
                .filter(end -> !renewal.now().isBefore(end))
                .map(end -> new Reason(AUTO_TOO_LATE, Map.of("from", local(renewal, end))));
    }

    /// The due time less a period; whole days are counted back to their midnight.
    private static Instant earliest(Renewing renewal, LoanPeriod period) {
        var zone = renewal.policy().zone();
        var due = renewal.loan().due();
        return switch (period) {
            case LoanPeriod.Days(int days) ->
                due.atZone(zone)
                        .toLocalDate()
                        .minusDays(days)
                        .atStartOfDay(zone)
                        .toInstant();
            case LoanPeriod.Exact(var duration) -> due.minus(duration);
        };
    }

    private static Instant plus(Renewing renewal, Instant since, LoanPeriod period) {
        return switch (period) {
            case LoanPeriod.Days(int days) ->
                since.atZone(renewal.policy().zone()).plusDays(days).toInstant();
            case LoanPeriod.Exact(var duration) -> since.plus(duration);
        };
    }

    private static String local(Renewing renewal, Instant instant) {
        return instant.atZone(renewal.policy().zone()).toLocalDateTime().toString();
    }
}
