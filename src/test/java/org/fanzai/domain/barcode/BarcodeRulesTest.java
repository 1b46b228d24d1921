package org.fanzai.domain.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fanzai.domain.barcode.BarcodeRule.Whose;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BarcodeRulesTest {
    private static final BarcodeRule STUDENTS = new BarcodeRule(
            Whose.PATRON, 10, 10, "20", Optional.of(Pattern.compile("[0-9]+")), Optional.empty(), Check.NONE, false);
    private static final BarcodeRule OLD_LABELS = new BarcodeRule(
            Whose.ITEM, 5, 12, "LIB", Optional.empty(), Optional.of("Code39"), Check.CODE39_MOD43, true);
    private static final BarcodeRules OWN =
            new BarcodeRules(List.of(BarcodeRule.library14(Whose.ITEM, "3"), STUDENTS, OLD_LABELS), true, false);
    private static final BarcodeRules STRICT = new BarcodeRules(OWN.rules(), true, true);

    @ParameterizedTest
    @CsvSource({
        "30234000517861, Item 30234000517861 certain",
        "'  30234000517861 ', Item 30234000517861 certain",
        "2024000017, Patron 2024000017 certain",
        "LIB2026A17Z, Item LIB2026A17 certain",
        "lib2026a17z, Item LIB2026A17 certain",
        "Lib2026a17Z, Item LIB2026A17 certain",
        "LIB2026A17Y, Wrong CHECK_DIGIT",
        "30234000517862, Wrong CHECK_DIGIT",
        "3023400051786130234000517861, Wrong MERGED",
        "9787111187332, Isbn 9787111187332",
        "978-7-111-18733-2, Isbn 9787111187332",
        "ISBN 7-111-18733-4, Isbn 9787111187332",
        "080442957X, Isbn 9780804429573",
        "9770317847001, Issn 03178471",
        "0317-8471, Issn 03178471",
        "0000042, Item 0000042 guessed",
        "0306406152, Item 0306406152 guessed",
        "'', Wrong EMPTY",
        "'a\u0007b', Wrong CHARACTERS"
    })
    void aRuleDecidesAndThenTheScreen(String scanned, String expected) {
        assertEquals(expected, words(OWN.read(ScannedText.of(scanned), Expecting.ITEM)));
    }

    @Test
    void theScreenMakesACardOfWhatNoRuleKnows() {
        assertEquals("Patron 0000042 guessed", words(OWN.read(ScannedText.of("0000042"), Expecting.CARD)));
        assertEquals("Item 30234000517861 certain", words(OWN.read(ScannedText.of("30234000517861"), Expecting.CARD)));
    }

    @Test
    void aStrictLibraryTakesNothingElse() {
        assertEquals("Wrong FOREIGN", words(STRICT.read(ScannedText.of("0000042"), Expecting.CARD)));
        assertEquals("Isbn 9780306406157", words(STRICT.read(ScannedText.of("0306406152"), Expecting.ITEM)));
    }

    @Test
    void aCheckCharacterThatTheScannerLeftOutIsMadeAgain() {
        var codabar = new ScannedText("3023400051786", Optional.of("Codabar"), true, true);
        assertEquals("Item 30234000517861 certain", words(OWN.read(codabar, Expecting.ITEM)));
        var code39 = new ScannedText("LIB2026A17", Optional.of("Code39"), true, true);
        assertEquals("Item LIB2026A17 certain", words(OWN.read(code39, Expecting.ITEM)));
    }

    @Test
    void aRuleForOneKindOfCodeLeavesTheOthersAlone() {
        var qr = new ScannedText("LIB2026A17Z", Optional.of("QR"), false, true);
        assertEquals("Item LIB2026A17Z guessed", words(OWN.read(qr, Expecting.ITEM)));
    }

    @Test
    void aLibraryThatLabelsWithPublishersNumbersMayDoSo() {
        var byIsbn = new BarcodeRules(
                List.of(new BarcodeRule(
                        Whose.ITEM, 13, 13, "978", Optional.empty(), Optional.empty(), Check.EAN13, false)),
                true,
                false);
        assertEquals("Item 9787111187332 certain", words(byIsbn.read(ScannedText.of("9787111187332"), Expecting.ITEM)));
        assertEquals("Issn 03178471", words(byIsbn.read(ScannedText.of("9770317847001"), Expecting.ITEM)));
    }

    @Test
    void withoutRulesAnyNumberIsTaken() {
        var plain = BarcodeRules.CONVENTION;
        assertEquals(
                "Item 30234000517862 guessed", words(plain.read(ScannedText.of("30234000517862"), Expecting.ITEM)));
        assertEquals(
                "Patron 20234000123456 certain", words(plain.read(ScannedText.of("20234000123456"), Expecting.ITEM)));
    }

    @ParameterizedTest
    @EnumSource(Expecting.class)
    void halfAScanIsNeverUsed(Expecting expecting) {
        var half = new ScannedText("30234000517861", Optional.empty(), false, false);
        assertEquals("Wrong INCOMPLETE", words(OWN.read(half, expecting)));
        assertEquals("Wrong TOO_LONG", words(OWN.read(ScannedText.of("7".repeat(65)), expecting)));
    }

    @Test
    void nothingOfAScanIsShownByAccident() {
        assertFalse(ScannedText.of("20234000123456").toString().contains("2023"));
        assertFalse(OWN.read(ScannedText.of("2024000017"), Expecting.CARD)
                .toString()
                .contains("2024"));
    }

    private static String words(Read read) {
        return switch (read) {
            case Read.Patron(CardNumber card, var certain) -> "Patron " + card.text() + how(certain);
            case Read.Item(Barcode item, var certain) -> "Item " + item.text() + how(certain);
            case Read.Isbn(var number) -> "Isbn " + number;
            case Read.Issn(var number) -> "Issn " + number;
            case Read.Credential _ -> "Credential";
            case Read.Wrong(var why) -> "Wrong " + why;
        };
    }

    private static String how(boolean certain) {
        return certain ? " certain" : " guessed";
    }
}
