package org.fanzai.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.fanzai.support.Trouble;

/// A virtual thread a job. A trouble that nobody handles, and anything that is not a trouble, is a bug.
public final class VirtualBackground implements Background {
    private final Consumer<Throwable> bugs;

    public VirtualBackground(Consumer<Throwable> bugs) {
        this.bugs = bugs;
    }

    @Override
    public <T> Job<T> run(String name, Callable<T> work) {
        var worker = new AtomicReference<Thread>();
        var job = new Job<T>(() -> worker.get().interrupt());
        var thread = Thread.ofVirtual().name(name).unstarted(() -> work(job, work));
        worker.set(thread);
        thread.start();
        return job;
    }

    private <T> void work(Job<T> job, Callable<T> work) {
        try {
            var value = work.call();
            Platform.runLater(() -> safely(() -> job.done(value)));
        } catch (Trouble trouble) {
            Platform.runLater(() -> safely(() -> {
                if (!job.failed(trouble)) bugs.accept(trouble);
            }));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } catch (Exception | Error bug) {
            Platform.runLater(() -> {
                if (job.isRunning()) bugs.accept(bug);
            });
        }
    }

    private void safely(Runnable handlers) {
        try {
            handlers.run();
        } catch (RuntimeException bug) {
            bugs.accept(bug);
        }
    }
}
