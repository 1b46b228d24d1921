package org.fanzai.app.scenario;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that shows what it was set to.
final class SimulatedClock implements InstantSource {
    private Instant now = Instant.EPOCH;

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
