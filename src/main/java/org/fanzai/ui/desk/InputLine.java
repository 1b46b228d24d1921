package org.fanzai.ui.desk;

import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fanzai.domain.shared.LibraryNumber;

/// The one line that cards, items and answers are typed or scanned into. It tells a scanner from fingers by the time
/// between characters; a scan is never taken for an answer or for words.
final class InputLine {
    static final int BURST_GAP_MILLIS = 50;
    static final int BURST_LENGTH = 6;
    static final int ANSWER_PAUSE_MILLIS = 120;
    private static final int LIBRARY_NUMBER_LENGTH = 14;
    private static final long NANOS = 1_000_000;

    /// What Enter takes off the line.
    record Taken(String text, boolean scanned) {}

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final LongSupplier nanos;
    private final Pause pause;
    private final IntPredicate answers;
    private long last;
    /// How many characters at the end came in one run.
    private int run;
    /// How many times fingers or a delay came between two characters.
    private int gaps;

    /// `answers` is asked whether a digit answers something, and does so.
    InputLine(LongSupplier nanos, Pause pause, IntPredicate answers) {
        this.nanos = nanos;
        this.pause = pause;
        this.answers = answers;
        text.addListener((_, before, now) -> changed(before, now));
    }

    StringProperty text() {
        return text;
    }

    boolean isEmpty() {
        return text.get().isEmpty();
    }

    void clear() {
        text.set("");
    }

    /// Takes the line for Enter. Where a scan came on top of something half typed, only the scan is taken.
    Taken take() {
        var line = text.get();
        int scan = scanLength(line);
        text.set(line.substring(0, line.length() - (scan > 0 ? scan : line.length())));
        return new Taken(
                line.substring(line.length() - (scan > 0 ? scan : line.length()))
                        .strip(),
                scan > 0);
    }

    /// How many characters at the end are a scan. A single gap may be a delay of ours in the middle of it.
    private int scanLength(String line) {
        if (run + gaps == 0 || line.length() < BURST_LENGTH) return 0;
        if (gaps <= 1 && LibraryNumber.isValid(line)) return line.length();
        if (run >= LIBRARY_NUMBER_LENGTH && endsWithLibraryNumber(line)) return LIBRARY_NUMBER_LENGTH;
        if (gaps <= 1 && run > 0) return line.length();
        return run >= BURST_LENGTH ? run : 0;
    }

    private static boolean endsWithLibraryNumber(String line) {
        return LibraryNumber.isValid(line.substring(line.length() - LIBRARY_NUMBER_LENGTH));
    }

    private void changed(String before, String now) {
        pause.cancel();
        long at = nanos.getAsLong();
        boolean fast = at - last < BURST_GAP_MILLIS * NANOS;
        last = at;
        count(before, now, fast);
        if (before.isEmpty() && isDigit(now))
            pause.begin(ANSWER_PAUSE_MILLIS, () -> answer(Character.digit(now.charAt(0), 10)));
    }

    private void count(String before, String now, boolean fast) {
        if (now.isEmpty()) {
            run = 0;
            gaps = 0;
        } else if (!appendsPlainCharacter(before, now)) { // an input method, a paste, a correction: fingers
            run = 0;
            gaps += 2;
        } else if (before.isEmpty() || (fast && run > 0)) {
            run++;
        } else {
            run = 1;
            gaps++;
        }
    }

    private static boolean appendsPlainCharacter(String before, String now) {
        if (now.length() != before.length() + 1 || !now.startsWith(before)) return false;
        char added = now.charAt(now.length() - 1);
        return added > ' ' && added <= '~';
    }

    private static boolean isDigit(String line) {
        return line.length() == 1 && line.charAt(0) >= '0' && line.charAt(0) <= '9';
    }

    private void answer(int digit) {
        if (answers.test(digit)) clear();
    }
}
