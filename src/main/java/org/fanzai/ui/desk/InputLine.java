package org.fanzai.ui.desk;

import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fanzai.device.reader.KeyBurst;
import org.fanzai.domain.shared.LibraryNumber;

/// The one line that cards, items and answers are typed or scanned into. It tells a scanner from fingers by the time
/// between characters; a scan is never taken for an answer or for words.
final class InputLine {
    static final int ANSWER_PAUSE_MILLIS = 120;
    private static final int LIBRARY_NUMBER_LENGTH = 14;
    private static final long NANOS = 1_000_000;

    /// What Enter takes off the line.
    record Taken(String text, boolean scanned) {}

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final KeyBurst.Settings settings;
    private final LongSupplier nanos;
    private final Pause pause;
    private final IntPredicate answers;
    private KeyBurst burst;
    /// The line as it was when the burst began.
    private String beforeBurst = "";
    private long last;
    /// How many characters at the end came in one run.
    private int run;
    /// How many times fingers or a delay came between two characters.
    private int gaps;

    /// `answers` is asked whether a digit answers something, and does so.
    InputLine(KeyBurst.Settings settings, LongSupplier nanos, Pause pause, IntPredicate answers) {
        this.settings = settings;
        this.burst = KeyBurst.none(settings);
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

    /// A key comes, before it changes the line. What a scanner types is known by its keys, wherever in the line they
    /// land and whatever selected text they replace.
    void typed(String character) {
        if (character.length() != 1 || character.charAt(0) < ' ' || character.charAt(0) == 0x7F) return;
        long now = nanos.getAsLong();
        if (!burst.isRunning(now)) beforeBurst = text.get();
        burst = burst.typed(character.charAt(0), now);
    }

    /// Takes the line for Enter. Where a scan came on top of something half typed, only the scan is taken.
    Taken take() {
        var step = burst.ended(nanos.getAsLong());
        burst = step.next();
        return step.scan().filter(scan -> !isAtEnd(scan)).map(this::taken).orElseGet(this::takeByText);
    }

    /// Behind what was there before, the text itself tells more: where a delay cut the scan, where fingers went before.
    private boolean isAtEnd(String scan) {
        return text.get().equals(beforeBurst + scan);
    }

    private Taken taken(String scan) {
        text.set(beforeBurst);
        return new Taken(scan.strip(), true);
    }

    private Taken takeByText() {
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
        if (run + gaps == 0 || line.length() < settings.shortest()) return 0;
        if (gaps <= 1 && LibraryNumber.isValid(line)) return line.length();
        if (run >= LIBRARY_NUMBER_LENGTH && endsWithLibraryNumber(line)) return LIBRARY_NUMBER_LENGTH;
        if (gaps <= 1 && run > 0) return line.length();
        return run >= settings.shortest() ? run : 0;
    }

    private static boolean endsWithLibraryNumber(String line) {
        return LibraryNumber.isValid(line.substring(line.length() - LIBRARY_NUMBER_LENGTH));
    }

    private void changed(String before, String now) {
        pause.cancel();
        long at = nanos.getAsLong();
        boolean fast = at - last < settings.gapMillis() * NANOS;
        last = at;
        count(before, now, fast);
        if (before.isEmpty() && isDigit(now))
            pause.begin(ANSWER_PAUSE_MILLIS, () -> answer(Character.digit(now.charAt(0), 10)));
    }

    private void count(String before, String now, boolean fast) {
        if (now.isEmpty()) {
            run = 0;
            gaps = 0;
        } else if (now.length() == 1 && appendsPlainCharacter("", now)) { // also in place of a selected line
            run = 1;
            gaps = 0;
        } else if (!appendsPlainCharacter(before, now)) { // an input method, a paste, a correction: fingers
            run = 0;
            gaps += 2;
        } else if (fast && run > 0) {
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
