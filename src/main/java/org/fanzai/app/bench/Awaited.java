package org.fanzai.app.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.fanzai.support.DeviceTrouble;
import org.fanzai.support.Signal;

/// A moment that something else brings about.
final class Awaited {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CompletableFuture<Long> at = new CompletableFuture<>();

    /// Notes the first time that this is called.
    void now() {
        at.complete(System.nanoTime());
    }

    /// By `System.nanoTime`. Throws [DeviceTrouble] when it never comes.
    long nanos() throws InterruptedException {
        try {
            return at.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            throw new DeviceTrouble("trouble.bench.late", "A virtual device did not answer", late);
        }
    }

    /// When `signal` first has a value that `wanted` holds of.
    static <T> long of(Signal<T> signal, Predicate<T> wanted) throws InterruptedException {
        var moment = new Awaited();
        try (var _ = signal.subscribe(value -> {
            if (wanted.test(value)) moment.now();
        })) {
            return moment.nanos();
        }
    }
}
