package org.fanzai.app.central;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fanzai.central.Worker;
import org.fanzai.db.central.Bell;
import org.fanzai.support.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps workers at work until it is closed, whatever becomes of the database: it comes back when that does.
public final class CentralService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CentralService.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Worker worker;
    private final Bells bells;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> threads;

    /// Hangs a bell that rings for messages. Throws `Trouble`.
    @FunctionalInterface
    public interface Bells {
        Bell hang();
    }

    public CentralService(Worker worker, Bells bells, int workers) {
        this.worker = worker;
        this.bells = bells;
        this.threads = IntStream.rangeClosed(1, workers)
                .mapToObj(i -> Thread.ofPlatform().name("worker " + i).unstarted(this::run))
                .toList();
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    /// Returns when it was closed.
    public void join() throws InterruptedException {
        for (var thread : threads) thread.join();
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (closed.getCount() > 0) {
            try (var bell = bells.hang()) {
                while (closed.getCount() > 0) {
                    if (!worker.work()) bell.await(LOOK);
                    pause = FIRST_PAUSE_MILLIS;
                }
            } catch (Trouble trouble) {
                LOG.warn("The database does not serve; again in {} ms: {}", pause, trouble.getMessage());
                pause = rest(pause);
            } catch (RuntimeException bug) {
                LOG.error("A bug in the worker; again in {} ms", pause, bug);
                pause = rest(pause);
            }
        }
    }

    /// Waits, and returns how long to wait the next time.
    private long rest(long millis) {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) return millis;
        } catch (InterruptedException interrupted) {
            closed.countDown();
        }
        return Math.min(2 * millis, LONGEST_PAUSE_MILLIS);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            for (var thread : threads) thread.join(5000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
