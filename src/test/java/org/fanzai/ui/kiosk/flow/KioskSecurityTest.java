package org.fanzai.ui.kiosk.flow;

import static org.fanzai.ui.kiosk.flow.Visit.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Debts of security: who leaves with a locked book leaves a case, however the session ends.
class KioskSecurityTest {
    private final Visit visit = new Visit();

    @Test
    void aBookPutBackAfterFinishIsReleasedThen() {
        finishLocked();
        visit.put();
        visit.forget();
        visit.put(book(1, B1));
        assertEquals(1, visit.all(KioskEffect.Release.class).size());
        visit.give(new KioskInput.Released(B1, List.of(tag(1)), true));
        visit.give(new KioskInput.NoSlip());
        visit.put();
        visit.pass(40);
        assertEquals(List.of(), visit.all(KioskEffect.RecordLocked.class));
    }

    @Test
    void aBookPutBackOnTheLastScreenIsReleasedThen() {
        finishLocked();
        visit.give(new KioskInput.NoSlip());
        visit.put();
        visit.pass(8);
        assertInstanceOf(KioskState.Goodbye.class, visit.kiosk().state(), "it waits for a locked book");
        visit.forget();
        visit.put(book(1, B1));
        assertEquals(1, visit.all(KioskEffect.Release.class).size());
        visit.give(new KioskInput.Released(B1, List.of(tag(1)), true));
        visit.put();
        visit.pass(30);
        assertEquals(List.of(), visit.all(KioskEffect.RecordLocked.class));
    }

    @Test
    void aLockedBookThatLiesThereIsTriedAgainAfterFinishToo() {
        finishLocked();
        visit.forget();
        visit.pass(3);
        assertEquals(1, visit.all(KioskEffect.Release.class).size());
    }

    @Test
    void aLockedBookIsOneCaseWhoeverComesNext() {
        finishLocked();
        visit.give(new KioskInput.NoSlip());
        visit.give(new KioskInput.CardScanned(OTHER));
        visit.pass(90);
        assertEquals(
                List.of(new KioskEffect.RecordLocked(B1, List.of(tag(1)))), visit.all(KioskEffect.RecordLocked.class));
    }

    @Test
    void aReaderWhoLeavesBeforeTheVerdictLeavesNoArmedLoanUnseen() {
        visit.signIn(CARD);
        visit.put(book(1, B1));
        visit.give(new KioskInput.Leave());
        visit.decided(B1, tag(1));
        assertEquals(1, visit.all(KioskEffect.Release.class).size(), "lent all the same, so it is released");
        visit.give(new KioskInput.Released(B1, List.of(tag(1)), false));
        assertEquals(1, visit.all(KioskEffect.RecordLocked.class).size());
    }

    @Test
    void anAnswerForTheLastReaderIsNeverTheNextOnes() {
        visit.signIn(CARD);
        visit.put(book(1, B1));
        visit.give(new KioskInput.Leave());
        visit.put();
        visit.signIn(OTHER);
        visit.put(book(1, B1));
        visit.decided(B1, tag(1));
        assertInstanceOf(Row.State.Deciding.class, visit.row(0).state());
    }

    @Test
    void aReaderWhoLeavesDuringTheReleaseLeavesACaseWhenItFails() {
        visit.signIn(CARD);
        visit.put(book(1, B1));
        visit.decided(B1, tag(1));
        visit.give(new KioskInput.Leave());
        visit.give(new KioskInput.Released(B1, List.of(tag(1)), false));
        assertEquals(1, visit.all(KioskEffect.RecordLocked.class).size());
    }

    @Test
    void aSetStaysLockedAsAWholeWhenAPartWasTakenAwayBeforeItsRelease() {
        visit.signIn(CARD);
        visit.put(part(1, 1), part(2, 2), part(3, 3));
        visit.put(part(1, 1), part(3, 3));
        visit.decided(B1, tag(1), tag(2), tag(3));
        assertTrue(visit.row(0).locked());
        assertEquals(List.of(), visit.all(KioskEffect.Release.class));
        visit.put(part(1, 1), part(2, 2), part(3, 3));
        assertEquals(3, visit.all(KioskEffect.Release.class).getFirst().tags().size());
        visit.give(new KioskInput.Released(B1, List.of(tag(1), tag(2), tag(3)), false));
        assertTrue(visit.row(0).locked());
    }

    @Test
    void aBookLentByItsBarcodeIsReleasedWhenItsTagIsSeen() {
        visit.signIn(CARD);
        visit.give(new KioskInput.ItemScanned(B1));
        visit.give(new KioskInput.Decided(CARD, B1, List.of(), accepted()));
        visit.put(book(1, B1));
        assertEquals(List.of(new KioskEffect.Release(B1, List.of(tag(1)))), visit.all(KioskEffect.Release.class));
    }

    @Test
    void aLoanThatCouldNotBeTakenBackStandsAndSaysWhetherItIsLocked() {
        visit.lendOne(true);
        visit.give(new KioskInput.Undo(B1));
        visit.give(new KioskInput.Returned(B1, List.of(tag(1)), Optional.empty(), true));
        assertTrue(visit.row(0).lent());
        assertFalse(visit.row(0).locked());
        visit.give(new KioskInput.Undo(B1));
        visit.give(new KioskInput.Returned(B1, List.of(tag(1)), Optional.empty(), false));
        assertTrue(visit.row(0).locked());
    }

    @Test
    void anAbandonedSessionEndsAlthoughATagIsTriedAgainAndAgain() {
        visit.lendOne(false);
        for (int i = 0; i < 90; i++) {
            visit.pass(1);
            visit.give(new KioskInput.Released(B1, List.of(tag(1)), false));
        }
        assertInstanceOf(KioskState.Attract.class, visit.kiosk().state());
    }

    private void finishLocked() {
        visit.lendOne(false);
        visit.give(new KioskInput.Finish());
        visit.give(new KioskInput.Finish());
        assertInstanceOf(KioskState.Finished.class, visit.kiosk().state());
    }
}
