package org.fanzai.app.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PadState;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.SwitchOutcome;
import org.fanzai.device.reader.TagOrder;
import org.fanzai.device.reader.WriteOutcome;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.DeviceTrouble;
import org.fanzai.support.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A pad of which only the port is known: asks what it is, and asks again when it has been silent for a while, because
/// another one may have been plugged in.
public final class AutoPad implements Pad {
    private static final Logger LOG = LoggerFactory.getLogger(AutoPad.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration SILENT = Duration.ofSeconds(3);

    private final String port;
    private final Function<Found.APad, PadSettings> settings;
    private final Signal<PadState> state = new Signal<>(new PadState.Connecting());
    private final AtomicReference<Optional<Pad>> pad = new AtomicReference<>(Optional.empty());
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /// `settings`: how a pad that was found is to be driven.
    public AutoPad(String port, Function<Found.APad, PadSettings> settings) {
        this.port = port;
        this.settings = settings;
        thread = Thread.ofPlatform().daemon().name("find " + port).unstarted(this::run);
        thread.start();
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                var found = found();
                if (found.isPresent()) drive(found.get());
                if (closed.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Found.APad> found() throws InterruptedException {
        try {
            var found = PortProbe.pad(port);
            if (found.isEmpty()) state.set(new PadState.Lost("no pad of a known make answers"));
            found.ifPresent(one -> LOG.info(
                    "{}: {} at {} baud, version {}",
                    port,
                    one.make().title(),
                    one.line().baud(),
                    one.version()));
            return found;
        } catch (DeviceTrouble trouble) {
            state.set(new PadState.Lost(String.valueOf(trouble.getMessage())));
            return Optional.empty();
        }
    }

    /// Until it has been lost for a while, or this is closed.
    private void drive(Found.APad found) throws InterruptedException {
        try (var one = Readers.pad(settings.apply(found));
                var _ = one.state().subscribe(state::set)) {
            pad.set(Optional.of(one));
            long lostSince = System.nanoTime();
            while (!closed.await(100, TimeUnit.MILLISECONDS)) {
                if (!(one.state().value() instanceof PadState.Lost)) lostSince = System.nanoTime();
                if (System.nanoTime() - lostSince > SILENT.toNanos()) break;
            }
        } finally {
            pad.set(Optional.empty());
        }
    }

    @Override
    public Signal<PadState> state() {
        return state;
    }

    @Override
    public CompletableFuture<SwitchOutcome> release(TagUid tag) {
        return known(new SwitchOutcome.Failed("no pad was found yet"), one -> one.release(tag));
    }

    @Override
    public CompletableFuture<SwitchOutcome> secure(TagUid tag) {
        return known(new SwitchOutcome.Failed("no pad was found yet"), one -> one.secure(tag));
    }

    @Override
    public CompletableFuture<WriteOutcome> programme(TagUid tag, TagOrder order) {
        return known(new WriteOutcome.Failed("no pad was found yet"), one -> one.programme(tag, order));
    }

    private <T> CompletableFuture<T> known(T otherwise, Function<Pad, CompletableFuture<T>> ask) {
        return pad.get().map(ask).orElseGet(() -> CompletableFuture.completedFuture(otherwise));
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(Duration.ofSeconds(8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
