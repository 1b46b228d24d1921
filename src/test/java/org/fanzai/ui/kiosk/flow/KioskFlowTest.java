package org.fanzai.ui.kiosk.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.SignIn;
import org.junit.jupiter.api.Test;

/// The reader's journey, step by step, without a clock, a toolkit or a device.
class KioskFlowTest {
    private static final CardNumber CARD = new CardNumber("20101000000010");
    private static final Barcode B1 = new Barcode("B1");
    private static final Barcode B2 = new Barcode("B2");
    private static final Patron READER =
            new Patron(CARD, "张晓岚", "UNDERGRAD", "MAIN", LocalDate.of(2028, 1, 1), true, "zh");
    private static final Instant DUE = Instant.parse("2026-12-22T15:59:00Z");

    private Instant now = Instant.parse("2026-11-22T06:00:00Z");
    private Kiosk kiosk = Kiosk.start(new Kiosk.Timing(Duration.ofSeconds(60), Duration.ofSeconds(20)), now);
    private final List<KioskEffect> effects = new ArrayList<>();

    @Test
    void booksMayComeBeforeTheCard() {
        put(book(1, B1), book(2, B2));
        assertInstanceOf(KioskState.ShowCard.class, kiosk.state());
        assertEquals(2, kiosk.booksOnPad());
        signIn();
        assertEquals(List.of(B1, B2), rows().stream().map(Row::item).toList());
        assertEquals(2, count(KioskEffect.Lend.class));
    }

