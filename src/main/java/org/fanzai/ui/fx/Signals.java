package org.fanzai.ui.fx;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.Property;
import org.fanzai.support.Signal;
import org.fanzai.support.Subscription;

/// The single hop of live values to the FX thread.
public final class Signals {
    private Signals() {}

    /// Hands the present value at once (when called on the FX thread) and each later one in order to `receiver`, on
    /// the FX thread, until closed; after closing, nothing that was still on its way arrives.
    public static <T> Subscription bind(Signal<T> signal, Consumer<? super T> receiver) {
        return bind(signal, receiver, Platform::runLater);
    }

    public static <T> Subscription bind(Signal<T> signal, Property<T> property) {
        return bind(signal, property::setValue);
    }

    /// The same over another executor, for tests without a toolkit.
    public static <T> Subscription bind(Signal<T> signal, Consumer<? super T> receiver, Executor hop) {
        var open = new AtomicBoolean(true);
        var here = Thread.currentThread();
        boolean direct = isFxThread();
        var first = new AtomicBoolean(true);
        var subscription = signal.subscribe(value -> {
            Runnable delivery = () -> {
                if (open.get()) receiver.accept(value);
            };
            if (first.getAndSet(false) && direct && Thread.currentThread().equals(here)) delivery.run();
            else hop.execute(delivery);
        });
        return () -> {
            open.set(false);
            subscription.close();
        };
    }

    private static boolean isFxThread() {
        return Platform.isFxApplicationThread();
    }
}
