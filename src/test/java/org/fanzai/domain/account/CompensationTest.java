package org.fanzai.domain.account;

import static org.fanzai.domain.policy.Rules.SCOPE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.fanzai.domain.policy.Rules;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompensationTest {
    @ParameterizedTest
    @CsvSource({
        "lostCharge price,                     30.00,     , 30.00",
        "lostCharge price; defaultPrice 6.00,  30.00,     , 30.00",
        "lostCharge price; defaultPrice 6.00,       ,     , 6.00",
        "lostCharge price,                          ,     , 0.00", // the staff have to say
        "'',                                   30.00,     , 0.00", // no charge is set
        "lostCharge 2000:3 2,                  30.00, 1995, 90.00",
        "lostCharge 2000:3 2,                  30.00, 2000, 90.00", // that year included
        "lostCharge 2000:3 2,                  30.00, 2001, 60.00",
        "lostCharge 2000:3 2,                  30.00,     , 60.00", // an unknown year
        "lostCharge 1989:10 2000:3 2,          30.00, 1980, 300.00",
        "lostCharge 2000:3,                    30.00, 2001, 30.00", // no band fits
        "lostCharge 1.5,                       0.35,      , 0.53", // half up
        "lostCharge 2; defaultPrice 6.00,           ,     , 12.00"
    })
    void aLostItemCostsItsPriceByItsAge(String rules, String price, Integer year, String expected) {
        var base = Optional.ofNullable(price).map(Money::of);
        assertEquals(
                Money.of(expected), Compensation.lost(Rules.of(rules), SCOPE, base, Optional.ofNullable(year)), rules);
    }

    @ParameterizedTest
    @CsvSource({
        "rentalFee 5.00, 5.00",
        "rentalFee 5.00; rentalDiscount 0.20, 4.00",
        "rentalFee 0.99; rentalDiscount 0.50, 0.50", // half up
        "rentalFee 5.00; rentalDiscount 1, 0.00",
        "'', 0.00"
    })
    void aRentalCostsTheFeeLessTheDiscount(String rules, String expected) {
        assertEquals(Money.of(expected), Compensation.rental(Rules.of(rules), SCOPE));
    }

    @Test
    void processingCostsItsFeeOrNothing() {
        assertEquals(Money.of("5.00"), Compensation.processing(Rules.of("lostFee 5.00"), SCOPE));
        assertEquals(Money.ZERO, Compensation.processing(Rules.of(""), SCOPE));
    }
}
