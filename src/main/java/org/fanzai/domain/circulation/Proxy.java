package org.fanzai.domain.circulation;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.patron.Patron;

/// Who borrows for the patron: empty for a card that the library does not know; `mayAct` says that the two belong
/// together on the day.
public record Proxy(Optional<Patron> patron, boolean mayAct) {
    /// Whether this one may borrow for `sponsor` on a day. Nobody acts for themselves.
    boolean isValid(Patron sponsor, LocalDate today) {
        return mayAct
                && patron.filter(acting -> acting.active()
                                && !acting.card().equals(sponsor.card())
                                && PatronChecks.expired(acting, today).isEmpty())
                        .isPresent();
    }
}
