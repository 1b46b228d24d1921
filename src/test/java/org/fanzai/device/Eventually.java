package org.fanzai.device;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what must come, with a deadline.
public final class Eventually {
    private Eventually() {}

    /// How long it took, in milliseconds.
    public static long within(Duration deadline, Supplier<Object> seen, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > deadline.toNanos())
                throw new AssertionError("not within " + deadline + ", but " + seen.get());
            LockSupport.parkNanos(200_000);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
