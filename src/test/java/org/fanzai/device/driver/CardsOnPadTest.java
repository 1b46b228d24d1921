package org.fanzai.device.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.CardUid;
import org.junit.jupiter.api.Test;

/// Cards beside tags, and readers that want an overture, in virtual time.
class CardsOnPadTest {
    private static final CardUid CARD = new CardUid("04A1B2C3");

    @Test
    void aCardIsToldWhenItComesAndWhenItHasGone() {
        var pad = new SimulatedPad(SimulatedPad.ALL, new PadDuty(true, false, 12, true));
        pad.run(Duration.ofSeconds(1));
        pad.cards = List.of(CARD);
        pad.run(Duration.ofSeconds(2));
        assertEquals(List.of(new PadNews.Carded(List.of(CARD))), told(pad));
        pad.cards = List.of();
        pad.run(Duration.ofSeconds(2));
        assertEquals(List.of(new PadNews.Carded(List.of(CARD)), new PadNews.Carded(List.of())), told(pad));
    }

    @Test
    void nobodyIsAskedForCardsWhereNoneAreWanted() {
        var pad = new SimulatedPad(SimulatedPad.ALL, PadDuty.USUAL);
        pad.cards = List.of(CARD);
        pad.run(Duration.ofSeconds(2));
        assertEquals(List.of(), told(pad));
    }

    @Test
    void saysTheOvertureBeforeEverythingElseAndAgainWhenTheReaderWasLost() {
        var words = List.of(Octets.hex("0102030405"), Octets.hex("0102030406"));
        var pad = new SimulatedPad(SimulatedPad.ALL, PadDuty.USUAL, words);
        assertTrue(pad.sent.isEmpty());
        pad.run(Duration.ofSeconds(1));
        assertEquals(words, pad.overtured);
        assertTrue(pad.sent.size() > 2);
        pad.delays = _ -> List.of();
        pad.run(Duration.ofSeconds(2));
        assertTrue(pad.overtured.size() >= 4 && pad.overtured.subList(2, 4).equals(words));
    }

    private static List<PadNews> told(SimulatedPad pad) {
        return pad.news.stream().filter(PadNews.Carded.class::isInstance).toList();
    }
}
