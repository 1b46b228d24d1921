package org.fanzai.domain.patron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestrictionTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-08, true",
        "2026-03-09, 2026-03-09, true", // its last day
        "2026-03-09, 2026-03-10, false",
        "          , 9999-12-31, true"
    })
    void holdsToItsLastDay(LocalDate lastDay, LocalDate day, boolean expected) {
        assertEquals(expected, to(lastDay).holdsOn(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-09, true",
        "2026-03-09, 2026-03-09, false",
        "2026-03-09, 2026-03-10, false",
        "          , 2026-03-09, true",
        "2026-03-09,           , false",
        "          ,           , false"
    })
    void theLongerOneOutlasts(LocalDate lastDay, LocalDate other, boolean expected) {
        assertEquals(expected, to(lastDay).outlasts(to(other)));
    }

    private static Restriction to(LocalDate lastDay) {
        return new Restriction(Sample.NOW, Optional.ofNullable(lastDay), true);
    }
}
