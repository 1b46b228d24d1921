package org.fanzai.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.reader.KeyBurst;
import org.fanzai.ui.desk.InputLine.Taken;
import org.junit.jupiter.api.Test;

class InputLineTest {
    private static final String ITEM = TestLibrary.book(1);

    private final ManualPause pause = new ManualPause();
    private final List<Integer> answers = new ArrayList<>();
    private long millis = 1_000;
    private final InputLine line = new InputLine(KeyBurst.Settings.USUAL, () -> millis * 1_000_000, pause, digit -> {
        answers.add(digit);
        return digit <= 3;
    });

    private void fingers(String text) {
        type(text, 140);
    }

    private void scanner(String text) {
        type(text, 3);
    }

    private void type(String text, int gap) {
        for (int i = 0; i < text.length(); i++) {
            line.text().set(line.text().get() + text.charAt(i));
            millis += gap;
        }
    }

    @Test
    void takesWhatFingersTypedForTyped() {
        fingers("30118204738");
        assertEquals(new Taken("30118204738", false), line.take());
        assertTrue(line.isEmpty());
    }

    @Test
    void takesABurstForAScan() {
        scanner("30118204738");
        assertEquals(new Taken("30118204738", true), line.take());
    }

    @Test
    void takesFiveCharactersForTypedHoweverFast() {
        scanner("12345");
        assertEquals(new Taken("12345", false), line.take());
    }

    @Test
    void takesOnlyTheScanFromALineThatWasHalfTyped() {
        fingers("found");
        scanner("30118204738");
        assertEquals(new Taken("30118204738", true), line.take());
        assertEquals("found", line.text().get());
    }

    @Test
    void takesOnlyALibraryNumberFromAfterASingleTypedDigit() {
        fingers("2");
        scanner(ITEM);
        assertEquals(new Taken(ITEM, true), line.take());
        assertEquals("2", line.text().get());
    }

    @Test
    void takesOnlyTheScanFromAfterHanThatAnInputMethodWrote() {
        line.text().set("论文");
        millis += 400;
        scanner(ITEM);
        assertEquals(new Taken(ITEM, true), line.take());
        assertEquals("论文", line.text().get());
    }

    @Test
    void keepsAScanWholeThatWasHeldUpInTheMiddle() {
        for (int at = 1; at < ITEM.length(); at++) {
            scanner(ITEM.substring(0, at));
            millis += 300;
            scanner(ITEM.substring(at));
            assertEquals(new Taken(ITEM, true), line.take(), "held up after " + at);
        }
    }

    @Test
    void takesAPasteAndAnInputMethodForTyped() {
        line.text().set("论文写作需要参考");
        assertEquals(new Taken("论文写作需要参考", false), line.take());
        line.text().set("some pasted words");
        assertEquals(new Taken("some pasted words", false), line.take());
    }

    @Test
    void answersWithASingleDigitWhenNothingFollows() {
        line.text().set("2");
        pause.passes();
        assertEquals(List.of(2), answers);
        assertTrue(line.isEmpty());
    }

    @Test
    void keepsADigitThatAnswersNothing() {
        line.text().set("7");
        pause.passes();
        assertEquals("7", line.text().get());
    }

    @Test
    void neverAnswersWithADigitOfAScan() {
        scanner(ITEM);
        pause.passes();
        line.take();
        pause.passes();
        assertEquals(List.of(), answers);
    }

    @Test
    void doesNotAnswerWhenAnotherKeyFollowsOrTheLineIsNotEmpty() {
        fingers("2");
        fingers("3");
        pause.passes();
        line.clear();
        fingers("a1");
        pause.passes();
        line.text().set("a");
        line.text().set("");
        pause.passes();
        assertEquals(List.of(), answers);
        assertFalse(line.take().scanned());
    }

    @Test
    void takesAScanThatLandedInTheMiddleOfWhatWasTyped() {
        fingers("found it");
        insert(ITEM, 3);
        assertEquals(new Taken(ITEM, true), line.take());
        assertEquals("found it", line.text().get());
    }

    @Test
    void takesAScanThatReplacedTheSelectedLine() {
        fingers("found");
        millis += 500;
        for (int i = 0; i < ITEM.length(); i++) {
            line.typed(ITEM.substring(i, i + 1));
            line.text().set(ITEM.substring(0, i + 1));
            millis += 3;
        }
        assertEquals(new Taken(ITEM, true), line.take());
    }

    private void insert(String text, int at) {
        millis += 500;
        for (int i = 0; i < text.length(); i++) {
            line.typed(text.substring(i, i + 1));
            line.text()
                    .set(new StringBuilder(line.text().get())
                            .insert(at + i, text.charAt(i))
                            .toString());
            millis += 3;
        }
    }
}
