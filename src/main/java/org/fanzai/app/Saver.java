package org.fanzai.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fanzai.db.Db;
import org.fanzai.support.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves the station's database twice a second. What a power cut takes before that is applied again from the journal.
final class Saver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Saver.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Db db;
    private final CountDownLatch closed = new CountDownLatch(1); // an interrupt would close the database's file
    private final Thread thread;

    private Saver(Db db) {
        this.db = db;
        this.thread = Thread.ofPlatform().daemon().name("saver").unstarted(this::run);
    }

    /// Saves at once, then goes on by itself. Throws `Trouble` when the first time fails.
    static Saver start(Db db) {
        db.checkpoint();
        var saver = new Saver(db);
        saver.thread.start();
        return saver;
    }

    private void run() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) save();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void save() {
        try {
            db.checkpoint();
        } catch (Trouble trouble) {
            LOG.error("The database can't be saved; the journal has everything", trouble);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
