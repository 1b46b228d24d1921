package org.fanzai.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fanzai.support.Trouble;

/// For tests: the test decides when and in which order jobs end.
public final class ManualBackground implements Background {
    private record Waiting(String name, Runnable end) {}

    private final List<Waiting> waiting = new ArrayList<>();

    @Override
    public <T> Job<T> run(String name, Callable<T> work) {
        var job = new Job<T>(() -> {});
        waiting.add(new Waiting(name, () -> finish(job, work)));
        return job;
    }

    /// The names of the jobs that have not ended, oldest first.
    public List<String> names() {
        return waiting.stream().map(Waiting::name).toList();
    }

    /// Ends the job at this place of [#names].
    public void end(int index) {
        waiting.remove(index).end().run();
    }

    /// Ends all jobs, oldest first, and those they start.
    public void endAll() {
        while (!waiting.isEmpty()) end(0);
    }

    static <T> void finish(Job<T> job, Callable<T> work) {
        try {
            job.done(work.call());
        } catch (Trouble trouble) {
            job.failed(trouble);
        } catch (Exception e) {
            throw ImmediateBackground.bug(e);
        }
    }
}
