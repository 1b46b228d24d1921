package org.fanzai.domain.circulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.patron.Patron;

/// What a checkout is decided on. `patron` and `item` are empty when the library does not know them; `own` is the
/// patron's present loan of this very item; `override` holds the reasons that somebody passes.
public record CheckoutFacts(
        Optional<Patron> patron,
        Optional<Item> item,
        ItemState state,
        Optional<OpenLoan> own,
        List<OpenLoan> loans,
        String branch,
        Via via,
        Set<ReasonCode> override,
        Instant now) {}
