package org.fanzai.domain.circulation;

import java.time.Instant;
import java.util.Optional;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.ReturnsTo;

/// Where a loan may be returned, and when a return counts. Pure.
final class Returning {
    private Returning() {}

    /// Where the item of an open loan has to be returned instead of `here`; empty when it may be returned here.
    static Optional<String> elsewhere(Copy copy, String here, Policy policy) {
        var item = copy.item();
        return switch (policy.value(Parameter.RETURNS_TO, scope(copy, here, policy))
                .orElse(ReturnsTo.ANYWHERE)) {
            case ANYWHERE -> Optional.empty();
            case HOME -> unless(here.equals(item.home()), item.home());
            case HOLDING -> unless(here.equals(item.holding()), item.holding());
            case EITHER -> unless(here.equals(item.home()) || here.equals(item.holding()), item.home());
        };
    }

    /// For whom and what `returnsTo` is asked: it depends on no category.
    static Scope scope(Copy copy, String here, Policy policy) {
        return new Scope(
                governing(Optional.of(copy), here, policy), "", copy.item().type());
    }

    /// When the item came back: as was said, or with `bookDrop` at the end of the last open day before today; never
    /// later than now, never before it was lent.
    static Instant effective(Optional<Copy> copy, Checkin.Facts facts, Policy policy) {
        var request = facts.request();
        var said = request.effective().orElse(facts.now());
        if (request.effective().isEmpty() && request.bookDrop()) said = bookDrop(copy, facts, policy);
        if (said.isAfter(facts.now())) said = facts.now();
        var since = copy.flatMap(Copy::loan).map(OpenLoan::since).orElse(said);
        return said.isBefore(since) ? since : said;
    }

    private static Instant bookDrop(Optional<Copy> copy, Checkin.Facts facts, Policy policy) {
        var scope = new Scope(governing(copy, facts.branch(), policy), "", "");
        var now = facts.now();
        var yesterday = now.atZone(policy.zone()).toLocalDate().minusDays(1);
        return policy.calendar(scope)
                .openDayUntil(yesterday)
                .map(day ->
                        day.atTime(DueDates.END_OF_DAY).atZone(policy.zone()).toInstant())
                .orElse(now);
    }

    private static String governing(Optional<Copy> copy, String here, Policy policy) {
        return copy.flatMap(Copy::loan)
                .map(OpenLoan::governing)
                .orElseGet(() -> Governing.branch(policy, here, Optional.empty(), copy.map(Copy::item)));
    }

    private static Optional<String> unless(boolean allowed, String branch) {
        return allowed ? Optional.empty() : Optional.of(branch);
    }
}
