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

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /// Rounded half up to a hundredth.
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor).setScale(2, RoundingMode.HALF_UP));
    }

    public Money negate() {
        return new Money(amount.negate());
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
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
