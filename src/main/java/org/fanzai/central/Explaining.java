package org.fanzai.central;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fanzai.db.Tx;
import org.fanzai.domain.circulation.CheckoutFacts;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Loads what a checkout would be decided on, for whoever asks why. Writes nothing.
public final class Explaining {
    private final Facts facts = new Facts();

    /// The facts of a plain checkout at a branch.
    public CheckoutFacts facts(Tx tx, CardNumber patron, Barcode item, String branch, Instant now, Policy policy) {
        return new CheckoutFacts(
                facts.borrower(tx, patron, Optional.empty(), policy),
                facts.copy(tx, item, now.atZone(policy.zone()).toLocalDate(), false),
                branch,
                now,
                CheckoutFacts.Request.plain(Via.DESK, Set.of()),
                Optional.empty());
    }
}
