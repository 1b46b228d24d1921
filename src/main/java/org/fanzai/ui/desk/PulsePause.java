package org.fanzai.ui.desk;

import javafx.animation.AnimationTimer;

/// Counts time only while pulses come: when the FX thread was held up, keys may be waiting behind it, and the pause
/// begins again.
final class PulsePause extends AnimationTimer implements Pause {
    private static final long HELD_UP_NANOS = 60_000_000;
    private static final long NANOS = 1_000_000;

    private Runnable after = () -> {};
    private long needed;
    private long counted;
    private long last;

    @Override
    public void begin(int millis, Runnable after) {
        this.after = after;
        needed = millis * NANOS;
        counted = 0;
        last = 0;
        start();
    }

    @Override
    public void cancel() {
        stop();
    }

    @Override
    public void handle(long now) {
        long step = last == 0 ? 0 : now - last;
        last = now;
        counted = step > HELD_UP_NANOS ? 0 : counted + step;
        if (counted < needed) return;
        stop();
        after.run();
    }
}
