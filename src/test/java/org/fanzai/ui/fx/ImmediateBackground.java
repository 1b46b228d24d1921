package org.fanzai.ui.fx;

import java.util.concurrent.Callable;
import org.fanzai.support.Trouble;

/// For tests: each job ends before `run` returns. A bug is thrown at the caller.
public final class ImmediateBackground implements Background {
    @Override
    public <T> Job<T> run(String name, Callable<T> work) {
        var job = new Job<T>(() -> {});
        ManualBackground.finish(job, work);
        return job;
    }

    static RuntimeException bug(Exception e) {
        return e instanceof RuntimeException runtime && !(e instanceof Trouble)
                ? runtime
                : new IllegalStateException(e);
    }
}
