package org.fanzai.device.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.fanzai.device.driver.Behaviour.Act;
import org.fanzai.device.driver.Behaviour.Turn;

/// The life of a port, the same for every device: open, run, lose, back off, reopen. Pure; what happens while
/// the port is open is the behaviour's.
public final class Lifecycle<S, A, O> {
    private static final long BACKOFF = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int MOST_DOUBLINGS = 3;
    private static final long REPAIR = TimeUnit.SECONDS.toNanos(5);

    private final Behaviour<S, A, O> behaviour;

    public Lifecycle(Behaviour<S, A, O> behaviour) {
        this.behaviour = behaviour;
    }

    public Next<S, O> step(State<S> state, Event<A> event, long now) {
        return switch (event) {
            case Event.Stop<A> _ -> stop(state);
            case Event.Failed<A> _ -> broken(state, now);
            case Event.Asked<A>(var ask) when !(state instanceof State.Running<S>) -> unavailable(state, ask);
            default ->
                switch (state) {
                    case State.Closed<S> _ -> event instanceof Event.Start<A> ? open(0) : unchanged(state);
                    case State.Opening<S>(var attempt) -> opening(state, attempt, event, now);
                    case State.Running<S>(var session) -> running(state, session, event, now);
                    case State.Backoff<S> backoff ->
                        event instanceof Event.Woke<A> ? open(backoff.attempt()) : unchanged(state);
                    case State.Broken<S> _ -> event instanceof Event.Woke<A> ? open(0) : unchanged(state);
                };
        };
    }

    /// When the state wants to be woken, if at all.
    public OptionalLong wakeAt(State<S> state) {
        return switch (state) {
            case State.Running<S>(var session) -> behaviour.wakeAt(session);
            case State.Backoff<S> backoff -> OptionalLong.of(backoff.until());
            case State.Broken<S>(var until) -> OptionalLong.of(until);
            case State.Closed<S> _, State.Opening<S> _ -> OptionalLong.empty();
        };
    }

    private Next<S, O> opening(State<S> state, int attempt, Event<A> event, long now) {
        return switch (event) {
            case Event.Opened<A> _ -> after(behaviour.opened(now));
            case Event.OpenFailed<A>(var why) ->
                new Next<>(backoff(attempt, why, now), List.of(new Effect.Tell<>(behaviour.closed(why))));
            default -> unchanged(state);
        };
    }

    private Next<S, O> running(State<S> state, S session, Event<A> event, long now) {
        return switch (event) {
            case Event.Received<A>(var bytes) -> after(behaviour.received(session, bytes, now));
            case Event.Woke<A> _ -> after(behaviour.woke(session, now));
            case Event.Asked<A>(var ask) -> after(behaviour.asked(session, ask, now));
            case Event.Lost<A>(var why) -> lost(session, why, now);
            default -> unchanged(state);
        };
    }

    private Next<S, O> after(Turn<S, O> turn) {
        var effects = new ArrayList<Effect<O>>();
        for (var act : turn.acts()) {
            switch (act) {
                case Act.Write<O>(var bytes) -> effects.add(new Effect.Write<>(bytes));
                case Act.Tell<O>(var news) -> effects.add(new Effect.Tell<>(news));
            }
        }
        return new Next<>(new State.Running<>(turn.session()), effects);
    }

    private Next<S, O> lost(S session, String why, long now) {
        var effects = new ArrayList<Effect<O>>(List.of(new Effect.Close<>()));
        behaviour.lost(session, why).forEach(news -> effects.add(new Effect.Tell<>(news)));
        return new Next<>(backoff(0, why, now), effects);
    }

    private State<S> backoff(int attempt, String why, long now) {
        return new State.Backoff<>(attempt + 1, now + (BACKOFF << Math.min(attempt, MOST_DOUBLINGS)), why);
    }

    private Next<S, O> unavailable(State<S> state, A ask) {
        var why = state instanceof State.Backoff<S> backoff ? backoff.why() : "not connected";
        List<Effect<O>> effects = new ArrayList<>();
        behaviour.unavailable(ask, why).forEach(news -> effects.add(new Effect.Tell<>(news)));
        return new Next<>(state, effects);
    }

    private Next<S, O> broken(State<S> state, long now) {
        return new Next<>(new State.Broken<>(now + REPAIR), farewell(state, "the driver failed"));
    }

    private Next<S, O> stop(State<S> state) {
        return new Next<>(new State.Closed<>(), farewell(state, "closed"));
    }

    private List<Effect<O>> farewell(State<S> state, String why) {
        var effects = new ArrayList<Effect<O>>();
        if (state instanceof State.Running<S>) effects.add(new Effect.Write<>(behaviour.farewell()));
        effects.add(new Effect.Close<>());
        if (state instanceof State.Running<S>(var session))
            behaviour.lost(session, why).forEach(news -> effects.add(new Effect.Tell<>(news)));
        else effects.add(new Effect.Tell<>(behaviour.closed(why)));
        return effects;
    }

    private Next<S, O> open(int attempt) {
        return new Next<>(new State.Opening<>(attempt), List.of(new Effect.Open<>()));
    }

    private Next<S, O> unchanged(State<S> state) {
        return new Next<>(state, List.of());
    }
}
