package org.fanzai.device.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.fanzai.device.frame.Octets;
import org.junit.jupiter.api.Test;

/// The table of states that all devices share, run with the scanner's behaviour.
class LifecycleTest {
    private static final long NOW = 1_000_000_000L;
    private static final long QUARTER = Duration.ofMillis(250).toNanos();

    private final Lifecycle<ScannerBehaviour.Session, Void, ScannerNews> lifecycle =
            new Lifecycle<>(new ScannerBehaviour(false, Duration.ofMillis(500)));

    @Test
    void opensWhenItIsStarted() {
        var next = lifecycle.step(new State.Closed<>(), new Event.Start<>(), NOW);
        assertEquals(new State.Opening<>(0), next.state());
        assertEquals(List.of(new Effect.Open<>()), next.effects());
    }

    @Test
    void saysThatItIsReadyOnceThePortIsOpen() {
        var next = lifecycle.step(new State.Opening<>(0), new Event.Opened<>(), NOW);
        assertInstanceOf(State.Running.class, next.state());
        assertEquals(List.of(new Effect.Tell<>(new ScannerNews.Ready())), next.effects());
    }

    @Test
    void triesAgainAndWaitsLongerEachTime() {
        State<ScannerBehaviour.Session> state = new State.Opening<>(0);
        var waits = new java.util.ArrayList<Long>();
        for (int attempt = 0; attempt < 6; attempt++) {
            var failed = lifecycle.step(state, new Event.OpenFailed<>("not there"), NOW);
            assertEquals(List.of(new Effect.Tell<>(new ScannerNews.Lost("not there"))), failed.effects());
            waits.add((lifecycle.wakeAt(failed.state()).orElseThrow() - NOW) / QUARTER);
            state = lifecycle.step(failed.state(), new Event.Woke<>(), NOW).state();
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 8L, 8L), waits);
    }

    @Test
    void closesAndBacksOffWhenTheCableGoes() {
        var next = lifecycle.step(running(), new Event.Lost<>("gone"), NOW);
        assertEquals(new State.Backoff<>(1, NOW + QUARTER, "gone"), next.state());
        assertEquals(List.of(new Effect.Close<>(), new Effect.Tell<>(new ScannerNews.Lost("gone"))), next.effects());
    }

    @Test
    void aBugBreaksItForAWhileOnly() {
        var broken = lifecycle.step(running(), new Event.Failed<>(), NOW);
        assertEquals(new State.Broken<>(NOW + Duration.ofSeconds(5).toNanos()), broken.state());
        assertEquals(new Effect.Close<>(), broken.effects().get(1));
        var again = lifecycle.step(broken.state(), new Event.Woke<>(), NOW);
        assertEquals(new State.Opening<>(0), again.state());
    }

    @Test
    void stoppingIsForGood() {
        var stopped = lifecycle.step(running(), new Event.Stop<>(), NOW);
        assertEquals(new State.Closed<>(), stopped.state());
        assertEquals(OptionalLong.empty(), lifecycle.wakeAt(stopped.state()));
        assertEquals(
                List.of(),
                lifecycle.step(stopped.state(), new Event.Woke<>(), NOW).effects());
    }

    @Test
    void whatArrivesWhileThePortIsNotOpenIsNobodys() {
        var state = new State.Backoff<ScannerBehaviour.Session>(1, NOW + 1, "gone");
        var next = lifecycle.step(state, new Event.Received<>(Octets.hex("410D")), NOW);
        assertEquals(new Next<>(state, List.of()), next);
    }

    private State<ScannerBehaviour.Session> running() {
        return lifecycle.step(new State.Opening<>(0), new Event.Opened<>(), NOW).state();
    }
}
