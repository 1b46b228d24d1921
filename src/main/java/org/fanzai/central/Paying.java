package org.fanzai.central;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.db.store.FeeStore;
import org.fanzai.db.store.FeeStore.Fee;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.Consequence.Settled;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// Which fees a payment or a waiver settles: one that was named, else the oldest first. What a payment
/// is too much for becomes a credit; a waiver waives no more than is owed.
final class Paying {
    private final FeeStore fees = new FeeStore();

    /// The fee that holds what a payment was too much for.
    static String creditOf(UUID operation) {
        return "credit:" + operation;
    }

    List<Consequence> pay(Tx tx, UUID operation, Act.Pay act) {
        var settled = new ArrayList<Consequence>();
        var rest = settle(chosen(tx, act.patron(), act.fee()), act.amount(), settled);
        if (rest.isPositive()) settled.add(new Settled(creditOf(operation), rest));
        return settled;
    }

    List<Consequence> waive(Tx tx, Act.Waive act) {
        var settled = new ArrayList<Consequence>();
        var _ = settle(chosen(tx, act.patron(), act.fee()), act.amount(), settled);
        return settled;
    }

    private List<Fee> chosen(Tx tx, CardNumber patron, OptionalInt place) {
        var lines = fees.of(tx, patron).stream()
                .filter(fee -> fee.amount().isPositive())
                .toList();
        if (place.isEmpty()) return lines;
        int index = place.getAsInt();
        return index >= 0 && index < lines.size() ? List.of(lines.get(index)) : List.of();
    }

    private static Money settle(List<Fee> lines, Money amount, List<Consequence> settled) {
        var rest = amount;
        for (var line : lines) {
            var part = rest.min(line.outstanding());
            if (!part.isPositive()) continue;
            settled.add(new Settled(line.charge().id(), part));
            rest = rest.minus(part);
        }
        return rest;
    }
}
