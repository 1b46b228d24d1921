package org.fanzai.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.support.Trouble;
import org.fanzai.usecase.port.Circulation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the day's work done once a day: at the start when the last time was on an earlier day, then soon after midnight
/// of the library's zone. A station that was off for a week catches up.
final class DayKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DayKeeper.class);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Circulation circulation;
    private final InstantSource clock;
    private final ZoneId zone;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private Optional<LocalDate> done;

    private DayKeeper(Circulation circulation, InstantSource clock, ZoneId zone, Optional<LocalDate> done) {
        this.circulation = circulation;
        this.clock = clock;
        this.zone = zone;
        this.done = done;
        this.thread = Thread.ofPlatform().daemon().name("day").unstarted(this::run);
    }

    /// `done` is the day on which the work was done last.
    static DayKeeper start(Circulation circulation, InstantSource clock, ZoneId zone, Optional<LocalDate> done) {
        var keeper = new DayKeeper(circulation, clock, zone, done);
        keeper.thread.start();
        return keeper;
    }

    private void run() {
        try {
            do work();
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (done.filter(day -> !day.isBefore(today)).isPresent()) return;
        try {
            circulation.ask(new Actor.Machine(), new Act.DayWork());
            done = Optional.of(today);
            LOG.info("Did the work of {}", today);
        } catch (Trouble trouble) {
            LOG.error("The day's work failed; it is tried again in {}", PAUSE, trouble);
        } catch (RuntimeException bug) {
            LOG.error("A bug in the day's work; it is tried again in {}", PAUSE, bug);
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
