package org.fanzai.ui.fx;

import java.util.function.Consumer;
import org.fanzai.support.Trouble;
import org.jspecify.annotations.Nullable;

/// Work that was started. Its handlers are called once, on the FX thread, whether they come before or after the end;
/// after `cancel` they are not called any more. Used on the FX thread only.
public final class Job<T> {
    private sealed interface State<T> {
        record Running<T>() implements State<T> {}

        record Done<T>(T value) implements State<T> {}

        record Failed<T>(Trouble trouble) implements State<T> {}

        record Cancelled<T>() implements State<T> {}
    }

    private final Runnable interrupt;
    private State<T> state = new State.Running<>();
    private @Nullable Consumer<? super T> onDone;
    private @Nullable Consumer<? super Trouble> onTrouble;

    /// `interrupt` stops the work itself, as far as it can be stopped.
    Job(Runnable interrupt) {
        this.interrupt = interrupt;
    }

    public Job<T> onDone(Consumer<? super T> handler) {
        onDone = handler;
        tell();
        return this;
    }

    public Job<T> onTrouble(Consumer<? super Trouble> handler) {
        onTrouble = handler;
        tell();
        return this;
    }

    public void cancel() {
        if (!isRunning()) return;
        state = new State.Cancelled<>();
        interrupt.run();
    }

    public boolean isRunning() {
        return state instanceof State.Running;
    }

    void done(T value) {
        if (!isRunning()) return;
        state = new State.Done<>(value);
        tell();
    }

    /// Whether somebody hears of the trouble now.
    boolean failed(Trouble trouble) {
        if (!isRunning()) return true;
        state = new State.Failed<>(trouble);
        return tell();
    }

    private boolean tell() {
        switch (state) {
            case State.Done<T>(var value)
            when onDone != null -> {
                var handler = onDone;
                onDone = null;
                handler.accept(value);
            }
            case State.Failed<T>(var trouble)
            when onTrouble != null -> {
                var handler = onTrouble;
                onTrouble = null;
                handler.accept(trouble);
                return true;
            }
            default -> {}
        }
        return false;
    }
}
