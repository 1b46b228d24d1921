package org.fanzai.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A value that changes and tells who subscribed. Thread-safe; subscribers are called in the thread that sets, in the
/// order of the values, and must not block. A subscriber that throws does not keep the others from hearing.
public final class Signal<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Signal.class);

    private final List<Consumer<? super T>> subscribers = new CopyOnWriteArrayList<>();
    private T value;

    public Signal(T first) {
        value = first;
    }

    public synchronized T value() {
        return value;
    }

    /// Sets the value and tells the subscribers, unless it equals the present one.
    public synchronized void set(T next) {
        if (next.equals(value)) return;
        value = next;
        subscribers.forEach(subscriber -> tell(subscriber, next));
    }

    /// Calls `subscriber` with the present value at once and with each later one until the subscription is closed.
    public synchronized Subscription subscribe(Consumer<? super T> subscriber) {
        subscribers.add(subscriber);
        tell(subscriber, value);
        return () -> subscribers.remove(subscriber);
    }

    private static <T> void tell(Consumer<? super T> subscriber, T value) {
        try {
            subscriber.accept(value);
        } catch (RuntimeException bug) {
            LOG.error("A subscriber failed", bug);
        }
    }
}
