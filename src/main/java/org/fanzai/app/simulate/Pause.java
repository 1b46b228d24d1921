package org.fanzai.app.simulate;

import java.time.Duration;

/// Waiting in a script.
final class Pause {
    private static final int LONGEST = 3_600_000;

    private Pause() {}

    static void play(ScriptLine line) {
        line.allows("ms");
        of(line.number("ms", 0, 0, LONGEST));
    }

    static void of(int millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
