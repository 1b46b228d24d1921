package org.fanzai.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @Test
    void threeTimesTenHundredthsLessThirtyAreNothing() {
        var dime = Money.of("0.10");
        assertEquals(Money.ZERO, dime.plus(dime).plus(dime).minus(Money.of("0.30")));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 7, 0.35", "5.00, 0.8, 4.00", "0.35, 1.5, 0.53", "-0.35, 1.5, -0.53", "1.00, 0.004, 0.00"})
    void aProductIsRoundedHalfUp(String amount, BigDecimal factor, String expected) {
        assertEquals(Money.of(expected), Money.of(amount).times(factor));
    }

    @Test
    void theSmallerAndTheLargerAreFound() {
        var one = Money.of("1.00");
        var two = Money.of("2.00");
        assertEquals(one, two.min(one));
        assertEquals(two, one.max(two));
        assertEquals(Money.of("-2.00"), two.negate());
    }

    @Test
    void nothingIsNeitherPositiveNorNegative() {
        assertFalse(Money.ZERO.isPositive() || Money.ZERO.isNegative());
        assertTrue(Money.of("0.01").isPositive() && Money.of("-0.01").isNegative());
        assertEquals(Money.ZERO, Money.of("0.01").minus(Money.of("0.01")).negate());
    }

    @Test
    void nothingFinerThanAHundredthIsMoney() {
        assertThrows(ArithmeticException.class, () -> Money.of("0.001"));
    }
}
