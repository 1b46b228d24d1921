package org.fanzai.device.reader;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.fanzai.device.driver.Programming;
import org.fanzai.device.driver.Switching;
import org.jspecify.annotations.Nullable;

/// What a pad was asked and has not answered yet, by ticket. Thread-safe.
final class OpenAsks {
    private static final String CLOSED = "closed";

    private final AtomicLong tickets = new AtomicLong();
    private final Map<Long, CompletableFuture<SwitchOutcome>> switches = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<WriteOutcome>> writes = new ConcurrentHashMap<>();

    CompletableFuture<SwitchOutcome> switching(boolean closed, LongConsumer ask) {
        return opened(switches, closed, new SwitchOutcome.Failed(CLOSED), ask);
    }

    CompletableFuture<WriteOutcome> writing(boolean closed, LongConsumer ask) {
        return opened(writes, closed, new WriteOutcome.Failed(CLOSED), ask);
    }

    private <T> CompletableFuture<T> opened(
            Map<Long, CompletableFuture<T>> open, boolean closed, T refusal, LongConsumer ask) {
        var outcome = new CompletableFuture<T>();
        if (closed) outcome.complete(refusal);
        long ticket = tickets.incrementAndGet();
        open.put(ticket, outcome);
        ask.accept(ticket);
        return outcome;
    }

    void ended(long ticket, Switching.Result result) {
        complete(
                switches.remove(ticket),
                switch (result) {
                    case Switching.Result.ReadBack() -> new SwitchOutcome.Switched();
                    case Switching.Result.Gone() -> new SwitchOutcome.Gone();
                    case Switching.Result.Failed(var why) -> new SwitchOutcome.Failed(why);
                });
    }

    void ended(long ticket, Programming.Result result) {
        complete(
                writes.remove(ticket),
                switch (result) {
                    case Programming.Result.Written(var readBack, var locked) ->
                        new WriteOutcome.Written(readBack, locked);
                    case Programming.Result.NotBlank() -> new WriteOutcome.NotBlank();
                    case Programming.Result.Gone() -> new WriteOutcome.Gone();
                    case Programming.Result.Failed(var why) -> new WriteOutcome.Failed(why);
                });
    }

    private static <T> void complete(@Nullable CompletableFuture<T> outcome, T value) {
        if (outcome != null) outcome.complete(value);
    }

    void close() {
        switches.values().forEach(outcome -> outcome.complete(new SwitchOutcome.Failed(CLOSED)));
        writes.values().forEach(outcome -> outcome.complete(new WriteOutcome.Failed(CLOSED)));
    }
}
