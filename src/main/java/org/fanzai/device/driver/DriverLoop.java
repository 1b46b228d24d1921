package org.fanzai.device.driver;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.SerialLink;
import org.fanzai.support.DeviceTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a lifecycle a thread, a clock and a port. Knows no protocol. News are told in this thread, in order.
public final class DriverLoop<S, A, O> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DriverLoop.class);
    private static final long STOP_MILLIS = 3000;

    private final String name;
    private final Lifecycle<S, A, O> lifecycle;
    private final SerialLink.Opener opener;
    private final Consumer<O> news;
    private final LinkedBlockingQueue<Arrival<A>> arrivals = new LinkedBlockingQueue<>();
    private final Thread thread;

    /// Touched by the loop's thread alone.
    private State<S> state = new State.Closed<>();

    private @Nullable SerialLink link;
    private int generation;

    /// An event, and of which opening of the port it tells: bytes of a link that has been closed are nobody's.
    private record Arrival<A>(Event<A> event, Optional<Integer> generation) {}

    /// `name` is what the log calls the device.
    public DriverLoop(String name, Behaviour<S, A, O> behaviour, SerialLink.Opener opener, Consumer<O> news) {
        this.name = name;
        this.lifecycle = new Lifecycle<>(behaviour);
        this.opener = opener;
        this.news = news;
        thread = Thread.ofPlatform().daemon().name("drive " + name).unstarted(this::run);
    }

    public void start() {
        arrive(new Event.Start<>());
        thread.start();
    }

    public void ask(A ask) {
        arrive(new Event.Asked<>(ask));
    }

    /// Stops for good and waits until the port is closed.
    @Override
    public void close() {
        arrive(new Event.Stop<>());
        try {
            if (!Thread.currentThread().equals(thread)) thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void arrive(Event<A> event) {
        arrivals.add(new Arrival<>(event, Optional.empty()));
    }

    private void run() {
        try {
            boolean stopped = false;
            while (!stopped) {
                var event = next();
                handle(event);
                stopped = event instanceof Event.Stop<A>;
            }
            refuseTheRest();
        } catch (InterruptedException e) {
            handle(new Event.Stop<>());
        }
    }

    private void refuseTheRest() {
        for (var late = arrivals.poll(); late != null; late = arrivals.poll())
            if (late.event() instanceof Event.Asked<A>) handle(late.event());
    }

    private Event<A> next() throws InterruptedException {
        while (true) {
            var wakeAt = lifecycle.wakeAt(state);
            var arrival = wakeAt.isEmpty()
                    ? arrivals.take()
                    : arrivals.poll(wakeAt.getAsLong() - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (arrival == null) return new Event.Woke<>();
            if (arrival.generation().orElse(generation) == generation) return arrival.event();
        }
    }

    /// Steps and does what the step wants; an opening's outcome is the next event at once.
    private void handle(Event<A> first) {
        var events = new ArrayDeque<Event<A>>();
        events.add(first);
        while (!events.isEmpty()) {
            var next = stepped(events.remove());
            for (var effect : next.effects()) perform(effect).ifPresent(events::add);
        }
    }

    private Next<S, O> stepped(Event<A> event) {
        try {
            var next = lifecycle.step(state, event, System.nanoTime());
            logChange(next.state());
            state = next.state();
            return next;
        } catch (RuntimeException bug) {
            LOG.error("{}: the driver failed and starts over", name, bug);
            var next = lifecycle.step(state, new Event.Failed<>(), System.nanoTime());
            state = next.state();
            return next;
        }
    }

    private void logChange(State<S> next) {
        if (!next.getClass().equals(state.getClass()))
            LOG.debug("{}: {}", name, next.getClass().getSimpleName());
    }

    private Optional<Event<A>> perform(Effect<O> effect) {
        switch (effect) {
            case Effect.Open<O> _ -> {
                return Optional.of(open());
            }
            case Effect.Close<O> _ -> closeLink();
            case Effect.Write<O>(var bytes) -> {
                if (link != null) link.write(bytes);
            }
            case Effect.Tell<O>(var told) -> tell(told);
        }
        return Optional.empty();
    }

    private void tell(O told) {
        try {
            news.accept(told);
        } catch (RuntimeException bug) {
            LOG.error("{}: whoever listens failed", name, bug);
        }
    }

    private Event<A> open() {
        closeLink();
        try {
            link = opener.open(new Ear(generation));
            return new Event.Opened<>();
        } catch (DeviceTrouble trouble) {
            LOG.debug("{}: {}", name, trouble.getMessage());
            return new Event.OpenFailed<>(trouble.getMessage() == null ? "cannot be opened" : trouble.getMessage());
        }
    }

    private void closeLink() {
        generation++;
        if (link != null) link.close();
        link = null;
    }

    /// Hears one opening of the port.
    private final class Ear implements SerialLink.Listener {
        private final int of;

        Ear(int of) {
            this.of = of;
        }

        @Override
        public void received(Octets bytes) {
            arrivals.add(new Arrival<>(new Event.Received<>(bytes), Optional.of(of)));
        }

        @Override
        public void lost(String why) {
            arrivals.add(new Arrival<>(new Event.Lost<>(why), Optional.of(of)));
        }
    }
}
