package org.fanzai.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The machine's clock, which the demo may set forward so that nobody waits a minute for an idle warning.
final class DemoClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    void forward(Duration by) {
        ahead = ahead.plus(by);
    }
}
