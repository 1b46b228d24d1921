package org.fanzai.usecase;

import java.time.Instant;
import java.time.InstantSource;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.PinAttempts;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.SecretHash;
import org.fanzai.usecase.port.PatronDirectory;

/// A reader proves with card and PIN who they are. Five wrong PINs in a row lock the card for a time; an unknown card
/// is answered like a wrong PIN, after the same work.
public final class SignIn {
    private final PatronDirectory patrons;
    private final InstantSource clock;

    public SignIn(PatronDirectory patrons, InstantSource clock) {
        this.patrons = patrons;
        this.clock = clock;
    }

    public sealed interface Result {
        record SignedIn(Patron patron) implements Result {}

        /// Card or PIN is not right; which, is not said.
        record Refused() implements Result {}

        record Locked(Instant until) implements Result {}
    }

    /// One at a time: guesses at once would not count each other.
    public synchronized Result with(CardNumber card, String pin) {
        var now = clock.instant();
        var attempts = patrons.attempts(card);
        if (attempts.lockedAt(now))
            return new Result.Locked(attempts.lockedUntil().orElseThrow());
        if (matches(card, pin)) {
            if (attempts.failures() > 0) patrons.keep(card, PinAttempts.NONE);
            return patrons.find(card).<Result>map(Result.SignedIn::new).orElseGet(Result.Refused::new);
        }
        var failed = attempts.failed(now);
        patrons.keep(card, failed);
        return failed.lockedUntil().<Result>map(Result.Locked::new).orElseGet(Result.Refused::new);
    }

    private boolean matches(CardNumber card, String pin) {
        var hash = patrons.pinHash(card);
        if (hash.isPresent()) return SecretHash.matches(pin, hash.get());
        SecretHash.matchNothing(pin);
        return false;
    }
}
