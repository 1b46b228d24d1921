package org.fanzai.domain.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.fanzai.domain.barcode.Read.Why;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CredentialKey KEY = CredentialKey.of("0123456789abcdef".repeat(4));
    private static final CredentialKey OTHER = CredentialKey.of("f".repeat(64));
    private static final CardNumber CARD = new CardNumber("2024,证 17");
    private static final String TOKEN =
            new Credential(CARD, NOON, NOON.plus(Duration.ofMinutes(10)), "n0nce").signed(KEY);

    @Test
    void showsItsCardUntilItExpires() {
        assertEquals(new Read.Patron(CARD, true), at(NOON, TOKEN));
        assertEquals(new Read.Patron(CARD, true), at(NOON.plusSeconds(599), TOKEN));
        assertEquals(new Read.Wrong(Why.EXPIRED), at(NOON.plusSeconds(600), TOKEN));
    }

    @Test
    void clocksMayDifferALittle() {
        assertEquals(new Read.Patron(CARD, true), at(NOON.minus(Credential.TOLERANCE), TOKEN));
        assertEquals(
                new Read.Wrong(Why.EARLY), at(NOON.minus(Credential.TOLERANCE).minusSeconds(1), TOKEN));
    }

    @Test
    void capsLockDoesNotSpoilIt() {
        assertEquals(new Read.Patron(CARD, true), at(NOON, Capitals.turned(TOKEN)));
    }

    @Test
    void everyFlippedBitIsFound() {
        for (int i = 4; i < TOKEN.length(); i++)
            for (int bit = 0; bit < 7; bit++) {
                var flipped = new StringBuilder(TOKEN);
                flipped.setCharAt(i, (char) (TOKEN.charAt(i) ^ (1 << bit)));
                var read = at(NOON, flipped.toString());
                // the last character of the signature has bits that mean nothing
                boolean meaningless = i == TOKEN.length() - 1 && read.equals(new Read.Patron(CARD, true));
                assertTrue(meaningless || read instanceof Read.Wrong, i + "." + bit);
            }
    }

    @Test
    void anotherLibrarysIsRefused() {
        var foreign = new Credential(CARD, NOON, NOON.plusSeconds(60), "").signed(OTHER);
        assertEquals(new Read.Wrong(Why.FORGED), at(NOON, foreign));
        var keyless = new CodeReader(BarcodeRules.CONVENTION, Optional.empty(), InstantSource.fixed(NOON));
        assertEquals(new Read.Wrong(Why.NO_KEY), keyless.read(ScannedText.of(TOKEN), Expecting.CARD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FZ1.", "FZ1..", "FZ1.a.b", "FZ1.AAAA.AAAAAAAAAAAAAAAAAAAAAA", "fz1.\u0001", "FZ1.证.证"})
    void rubbishIsRefused(String rubbish) {
        assertEquals(new Read.Wrong(Why.FORGED), at(NOON, rubbish));
    }

    @Test
    void secretsAreMasked() {
        var credential = new Credential(CARD, NOON, NOON, "n0nce");
        assertFalse((credential + " " + KEY + new Read.Credential(TOKEN)).matches(".*(2024|n0nce|0123|FZ1\\.).*"));
        assertThrows(IllegalArgumentException.class, () -> CredentialKey.of("secret"));
    }

    private static Read at(Instant now, String text) {
        return new CodeReader(BarcodeRules.CONVENTION, Optional.of(KEY), InstantSource.fixed(now))
                .read(ScannedText.of(text), Expecting.CARD);
    }
}
