package org.fanzai.device.reader;

import java.util.Optional;

/// Tells a scanner that types like a keyboard from fingers, by the time between keys. Pure: `last` is when the last
/// key came, in nanoseconds of one monotonic clock; `text` are the keys that came in one run.
public record KeyBurst(Settings settings, String text, long last) {
    private static final int LONGEST = 1024;
    private static final long MILLI = 1_000_000;

    /// Keys no more than `gapMillis` apart are a run; a run of `shortest` or more that ends with Enter or Tab is
    /// a scan. After `silenceMillis` a run is a scan without its end too, for scanners that send none; 0: never.
    public record Settings(int gapMillis, int shortest, int silenceMillis) {
        public static final Settings USUAL = new Settings(50, 6, 0);
    }

    /// What a key came to: the burst that goes on, and the scan that it ended.
    public record Step(KeyBurst next, Optional<String> scan) {}

    public static KeyBurst none(Settings settings) {
        return new KeyBurst(settings, "", 0);
    }

    /// A character was typed.
    public KeyBurst typed(char character, long now) {
        boolean goesOn = isRunning(now) && text.length() < LONGEST;
        return new KeyBurst(settings, (goesOn ? text : "") + character, now);
    }

    /// Enter or Tab was pressed.
    public Step ended(long now) {
        return new Step(none(settings), isRunning(now) ? scan() : Optional.empty());
    }

    /// Time passed without a key.
    public Step silent(long now) {
        if (text.isEmpty() || now - last < Math.max(settings.silenceMillis(), settings.gapMillis()) * MILLI)
            return new Step(this, Optional.empty());
        return new Step(none(settings), settings.silenceMillis() > 0 ? scan() : Optional.empty());
    }

    /// Whether a key now would belong to what came before.
    public boolean isRunning(long now) {
        return !text.isEmpty() && now - last <= settings.gapMillis() * MILLI;
    }

    /// A key that is held down repeats as fast as a scanner types, but only itself.
    private Optional<String> scan() {
        boolean held = text.chars().distinct().count() < 2;
        return Optional.of(text).filter(run -> run.length() >= settings.shortest() && !held);
    }

    /// Masked: it may be a card number.
    @Override
    public String toString() {
        return "KeyBurst[" + text.length() + " keys]";
    }
}
