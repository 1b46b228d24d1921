package org.fanzai.domain.patron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinAttemptsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void theFifthWrongPinLocksForFifteenMinutes() {
        var attempts = PinAttempts.NONE;
        for (int i = 1; i < 5; i++) {
            attempts = attempts.failed(NOW);
            assertEquals(new PinAttempts(i, Optional.empty()), attempts);
            assertFalse(attempts.lockedAt(NOW));
        }
        attempts = attempts.failed(NOW);
        assertEquals(new PinAttempts(5, Optional.of(NOW.plus(Duration.ofMinutes(15)))), attempts);
        assertTrue(attempts.lockedAt(NOW));
        assertTrue(attempts.lockedAt(NOW.plus(Duration.ofMinutes(15)).minusNanos(1)));
        assertFalse(attempts.lockedAt(NOW.plus(Duration.ofMinutes(15))));
    }

    @Test
    void aLockThatIsOverBeginsANewCount() {
        var locked = new PinAttempts(5, Optional.of(NOW));
        assertEquals(new PinAttempts(1, Optional.empty()), locked.failed(NOW));
    }
}
