package org.fanzai.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.support.LinkTrouble;
import org.fanzai.support.StorageTrouble;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskWordsTest {
    private static final Map<String, String> DATA = Map.of("limit", "10", "have", "9", "due", "2026-12-22T15:59:00Z");

    private static DeskWords in(Language language) {
        return new DeskWords(new Texts(language), Sample.ZONE);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsEveryReasonInItsOwnWay(Language language) {
        var said = new HashSet<String>();
        for (var code : ReasonCode.values()) {
            var sentence = in(language).reason(new Reason(code, DATA));
            assertTrue(said.add(sentence), sentence);
            assertFalse(sentence.contains("reason."), sentence);
            assertFalse(sentence.contains("{"), sentence);
            assertTrue(sentence.endsWith(language == Language.ZH ? "。" : "."), sentence);
        }
    }

    @Test
    void saysTheDataOfAReason() {
        assertEquals(
                "The reader has 9 of 10 that may be had.",
                in(Language.EN).reason(new Reason(ReasonCode.TOO_MANY, DATA)));
        assertEquals("该读者已借此书，12 月 22 日（周二）到期。", in(Language.ZH).reason(new Reason(ReasonCode.RENEWAL, DATA)));
        assertEquals(
                "The card was valid until 1 Oct, Thursday.",
                in(Language.EN).reason(new Reason(ReasonCode.PATRON_EXPIRED, Map.of("on", "2026-10-01"))));
    }

    @Test
    void saysWhatAReasonLacks() {
        var forGood = new Reason(ReasonCode.PATRON_RESTRICTED, Map.of("until", "none"));
        assertEquals("该读者停借，没有截止日期。", in(Language.ZH).reason(forGood));
        var restricted = new Reason(ReasonCode.PATRON_RESTRICTED, Map.of("until", "2026-03-20"));
        assertEquals("该读者停借，到 3 月 20 日（周五）为止。", in(Language.ZH).reason(restricted));
        var debt = new Reason(ReasonCode.DEBT, Map.of("owed", "0.01", "limit", ""));
        assertEquals("The reader owes 0.01.", in(Language.EN).reason(debt));
        debt = new Reason(ReasonCode.DEBT, Map.of("owed", "10.01", "limit", "10.00"));
        assertEquals(
                "The reader owes 10.01; the limit is 10.00.", in(Language.EN).reason(debt));
    }

    @Test
    void saysLocalTimes() {
        var soon = new Reason(ReasonCode.TOO_SOON, Map.of("earliest", "2026-03-05T14:30"));
        assertEquals("It may be renewed from 5 Mar 14:30.", in(Language.EN).reason(soon));
    }

    @Test
    void saysAllReasons() {
        assertEquals(
                "It is recorded as lost. Another reader has it on loan.",
                in(Language.EN).reasons(List.of(new Reason(ReasonCode.LOST), new Reason(ReasonCode.ON_LOAN_TO_OTHER))));
    }

    @Test
    void everyAnswerIsWorded() {
        for (var language : Language.values())
            for (var code : ReasonCode.values())
                for (var choice : Choice.of(List.of(new Reason(code)))) {
                    assertFalse(in(language).text(choice.key()).startsWith("desk."));
                    if (choice instanceof Choice.Allow(var _, var why))
                        assertFalse(in(language).text(why).startsWith("desk."));
                }
    }

    @Test
    void saysWhatToDoInATrouble() {
        assertTrue(in(Language.ZH).trouble(new StorageTrouble("k", "m")).contains("再扫一次"));
        assertTrue(in(Language.EN).trouble(new LinkTrouble("k", "m")).contains("scan it again"));
    }

    @Test
    void writesDueDatesForColumns() {
        var words = in(Language.ZH);
        assertEquals("12-22", words.day(Instant.parse("2026-12-22T15:59:00Z")));
        assertEquals("周二", words.dayDetail(Instant.parse("2026-12-22T15:59:00Z")));
        assertEquals("14:30", words.dayDetail(Instant.parse("2026-12-22T06:30:00Z")));
    }
}
