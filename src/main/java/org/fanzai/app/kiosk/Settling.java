package org.fanzai.app.kiosk;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.TagReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off, before a station that starts lends anything, what it was switching when it stopped.
public final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /// A pad opens and reads a whole stack in less.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Settling() {}

    /// Waits for the pad only when there is something to work off.
    public static void settle(LibraryPorts library, Optional<Pad> pad) {
        if (library.switches().open().isEmpty()) return;
        pad.ifPresent(Settling::untilItHasRead);
        LOG.warn(
                "Worked off {} security switches that a stop had interrupted",
                library.security(pad).settle());
    }

    /// Until all tags have been read, or none came for a while.
    private static void untilItHasRead(Pad pad) {
        var read = new CountDownLatch(1);
        var subscription = pad.state().subscribe(state -> {
            if (hasRead(state)) read.countDown();
        });
        try {
            var _ = read.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            subscription.close();
        }
    }

    private static boolean hasRead(PadState state) {
        return state instanceof PadState.Ready(var tags, var _)
                && !tags.isEmpty()
                && tags.stream().noneMatch(tag -> tag.reading() instanceof TagReading.Reading);
    }
}
