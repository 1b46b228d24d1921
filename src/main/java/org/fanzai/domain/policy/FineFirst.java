package org.fanzai.domain.policy;

import org.fanzai.domain.shared.Money;

/// The rate of the first `units` periods of an overdue fine; the later ones cost the usual rate.
public record FineFirst(Money amount, int units) {
    /// What [#of] reads again.
    public String text() {
        return amount + " " + units;
    }

    /// From `0.50 1`. Throws `IllegalArgumentException` with a sentence when it is none.
    static FineFirst of(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 2) throw new IllegalArgumentException("an amount and a number of units such as 0.50 1");
        return new FineFirst(Scalars.money(parts[0]), Scalars.numberFromOne(parts[1]));
    }
}
