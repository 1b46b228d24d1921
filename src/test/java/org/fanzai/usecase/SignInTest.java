package org.fanzai.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.Sample;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.patron.PinAttempts;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.SecretHash;
import org.fanzai.usecase.SignIn.Result;
import org.fanzai.usecase.port.PatronDirectory;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Patron PATRON = Sample.patron("P1");
    private static final CardNumber CARD = PATRON.card();
    private static final CardNumber STRANGER = new CardNumber("P9");
    private static final String HASH = SecretHash.hash("2468");

    private Instant now = Sample.NOW;
    private final OnePatron patrons = new OnePatron();
    private final SignIn signIn = new SignIn(patrons, () -> now);

    @Test
    void theRightPinSignsIn() {
        assertEquals(new Result.SignedIn(PATRON), signIn.with(CARD, "2468"));
    }

    @Test
    void anUnknownCardIsAnsweredLikeAWrongPin() {
        for (int i = 0; i < 7; i++) {
            var wrong = signIn.with(CARD, "1111");
            assertEquals(wrong, signIn.with(STRANGER, "1111"));
            assertEquals(
                    i < 4 ? new Result.Refused() : new Result.Locked(Sample.NOW.plus(Duration.ofMinutes(15))), wrong);
        }
    }

    @Test
    void aLockedCardIsLockedForTheRightPinToo() {
        for (int i = 0; i < 5; i++) signIn.with(CARD, "1111");
        var until = Sample.NOW.plus(Duration.ofMinutes(15));
        now = until.minusMillis(1);
        assertEquals(new Result.Locked(until), signIn.with(CARD, "2468"));
        now = until;
        assertEquals(new Result.SignedIn(PATRON), signIn.with(CARD, "2468"));
        assertEquals(PinAttempts.NONE, patrons.attempts(CARD));
    }

    @Test
    void theRightPinResetsTheCount() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) assertEquals(new Result.Refused(), signIn.with(CARD, "1111"));
            assertEquals(new Result.SignedIn(PATRON), signIn.with(CARD, "2468"));
        }
    }

    @Test
    void attemptsOfOneCardDoNotLockAnother() {
        for (int i = 0; i < 5; i++) signIn.with(STRANGER, "1111");
        assertEquals(new Result.SignedIn(PATRON), signIn.with(CARD, "2468"));
    }

    /// Knows one patron, and remembers attempts.
    private static final class OnePatron implements PatronDirectory {
        private final Map<CardNumber, PinAttempts> attempts = new HashMap<>();

        @Override
        public Optional<Patron> find(CardNumber card) {
            return card.equals(CARD) ? Optional.of(PATRON) : Optional.empty();
        }

        @Override
        public Optional<String> pinHash(CardNumber card) {
            return card.equals(CARD) ? Optional.of(HASH) : Optional.empty();
        }

        @Override
        public PinAttempts attempts(CardNumber card) {
            return attempts.getOrDefault(card, PinAttempts.NONE);
        }

        @Override
        public void keep(CardNumber card, PinAttempts kept) {
            attempts.put(card, kept);
        }
    }
}
