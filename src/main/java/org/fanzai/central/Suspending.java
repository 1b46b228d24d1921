package org.fanzai.central;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.RestrictionStore;
import org.fanzai.db.store.RestrictionStore.Held;
import org.fanzai.db.store.RestrictionStore.Late;
import org.fanzai.domain.account.Suspension;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.Penalty;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;

/// Suspensions for late returns. Each runs on from the others, so that all of a patron's are laid end to
/// end again, in the order of the returns, whenever one of them changes.
final class Suspending {
    private final RestrictionStore restrictions = new RestrictionStore();
    private final PatronStore patrons = new PatronStore();
    private final LoanStore loans = new LoanStore();

    void put(Doing doing, Penalty penalty) {
        var late = new Late(penalty.scope().branch(), penalty.scope().type(), penalty.returned(), penalty.days());
        var restriction = new Restriction(penalty.at(), Optional.of(penalty.returned()), true);
        var id = penalty.loan().toString();
        var lifted = restrictions.find(doing.tx(), id).flatMap(Held::lifted); // what was lifted stays so
        restrictions.put(doing.tx(), penalty.patron(), new Held(id, restriction, Optional.of(late), lifted));
        layOut(doing, penalty.patron());
    }

    void drop(Doing doing, Penalty penalty) {
        restrictions.delete(doing.tx(), penalty.loan().toString());
        layOut(doing, penalty.patron());
    }

    private void layOut(Doing doing, CardNumber patron) {
        var category = patrons.find(doing.tx(), patron).map(Patron::category).orElse("");
        Optional<LocalDate> running = Optional.empty();
        for (var held : restrictions.suspensions(doing.tx(), patron)) {
            var late = held.late().orElseThrow();
            var policy = doing.rules().at(held.restriction().since());
            var scope = new Scope(late.governing(), category, late.type());
            var last = Suspension.until(policy, scope, late.returned(), late.days(), running);
            if (held.lifted().isEmpty()) running = Optional.of(last);
            if (!held.restriction().lastDay().equals(Optional.of(last)))
                restrictions.put(doing.tx(), patron, ending(held, last));
        }
    }

    private static Held ending(Held held, LocalDate last) {
        var restriction = new Restriction(held.restriction().since(), Optional.of(last), true);
        return new Held(held.id(), restriction, held.late(), held.lifted());
    }

    /// Where the library says so, suspensions end with the last overdue loan.
    void liftWithoutOverdues(Doing doing, CardNumber patron) {
        if (!doing.policy().setting(Setting.OVERDUES_REMOVE_SUSPENSION)) return;
        boolean overdue = loans.openOf(doing.tx(), patron).stream()
                .anyMatch(loan -> loan.due().isBefore(doing.happened()));
        if (!overdue) restrictions.lift(doing.tx(), patron, true, doing.happened());
    }

    /// Tells until when the patron may not borrow, if so.
    void tell(Doing doing, CardNumber patron) {
        longest(restrictions.of(doing.tx(), patron), doing.happened(), doing)
                .ifPresent(restriction -> doing.follows(new Consequence.Suspended(restriction.lastDay())));
    }

    private static Optional<Restriction> longest(List<Restriction> all, Instant at, Doing doing) {
        var today = at.atZone(doing.policy().zone()).toLocalDate();
        Comparator<Restriction> byEnd = (a, b) -> a.outlasts(b) ? 1 : b.outlasts(a) ? -1 : 0;
        return all.stream().filter(restriction -> restriction.holdsOn(today)).max(byEnd);
    }
}