    @Test
    void booksMayComeAfterTheCardAndByBarcode() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.ItemScanned(B2));
        assertEquals(2, rows().size());
        assertEquals(2, count(KioskEffect.Lend.class));
    }

    @Test
    void aBookScannedBeforeTheCardIsNotLost() {
        give(new KioskInput.ItemScanned(B1));
        signIn();
        assertEquals(B1, rows().getFirst().item());
    }

    @Test
    void aTagIsReleasedOnlyAfterTheVerdict() {
        signIn();
        put(book(1, B1));
        assertEquals(0, count(KioskEffect.Release.class));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        assertEquals(1, count(KioskEffect.Release.class));
        assertTrue(rows().getFirst().busy());
        give(new KioskInput.Released(B1, List.of(tag(1)), true));
        assertEquals(Row.Security.RELEASED, lent(0).security());
    }

    @Test
    void aFailedReleaseNeverTakesTheLoanBackAndIsTriedAgainWhenTheBookComesBack() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.Released(B1, List.of(tag(1)), false));
        assertEquals(Row.Security.LOCKED, lent(0).security());
        put();
        assertTrue(rows().getFirst().locked());
        put(book(1, B1));
        assertEquals(2, count(KioskEffect.Release.class));
        give(new KioskInput.Released(B1, List.of(tag(1)), true));
        assertFalse(rows().getFirst().locked());
    }

    @Test
    void aLockedBookThatLiesThereIsTriedAgainWithTime() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.Released(B1, List.of(tag(1)), false));
        pass(3);
        assertEquals(2, count(KioskEffect.Release.class));
    }

    @Test
    void finishingWithALockedBookAsksFirstAndIsACaseOnlyWhenTheReaderLeaves() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.Released(B1, List.of(tag(1)), false));
        give(new KioskInput.Finish());
        assertInstanceOf(KioskState.Borrowing.class, kiosk.state());
        assertEquals(0, count(KioskEffect.RecordLocked.class));
        give(new KioskInput.Finish());
        assertInstanceOf(KioskState.Finished.class, kiosk.state());
        give(new KioskInput.NoSlip());
        put();
        assertEquals(0, count(KioskEffect.RecordLocked.class));
        pass(30);
        assertInstanceOf(KioskState.Attract.class, kiosk.state());
        assertEquals(1, count(KioskEffect.RecordLocked.class));
    }

    @Test
    void finishWaitsForWhatIsUnderWayAndThenEndsByItself() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Finish());
        assertInstanceOf(KioskState.Borrowing.class, kiosk.state());
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.Released(B1, List.of(tag(1)), true));
        assertInstanceOf(KioskState.Finished.class, kiosk.state());
    }

    @Test
    void aRefusedBookDoesNotStopTheOthersAndGoesWhenTakenAway() {
        signIn();
        put(book(1, B1), book(2, B2));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), refused(ReasonCode.NOT_FOR_LOAN)));
        give(new KioskInput.Decided(CARD, B2, List.of(tag(2)), accepted()));
        assertEquals(2, rows().size());
        put(book(2, B2));
        assertEquals(List.of(B2), rows().stream().map(Row::item).toList());
    }

    @Test
    void aLentBookStaysInTheListWhenItIsTakenAway() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.Released(B1, List.of(tag(1)), true));
        put();
        assertTrue(rows().getFirst().lent());
    }

    @Test
    void aBookTakenAwayBeforeItsVerdictIsLockedUntilItComesBack() {
        signIn();
        put(book(1, B1));
        put();
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        assertTrue(rows().getFirst().locked());
    }

    @Test
    void whatTheReaderHasAlreadyIsRenewedOnlyWhenTheyConfirm() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(
                CARD,
                B1,
                List.of(tag(1)),
                new Verdict(
                        Outcome.CONFIRM,
                        List.of(new Reason(ReasonCode.RENEWAL)),
                        List.of(),
                        Optional.of(DUE),
                        "standalone")));
        assertInstanceOf(Row.State.AskRenewal.class, rows().getFirst().state());
        effects.clear();
        give(new KioskInput.Renew(B1));
        assertEquals(List.of(new KioskEffect.Lend(CARD, B1, Set.of(ReasonCode.RENEWAL), List.of(tag(1)))), effects);
    }

    @Test
    void aSetWaitsForItsMissingPart() {
        signIn();
        put(part(1, 1), part(3, 3));
        assertInstanceOf(Row.State.WaitingParts.class, rows().getFirst().state());
        assertEquals(0, count(KioskEffect.Lend.class));
        put(part(1, 1), part(3, 3), part(2, 2));
        assertEquals(1, rows().size());
        assertEquals(1, count(KioskEffect.Lend.class));
    }

    @Test
    void anUnreadableTagIsNeverTakenForABook() {
        signIn();
        put(new OnPad.Strange(tag(1), OnPad.Kind.DAMAGED));
        assertEquals(List.of(), rows());
    }

    @Test
    void aLoanCanBeTakenBackForAMinuteWhileTheBookLiesThere() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.Released(B1, List.of(tag(1)), true));
        give(new KioskInput.Undo(B1));
        assertEquals(1, count(KioskEffect.TakeBack.class));
        give(new KioskInput.Returned(B1, List.of(tag(1)), Optional.of(accepted()), true));
        assertInstanceOf(Row.State.TakenBack.class, rows().getFirst().state());
    }

    @Test
    void afterAMinuteALoanIsTakenBackNoMore() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.Released(B1, List.of(tag(1)), true));
        now = now.plusSeconds(60);
        give(new KioskInput.Undo(B1));
        assertEquals(0, count(KioskEffect.TakeBack.class));
    }

    @Test
    void aWrongPinAndAnUnknownCardLookTheSame() {
        give(new KioskInput.CardScanned(CARD));
        give(new KioskInput.PinEntered("000000"));
        give(new KioskInput.SignedIn(new SignIn.Result.Refused()));
        assertEquals(
                Optional.of(KioskState.PinProblem.WRONG),
                assertInstanceOf(KioskState.EnterPin.class, kiosk.state()).problem());
    }

    @Test
    void theIdleReaderIsWarnedAndThenSignedOut() {
        signIn();
        pass(59);
        assertTrue(kiosk.warnedAt().isEmpty());
        pass(1);
        assertEquals(Optional.of(20L), kiosk.secondsLeft(now));
        pass(19);
        assertInstanceOf(KioskState.Borrowing.class, kiosk.state());
        pass(1);
        assertInstanceOf(KioskState.Attract.class, kiosk.state());
        assertEquals(1, count(KioskEffect.ResetLanguage.class));
    }

    @Test
    void anyTouchScanOrBookExtends() {
        for (var input : List.of(
                new KioskInput.Touched(),
                new KioskInput.ItemScanned(B2),
                new KioskInput.PadChanged(List.of(book(9, B1))))) {
            kiosk = Kiosk.start(new Kiosk.Timing(Duration.ofSeconds(60), Duration.ofSeconds(20)), now);
            signIn();
            pass(65);
            assertTrue(kiosk.warnedAt().isPresent());
            give(input);
            assertTrue(kiosk.warnedAt().isEmpty(), input.toString());
        }
    }

    @Test
    void moreTimeAddsUpWithoutEnd() {
        signIn();
        for (int i = 0; i < 12; i++) give(new KioskInput.MoreTime());
        pass(60 * 13 - 1);
        assertTrue(kiosk.warnedAt().isEmpty());
        pass(2);
        assertTrue(kiosk.warnedAt().isPresent());
    }

    @Test
    void timeDoesNotRunWhileAVerdictIsAwaited() {
        signIn();
        put(book(1, B1));
        pass(300);
        assertInstanceOf(KioskState.Borrowing.class, kiosk.state());
        assertTrue(kiosk.warnedAt().isEmpty());
    }

    @Test
    void aPadThatIsUnpluggedInterruptsAndGivesTheSessionBack() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.PadLost());
        assertInstanceOf(KioskState.OutOfOrder.class, kiosk.state());
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.PadBack());
        assertTrue(rows().getFirst().locked(), "lent, and its tag was not released");
        effects.clear();
        put(book(1, B1));
        assertEquals(1, count(KioskEffect.Release.class));
    }

    @Test
    void aPadThatStaysAwayEndsTheSessionWithItsDebts() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.PadLost());
        give(new KioskInput.Released(B1, List.of(tag(1)), false));
        pass(121);
        assertEquals(1, count(KioskEffect.RecordLocked.class));
        give(new KioskInput.PadBack());
        assertInstanceOf(KioskState.Attract.class, kiosk.state());
    }

    @Test
    void aDiskThatFailsPutsTheKioskOutOfOrder() {
        signIn();
        give(new KioskInput.StorageFailed(now));
        assertEquals(
                KioskState.Fault.STORAGE,
                assertInstanceOf(KioskState.OutOfOrder.class, kiosk.state()).fault());
    }

    @Test
    void afterADiskFaultTheKioskComesBackByItself() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.StorageFailed(now));
        pass(119);
        assertInstanceOf(KioskState.OutOfOrder.class, kiosk.state());
        pass(2);
        assertInstanceOf(KioskState.Attract.class, kiosk.state());
    }

    @Test
    void aSessionThatTwoFaultsInterruptIsNotGivenBack() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.PadLost());
        give(new KioskInput.StorageFailed(now));
        give(new KioskInput.PadBack());
        assertInstanceOf(KioskState.Attract.class, kiosk.state());
    }

    @Test
    void aBookScannedAfterFinishIsOneMore() {
        lendOne();
        give(new KioskInput.Finish());
        give(new KioskInput.ItemScanned(B2));
        assertEquals(List.of(B1, B2), rows().stream().map(Row::item).toList());
    }

    @Test
    void theReceiptIsAskedForOnceAndAPrinterFaultChangesNothing() {
        lendOne();
        give(new KioskInput.Finish());
        give(new KioskInput.PrintSlip());
        give(new KioskInput.PrintSlip());
        assertEquals(1, count(KioskEffect.Print.class));
        give(new KioskInput.SlipDone(KioskState.Slip.FAILED));
        assertEquals(new KioskState.Goodbye(1, KioskState.Slip.FAILED), kiosk.state());
    }

    @Test
    void theFinishedScreenEndsAfterHalfAMinute() {
        lendOne();
        give(new KioskInput.Finish());
        pass(30);
        assertInstanceOf(KioskState.Attract.class, kiosk.state());
    }

    @Test
    void goodbyeEndsByItselfAndANewCardBeginsAtOnce() {
        lendOne();
        give(new KioskInput.Finish());
        give(new KioskInput.NoSlip());
        give(new KioskInput.CardScanned(CARD));
        assertInstanceOf(KioskState.EnterPin.class, kiosk.state());
    }

    @Test
    void aBookThatIsLeftBehindIsSaidOnceAndWaitedFor() {
        lendOne();
        give(new KioskInput.Finish());
        give(new KioskInput.NoSlip());
        pass(4);
        assertFalse(kiosk.leftBehind(now));
        effects.clear();
        pass(10);
        assertTrue(kiosk.leftBehind(now));
        assertEquals(List.of(new KioskEffect.Sound(KioskEffect.Tone.ATTENTION)), effects);
        assertTrue(kiosk.secondsLeft(now).isEmpty());
        put();
        pass(1);
        assertInstanceOf(KioskState.Attract.class, kiosk.state());
    }

    @Test
    void finishingWithNothingLentEndsTheSession() {
        signIn();
        give(new KioskInput.Finish());
        assertInstanceOf(KioskState.Attract.class, kiosk.state());
    }

    private void lendOne() {
        signIn();
        put(book(1, B1));
        give(new KioskInput.Decided(CARD, B1, List.of(tag(1)), accepted()));
        give(new KioskInput.Released(B1, List.of(tag(1)), true));
    }

    private void signIn() {
        give(new KioskInput.CardScanned(CARD));
        give(new KioskInput.PinEntered("246810"));
        give(new KioskInput.SignedIn(new SignIn.Result.SignedIn(READER)));
    }

    private void put(OnPad... things) {
        give(new KioskInput.PadChanged(List.of(things)));
    }

    private void give(KioskInput input) {
        var next = KioskFlow.step(kiosk, input, now);
        kiosk = next.kiosk();
        effects.addAll(next.effects());
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            give(new KioskInput.Tick());
        }
    }

    private List<Row> rows() {
        return assertInstanceOf(KioskState.Borrowing.class, kiosk.state()).rows();
    }

    private Row.State.Lent lent(int row) {
        return assertInstanceOf(Row.State.Lent.class, rows().get(row).state());
    }

    private int count(Class<? extends KioskEffect> kind) {
        return (int) effects.stream().filter(kind::isInstance).count();
    }

    private static Verdict accepted() {
        return new Verdict(Outcome.ACCEPTED, List.of(), List.of(), Optional.of(DUE), "standalone");
    }

    private static Verdict refused(ReasonCode code) {
        return new Verdict(Outcome.REFUSED, List.of(new Reason(code)), List.of(), Optional.empty(), "standalone");
    }

    private static OnPad book(int tag, Barcode item) {
        return new OnPad.Book(tag(tag), item, 1, 1);
    }

    private static OnPad part(int tag, int part) {
        return new OnPad.Book(tag(tag), B1, part, 3);
    }

    private static TagUid tag(int number) {
        return new TagUid("E0040150%08d".formatted(number));
    }
}
