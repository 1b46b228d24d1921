package org.fanzai.device.driver;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The times of a pad's driver, in nanoseconds: one byte on the wire, the silence after which a tag is gone, and the
/// rest between two inventories: `rest` while somebody is at it, `idle` when nothing has changed for a while.
public record PadTimes(long perByte, long gone, long rest, long idle) {
    /// How long a reader may think before its answer begins.
    static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(250);

    /// How long a pause within an answer may be.
    static final long GAP = TimeUnit.MILLISECONDS.toNanos(60);

    /// How long an answer may take in all.
    static final long LONGEST = TimeUnit.SECONDS.toNanos(2);

    /// How long the line is left alone after an answer failed to come, so that a late one is not taken for the next.
    static final long QUIET = TimeUnit.MILLISECONDS.toNanos(30);

    /// The pause between probes of a reader that does not answer.
    static final long PROBE = TimeUnit.MILLISECONDS.toNanos(300);

    /// How long a pad on which nothing changes is looked at as often as one on which something does.
    private static final long ATTENTIVE = TimeUnit.SECONDS.toNanos(5);

    /// The rest of a pad on which nothing changes.
    private static final Duration IDLE = Duration.ofMillis(100);

    public static PadTimes of(long nanosPerByte, Duration gone, Duration rest) {
        return new PadTimes(nanosPerByte, gone.toNanos(), rest.toNanos(), Math.max(IDLE.toNanos(), rest.toNanos()));
    }

    long restAfter(long stirred, long now) {
        return now - stirred < ATTENTIVE ? rest : idle;
    }
}
