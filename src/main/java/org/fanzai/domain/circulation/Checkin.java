package org.fanzai.domain.circulation;

import java.util.List;
import java.util.Optional;
import org.fanzai.domain.catalog.Item;

/// What a checkin does. Pure. An item that the library does not own is refused; one that was not on loan is taken back
/// all the same, and said to have been on the shelf.
public final class Checkin {
    private Checkin() {}

    public sealed interface Decision {
        /// Taken back. `alerts` are shown though it was accepted; `loan` is the loan that it ends.
        record Accepted(List<Reason> alerts, Optional<OpenLoan> loan) implements Decision {}

        record Refused(List<Reason> reasons) implements Decision {}
    }

    public static Decision decide(Optional<Item> item, Optional<OpenLoan> loan) {
        if (item.isEmpty()) return new Decision.Refused(List.of(new Reason(ReasonCode.UNKNOWN_ITEM)));
        return new Decision.Accepted(loan.isPresent() ? List.of() : List.of(new Reason(ReasonCode.NOT_ON_LOAN)), loan);
    }
}
