package org.fanzai.domain.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// What a patron is charged for one thing. `id` is the same whatever the order in which operations
/// arrive; `at` is when it was first charged.
public record Charge(
        String id,
        CardNumber patron,
        FeeKind kind,
        Optional<Barcode> item,
        Optional<UUID> loan,
        Instant at,
        Money amount) {
    Charge of(Money now) {
        return new Charge(id, patron, kind, item, loan, at, now);
    }

    /// The one overdue fine of a part of a loan.
    static String overdue(Loan loan) {
        return FeeKind.OVERDUE.code() + ":" + loan.id() + ":" + loan.part();
    }

    static String lost(Loan loan) {
        return FeeKind.LOST.code() + ":" + loan.id();
    }

    static String processing(Loan loan) {
        return FeeKind.PROCESSING.code() + ":" + loan.id();
    }

    static String rental(Loan loan) {
        return FeeKind.RENTAL.code() + ":" + loan.id() + ":" + loan.part();
    }
}
