package org.fanzai.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in the library's currency, exact to a hundredth.
public record Money(BigDecimal amount) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /// Throws `ArithmeticException` when `amount` is finer than a hundredth.
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /// From decimal text such as `12.50`. Throws `NumberFormatException` when it is none.
    public static Money of(String text) {
        return new Money(new BigDecimal(text));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
