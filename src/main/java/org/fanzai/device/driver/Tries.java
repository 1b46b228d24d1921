package org.fanzai.device.driver;

import java.util.concurrent.TimeUnit;

/// How often something went wrong, and when it may be tried again.
record Tries(int failed, long notBefore) {
    private static final int MOST = 5;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(40);

    static final Tries NONE = new Tries(0, Long.MIN_VALUE);

    boolean due(long now) {
        return notBefore == Long.MIN_VALUE || now - notBefore >= 0;
    }

    boolean spent() {
        return failed + 1 >= MOST;
    }

    Tries oneMore(long now) {
        return new Tries(failed + 1, now + PAUSE);
    }
}
