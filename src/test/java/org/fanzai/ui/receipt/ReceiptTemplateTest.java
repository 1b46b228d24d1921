package org.fanzai.ui.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fanzai.device.reader.Slip;
import org.fanzai.device.reader.Slip.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTemplateTest {
    private static final ReceiptTemplate TEMPLATE = new ReceiptTemplate(
            lines(false, "# {library}", "---", "{name}", "{{{card}}}"),
            lines(true, "{number}. {callNumber} || {due}", "{title} / {author}"),
            lines(false, "* {count} 册"),
            Optional.of(TemplateLine.parse("https://o/{card}", false)));
    private static final Receipt RECEIPT = new Receipt(
            Map.of(
                    ReceiptField.LIBRARY, "望江图书馆",
                    ReceiptField.NAME, "张*明",
                    ReceiptField.CARD, "3456",
                    ReceiptField.COUNT, "1"),
            List.of(Receipt.item(Map.of(
                    ReceiptField.NUMBER, "1",
                    ReceiptField.CALL_NUMBER, "I247/1",
                    ReceiptField.DUE, "2026-12-22",
                    ReceiptField.TITLE, "三体",
                    ReceiptField.AUTHOR, "刘慈欣"))));

    private static List<TemplateLine> lines(boolean ofItem, String... texts) {
        return Stream.of(texts).map(text -> TemplateLine.parse(text, ofItem)).toList();
    }

    @Test
    void fillsInWhatTheReceiptTells() {
        var expected = Slip.EMPTY
                .line("望江图书馆", Style.HEADING)
                .rule()
                .line("张*明")
                .line("{3456}")
                .pair("1. I247/1", "2026-12-22")
                .line("三体 / 刘慈欣")
                .line("1 册", Style.BOLD)
                .qr("https://o/3456");
        assertEquals(expected, TEMPLATE.slip(RECEIPT, false));
    }

    @Test
    void aDiscreetSlipTellsNobodyWhatWasRead() {
        var parts = TEMPLATE.slip(RECEIPT, true).parts().toString();
        for (var secret : List.of("三体", "刘慈欣", "张")) assertFalse(parts.contains(secret), parts);
        assertTrue(parts.contains("I247/1"), parts);
        assertFalse(parts.contains(" / "), "a line that tells nothing is left out: " + parts);
    }

    @Test
    void aTitleAsLongAsABookIsCut() {
        var item = Receipt.item(Map.of(ReceiptField.TITLE, "长".repeat(5000)));
        var slip = TEMPLATE.slip(new Receipt(Map.of(), List.of(item)), false);
        assertTrue(slip.parts().toString().length() < 2000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {titel}          | there is no {titel}; there are {library} {station}
            {title}          | {title} is of a single item and stands under item only
            100 {            | a brace stands alone
            }                | a brace stands alone
            # {library} || x | a line with || in it has no style of its own
            """)
    void aMistakeIsTold(String line, String sentence) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> TemplateLine.parse(line, false));
        assertTrue(wrong.toString().contains(": " + sentence), wrong.toString());
    }

    @Test
    void aReceiptIsMasked() {
        assertFalse(
                RECEIPT.toString().contains("三体") || RECEIPT.items().toString().contains("三体"));
    }
}
