package org.fanzai.device.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.fanzai.device.protocol.escpos.TextCoding;
import org.fanzai.device.reader.Slip.Style;
import org.fanzai.device.virtual.EscPosInterpreter;
import org.fanzai.device.virtual.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlipLinesTest {
    private static final String HOSTILE =
            "\u001B@\u001DV\u0000\u202Eevil\u202C\u2066\u200D📚\uD800\n三体\u0300\u0301\u0302";

    @Test
    void chineseTakesTwoColumnsAndBreaksAnywhereButBeforeAMark() {
        assertEquals(List.of("数据结构与", "算法。第三", "版"), words("数据结构与算法。第三版", 10));
        assertEquals(List.of("数据结构", "《算法》"), words("数据结构《算法》", 10));
    }

    @Test
    void wordsBreakBetweenWordsAndLongOnesAnywhere() {
        assertEquals(List.of("The", "Three-Body", "Problem"), words("The Three-Body Problem", 11));
        assertEquals(List.of("abcdefgh", "ij kl"), words("abcdefghij kl", 8));
        assertEquals(List.of(""), words("", 8));
    }

    @Test
    void whatStandsLeftAndRightStaysTogetherWhereItFits() {
        assertEquals(List.of(new SlipLines.Pair("应还", "12-22")), SlipLines.of(Slip.EMPTY.pair("应还", "12-22"), 10));
        assertEquals(
                List.of(new SlipLines.Words("应还日期", Style.PLAIN), new SlipLines.Words("2026-12-22", Style.RIGHT)),
                SlipLines.of(Slip.EMPTY.pair("应还日期", "2026-12-22"), 16));
    }

    @Test
    void noLineIsEverWiderThanThePaper() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int run = 0; run < 3000; run++) {
            var text = new StringBuilder();
            int length = random.nextInt(80);
            for (int i = 0; i < length; i++) text.appendCodePoint(character(random));
            int columns = random.nextInt(2, 50);
            for (var line : words(text.toString(), columns))
                assertTrue(SlipLines.width(line) <= columns, "seed " + seed + ": " + columns + " <" + line + ">");
        }
    }

    private static int character(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> ' ';
            case 1 -> "，。《》()’,".codePointAt(random.nextInt(8));
            case 2 -> random.nextInt(0x4E00, 0x9FA5);
            case 3 -> random.nextInt(0x20000);
            default -> random.nextInt('a', 'z');
        };
    }

    @ParameterizedTest
    @EnumSource(TextCoding.class)
    void aHostileTitleNeitherCommandsThePrinterNorBreaksTheLayout(TextCoding coding) {
        var paper = printed(Slip.EMPTY.line(HOSTILE).line("next", Style.RIGHT), coding);
        assertEquals(
                1,
                paper.parts().stream().filter(Paper.Part.Cut.class::isInstance).count());
        assertEquals(
                new Paper.Part.Line("next", Paper.Align.RIGHT, false, false, false),
                paper.parts().get(1));
        var title = paper.text().lines().findFirst().orElseThrow();
        assertTrue(title.contains("evil") && title.contains("三体"), title);
        assertFalse(title.chars().anyMatch(c -> Character.isISOControl(c) || (c >= 0x2000 && c < 0x2070)), title);
    }

    @ParameterizedTest
    @EnumSource(TextCoding.class)
    void chineseAndLatinLettersComeOutAsTheyAre(TextCoding coding) {
        var text = "借书 Müller ñandú € 《三体》";
        assertTrue(printed(Slip.EMPTY.line(text), coding).text().startsWith(text));
    }

    @Test
    void whatAPrinterDoesNotHaveIsShownAsMissing() {
        assertTrue(
                printed(Slip.EMPTY.line("ạ 📚 𠀀"), TextCoding.GB18030).text().startsWith("a 〓 〓"));
    }

    @ParameterizedTest
    @EnumSource(TextCoding.class)
    void everyLineOfAnEscPosSlipHasItsWidth(TextCoding coding) {
        var paper = printed(Slip.EMPTY.pair("应还", "2026-12-22").rule(), coding);
        var lines = paper.text().lines().toList();
        assertEquals("应还" + " ".repeat(18) + "2026-12-22", lines.getFirst());
        assertEquals("-".repeat(32), lines.get(1));
    }

    private static Paper printed(Slip slip, TextCoding coding) {
        var interpreter = new EscPosInterpreter();
        interpreter.print(new SlipLayout(32, coding).bytes(slip));
        return interpreter.paper();
    }

    private static List<String> words(String text, int columns) {
        return SlipLines.of(Slip.EMPTY.line(text), columns).stream()
                .map(line -> ((SlipLines.Words) line).text())
                .toList();
    }
}
