package org.fanzai.ui.fx;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Does work away from the FX thread. The answers come back on it.
public interface Background {
    /// Starts `work`; `name` is for logs and for tests.
    <T> Job<T> run(String name, Callable<T> work);

    /// Runs one job at a time for one purpose: a new one cancels the one before, so that the latest wins.
    final class Slot {
        private final Background background;
        private @Nullable Job<?> latest;

        public Slot(Background background) {
            this.background = background;
        }

        public <T> Job<T> run(String name, Callable<T> work) {
            cancel();
            var job = background.run(name, work);
            latest = job;
            return job;
        }

        public void cancel() {
            if (latest != null) latest.cancel();
        }
    }
}
