package org.fanzai.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryNumberTest {
    @ParameterizedTest
    @CsvSource({
        "2000000000000, 6",
        "3000000000000, 4",
        "2123400000001, 8",
        "3123412345678, 0", // a sum that is a multiple of ten
        "3500000000000, 9", // a doubled digit of two digits
        "2999999999999, 8",
        "3909090909090, 0",
        "2111700012345, 2"
    })
    void theCheckDigitIsTheOneThatFits(String thirteen, int digit) {
        assertEquals(thirteen + digit, LibraryNumber.complete(thirteen));
        for (int i = 0; i < 10; i++) assertEquals(i == digit, LibraryNumber.isValid(thirteen + i), thirteen + i);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "10000000000008", "4000000000000", "A123412345678", "200000000000066"})
    void otherTextsAreNone(String text) {
        assertFalse(LibraryNumber.isValid(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "200000000000", "20000000000006", "200000000000A"})
    void onlyThirteenDigitsAreCompleted(String text) {
        assertThrows(IllegalArgumentException.class, () -> LibraryNumber.complete(text));
    }
}
