package org.fanzai.domain.circulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// A loan that has not ended. `type` is the item's type, `branch` the one that lent, `governing` the one
/// whose rules hold; `renewals` is how many it had, `unseen` how many in a row without the item being
/// shown; `claimed` when the patron said it was returned, `lost` when it was declared lost.
public record OpenLoan(
        UUID id,
        CardNumber patron,
        Barcode item,
        String titleId,
        String type,
        String branch,
        String governing,
        Instant since,
        Instant due,
        int renewals,
        int unseen,
        boolean onSite,
        boolean recalled,
        Optional<Instant> claimed,
        Optional<Instant> lost) {
    private static final UUID NO_ID = new UUID(0, 0);

    /// An ordinary loan, by the rules of the branch that lent.
    public OpenLoan(
            CardNumber patron, Barcode item, String type, String branch, Instant since, Instant due, int renewals) {
        this(
                NO_ID,
                patron,
                item,
                "",
                type,
                branch,
                branch,
                since,
                due,
                renewals,
                0,
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
