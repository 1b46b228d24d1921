package org.fanzai.domain.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @Test
    void whiteSpaceAroundIsCutOffAndLeadingZerosCount() {
        assertEquals("0012 3", new Barcode(" 0012 3\t").toString());
        assertEquals(new CardNumber("0012"), new CardNumber("\u30000012 "));
    }

    @Test
    void sixtyFourCharactersAreTheLongest() {
        assertEquals("9".repeat(64), new Barcode("9".repeat(64)).text());
        assertThrows(IllegalArgumentException.class, () -> new Barcode("9".repeat(65)));
        assertThrows(IllegalArgumentException.class, () -> new CardNumber("9".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "1\u00002", "1\n2", "1\u007F2"})
    void nothingAndControlCharactersIdentifyNothing(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Barcode(text));
        assertThrows(IllegalArgumentException.class, () -> new CardNumber(text));
    }

    @ParameterizedTest
    @CsvSource({"20260001234, 1234", "12345, 2345", "1234, 1234", "7, 7"})
    void aScreenShowsTheLastFourCharacters(String card, String tail) {
        assertEquals(tail, new CardNumber(card).tail());
    }

    @Test
    void theyAreInTheOrderOfTheirText() {
        var texts = List.of("B2", "B10", "A3");
        assertEquals(
                List.of("A3", "B10", "B2"),
                texts.stream().map(Barcode::new).sorted().map(Barcode::text).toList());
        assertEquals(
                List.of("A3", "B10", "B2"),
                texts.stream()
                        .map(CardNumber::new)
                        .sorted()
                        .map(CardNumber::text)
                        .toList());
    }

    @Test
    void aTagUidIsItsBytesTheHighestFirst() {
        var bytes = new byte[] {(byte) 0xE0, 0x04, 0x01, 0, (byte) 0xFF, 0x0A, 0x7F, (byte) 0x80};
        assertEquals("E0040100FF0A7F80", TagUid.of(bytes).toString());
        assertArrayEquals(bytes, new TagUid("e0040100ff0a7f80").bytes());
    }

    @Test
    void aTagUidHasSixteenDigits() {
        Stream.of("", "E0040100FF0A7F8", "E0040100FF0A7F800", "E0040100FF0A7F8G")
                .forEach(hex -> assertThrows(IllegalArgumentException.class, () -> new TagUid(hex)));
    }
}
