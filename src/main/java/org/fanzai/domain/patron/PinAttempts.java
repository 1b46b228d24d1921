package org.fanzai.domain.patron;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Wrong PINs of one card in a row, and until when it is locked for them.
public record PinAttempts(int failures, Optional<Instant> lockedUntil) {
    public static final PinAttempts NONE = new PinAttempts(0, Optional.empty());

    /// So many wrong PINs in a row lock the card.
    public static final int ALLOWED = 5;

    /// For so long.
    public static final Duration LOCK = Duration.ofMinutes(15);

    public boolean lockedAt(Instant now) {
        return lockedUntil.isPresent() && now.isBefore(lockedUntil.get());
    }

    /// After one more wrong PIN. A lock that is over begins a new count.
    public PinAttempts failed(Instant now) {
        int count = lockedUntil.isPresent() ? 1 : failures + 1;
        return new PinAttempts(count, count >= ALLOWED ? Optional.of(now.plus(LOCK)) : Optional.empty());
    }
}
