package org.fanzai.ui.kiosk.flow;

import static org.fanzai.ui.kiosk.flow.Visit.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;

/// What lies on the pad: whose it is, and which of it is a card.
class KioskPadTest {
    private final Visit visit = new Visit();

    @Test
    void theNextReaderDoesNotBorrowWhatTheLastOneLeft() {
        visit.signIn(CARD);
        visit.put(book(1, B1));
        visit.give(new KioskInput.Leave());
        visit.forget();
        visit.signIn(OTHER);
        assertInstanceOf(Row.State.LeftHere.class, visit.row(0).state());
        visit.put(book(1, B1), book(2, B2));
        assertEquals(
                List.of(B2),
                visit.all(KioskEffect.Lend.class).stream()
                        .map(KioskEffect.Lend::item)
                        .toList());
    }

    @Test
    void whatIsLiftedOrWantedIsTheirs() {
        visit.signIn(CARD);
        visit.put(book(1, B1), book(2, B2));
        visit.give(new KioskInput.Leave());
        visit.forget();
        visit.signIn(OTHER);
        visit.give(new KioskInput.Take(B1));
        visit.put(book(1, B1));
        visit.put(book(1, B1), book(2, B2));
        assertEquals(2, visit.all(KioskEffect.Lend.class).size());
    }

    @Test
    void whoComesBackWithinAMinuteFindsTheirBooks() {
        visit.signIn(CARD);
        visit.put(book(1, B1));
        visit.give(new KioskInput.Leave());
        visit.pass(50);
        visit.forget();
        visit.signIn(CARD);
        assertEquals(1, visit.all(KioskEffect.Lend.class).size());
        visit.give(new KioskInput.Leave());
        visit.pass(61);
        visit.forget();
        visit.signIn(CARD);
        assertEquals(0, visit.all(KioskEffect.Lend.class).size());
    }

    @Test
    void whatAPadFindsWhenItStartsBelongsToNobody() {
        visit.give(new KioskInput.PadBack());
        visit.put();
        visit.put(book(1, B1));
        assertInstanceOf(KioskState.Attract.class, visit.kiosk().state());
        visit.pass(2);
        visit.put(book(1, B1), book(2, B2));
        assertEquals(1, visit.kiosk().booksOnPad());
    }

    @Test
    void booksOfTheSessionThatAFaultInterruptedAreStillTheReaders() {
        visit.lendOne(true);
        visit.give(new KioskInput.PadLost());
        visit.give(new KioskInput.PadBack());
        visit.put(book(1, B1));
        visit.put(book(1, B1), book(2, B2));
        assertEquals(2, visit.all(KioskEffect.Lend.class).size());
    }

    @Test
    void aPatronsOwnTagIsTheirCard() {
        visit.put(new OnPad.Card(tag(9), CARD));
        assertEquals(
                CARD,
                assertInstanceOf(KioskState.EnterPin.class, visit.kiosk().state())
                        .card());
    }

    @Test
    void aTagWithoutWordsMayBeACardByItsUidInEitherOrder() {
        visit.put(new OnPad.Strange(tag(9), OnPad.Kind.FOREIGN));
        var asked = visit.all(KioskEffect.FindCard.class).getFirst();
        assertEquals(List.of(new CardNumber("E004015000000009"), new CardNumber("09000000500104E0")), asked.numbers());
        visit.give(new KioskInput.CardFound(Optional.empty(), asked.shown()));
        assertInstanceOf(KioskState.Attract.class, visit.kiosk().state(), "quiet when nobody knows it");
        visit.give(new KioskInput.CardFound(Optional.of(CARD), asked.shown()));
        assertInstanceOf(KioskState.EnterPin.class, visit.kiosk().state());
    }

    @Test
    void aTagThatLiesThereIsAskedForOnceAndADamagedBookNever() {
        var tag = new OnPad.Strange(tag(9), OnPad.Kind.BLANK);
        visit.put(tag);
        visit.put(tag, new OnPad.Strange(tag(8), OnPad.Kind.DAMAGED));
        assertEquals(1, visit.all(KioskEffect.FindCard.class).size());
    }

    @Test
    void aCardThatWasShownAndThatNobodyKnowsIsSaid() {
        visit.give(new KioskInput.CardShown("04a1b2c3"));
        visit.give(new KioskInput.CardFound(Optional.empty(), true));
        assertTrue(assertInstanceOf(KioskState.ShowCard.class, visit.kiosk().state())
                .unknown());
    }

    @Test
    void aCardThatIsLeftBehindIsSaidEveryThreeSeconds() {
        visit.lendOne(true);
        visit.put(new OnPad.Card(tag(9), CARD));
        visit.give(new KioskInput.Finish());
        visit.give(new KioskInput.NoSlip());
        visit.forget();
        visit.pass(12);
        assertEquals(3, visit.all(KioskEffect.Sound.class).size());
    }

    @Test
    void whatTheReaderCountedAndACrowdedPadAreKnown() {
        visit.lendOne(true);
        visit.give(new KioskInput.Expect(3));
        visit.give(new KioskInput.PadChanged(List.of(book(1, B1)), true));
        assertEquals(3, visit.borrowing().expected());
        assertTrue(visit.kiosk().crowded());
        visit.put(book(1, B1), book(2, B2));
        assertEquals(3, visit.borrowing().expected());
    }
}
