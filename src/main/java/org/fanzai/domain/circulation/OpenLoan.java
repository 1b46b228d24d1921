package org.fanzai.domain.circulation;

import java.time.Instant;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// A loan that has not ended. `type` is the item's type, `branch` the one that lent, `renewals` how many it had.
public record OpenLoan(
        CardNumber patron, Barcode item, String type, String branch, Instant since, Instant due, int renewals) {}
