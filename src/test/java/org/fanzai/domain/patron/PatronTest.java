package org.fanzai.domain.patron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatronTest {
    @ParameterizedTest
    @CsvSource({
        "张小明,          张*",
        "' 张小明 ',      张*",
        "𠮷田花子,        𠮷*", // a family name outside the first plane
        "Zhang,           Zhang*",
        "Xiaoming Zhang,  Zhang*",
        "Mary Ann Smith,  Smith*",
        "'',              *",
        "' ',             *"
    })
    void aScreenShowsTheFamilyNameAlone(String name, String shown) {
        var expires = LocalDate.of(2027, 12, 31);
        var patron = new Patron(new CardNumber("P1"), name, "STUDENT", "MAIN", expires, true, "zh");
        assertEquals(shown, patron.maskedName());
    }
}
