package org.fanzai.domain.policy;

import java.math.BigDecimal;
import java.util.Optional;

/// What a patron category is like: its discount on rentals (0.20 for 20%), whether its checkouts are only counted, and
/// whether it pays no overdue fines in money.
public record Category(Optional<BigDecimal> rentalDiscount, boolean statistical, boolean suspendInsteadOfFine) {
    public static final Category ORDINARY = new Category(Optional.empty(), false, false);
}
