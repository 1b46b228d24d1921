package org.fanzai.ui.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTextsTest {
    private static final Map<String, String> DATA =
            Map.of("limit", "5", "have", "6", "until", "2026-03-20", "owed", "12.00", "to", "EAST", "branch", "EAST");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonIsASentenceAndACodeForTheStaff(Language language) {
        var texts = new Texts(language);
        var sentences = new HashMap<String, String>();
        for (var code : ReasonCode.values()) {
            var reason = new Reason(code, DATA);
            var sentence = ReasonTexts.why(reason, texts);
            assertTrue(sentence.endsWith(language == Language.ZH ? "。" : "."), sentence);
            assertFalse(sentence.contains("reason.") || sentence.contains("{"), sentence);
            var next = ReasonTexts.next(reason, texts);
            assertTrue(next.matches("(?s).*[IPLHR]-\\d\\d"), next);
            var known = sentences.putIfAbsent(next.substring(next.length() - 4), sentence);
            assertTrue(known == null || known.equals(sentence), next + " stands for two sentences");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "until, 2026-03-20,       'You may not borrow through 20 Mar.', PATRON_RESTRICTED",
        "until, none,             'You may not borrow for now.',        PATRON_RESTRICTED",
        "earliest, 2026-03-05T00:00, 'You can renew it from 5 Mar.',       TOO_SOON",
        "earliest, 2026-03-05T14:30, 'You can renew it from 5 Mar 14:30.', TOO_SOON",
        "owed, 12.00,             'You owe 12.00. Please pay first.',   DEBT",
        "amount, 5.00,            'Borrowing it costs 5.00.',           RENTAL",
        "missing, CD,             'Something comes with it: CD.',       MATERIALS",
        "to, EAST,                'It has to be returned at EAST.',     RETURN_ELSEWHERE",
        "branch, EAST,            'It is on the shelf at EAST.',        ON_SHELF"
    })
    void saysTheDataOfAReason(String key, String value, String sentence, ReasonCode code) {
        assertEquals(sentence, ReasonTexts.why(new Reason(code, Map.of(key, value)), new Texts(Language.EN)));
    }

    @Test
    void saysItInChinese() {
        var reason = new Reason(ReasonCode.BOOKED_SOON, Map.of("from", "2026-03-05", "due", "2026-03-04T15:59:00Z"));
        assertEquals("这本书 3 月 5 日 起有读者预订。", ReasonTexts.why(reason, new Texts(Language.ZH)));
    }
}
