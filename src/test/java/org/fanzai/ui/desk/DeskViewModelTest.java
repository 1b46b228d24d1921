package org.fanzai.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.patron.Patron;
import org.fanzai.ui.desk.DeskRow.State;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.fx.ManualBackground;
import org.fanzai.ui.fx.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The desk over a real centre; the test decides when answers come.
class DeskViewModelTest {
    private final TestLibrary library = new TestLibrary();
    private final ManualBackground background = new ManualBackground();
    private final ManualPause pause = new ManualPause();
    private final Texts texts = new Texts(Language.EN);
    private final DeskViewModel desk = new DeskViewModel(library.services(), background, texts, pause, () -> 0);

    @AfterEach
    void close() {
        desk.close();
        library.close();
    }

    private void scan(String... texts) {
        for (var text : texts) desk.scanned(text);
    }

    private void answered(String... texts) {
        scan(texts);
        background.endAll();
    }

    private List<DeskRow> rows(DeskMode mode) {
        return desk.rows(mode).rows().toList();
    }

    private State state(int at) {
        return rows(desk.mode().get()).get(at).state();
    }

    private void press(int digit) {
        desk.line().set(String.valueOf(digit));
        pause.passes();
    }

    private static List<ReasonCode> codes(State state) {
        var reasons = switch (state) {
            case State.Refused(var all) -> all;
            case State.Decide(var all, var _) -> all;
            default -> List.<Reason>of();
        };
        return reasons.stream().map(Reason::code).toList();
    }

    @Test
    void lendsAtOnceToThePatronWhoseCardCameBefore() {
        answered(TestLibrary.ZHANG, TestLibrary.book(1));
        assertTrue(state(0) instanceof State.Lent(var due, var renewed) && due.isPresent() && !renewed);
        assertEquals(
                Optional.of("张晓岚"), desk.patron().get().map(PatronCard::patron).map(Patron::name));
        assertEquals(3, desk.patron().get().orElseThrow().have());
        assertTrue(library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(1)));
    }

    @Test
    void showsARowAtOnceAndAnswersItLater() {
        answered(TestLibrary.ZHANG);
        scan(TestLibrary.book(1));
        assertInstanceOf(State.Asking.class, state(0));
        assertEquals(1, desk.waiting().get());
        background.endAll();
        assertInstanceOf(State.Lent.class, state(0));
        assertEquals(0, desk.waiting().get());
    }

    @Test
    void asksForACardBeforeAnItem() {
        answered(TestLibrary.book(1));
        assertInstanceOf(State.NeedsCard.class, state(0));
        answered(TestLibrary.ZHANG);
        assertInstanceOf(State.NeedsCard.class, state(0));
        answered(TestLibrary.book(1));
        assertEquals(1, rows(DeskMode.BORROW).size());
        assertInstanceOf(State.Lent.class, state(0));
    }

    @Test
    void lendsEachItemToTheCardBeforeItHoweverLateTheAnswersAre() {
        scan(TestLibrary.ZHANG, TestLibrary.book(1), TestLibrary.book(2), TestLibrary.CHEN, TestLibrary.book(3));
        desk.finish();
        scan(TestLibrary.book(4));
        background.endAll();
        assertTrue(library.loans(TestLibrary.ZHANG).containsAll(List.of(TestLibrary.book(1), TestLibrary.book(2))));
        assertTrue(library.loans(TestLibrary.CHEN).contains(TestLibrary.book(3)));
        assertFalse(library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(3)));
        assertInstanceOf(State.NeedsCard.class, state(0));
    }

    @Test
    void keepsTheModeInWhichAnItemWasScanned() {
        answered(TestLibrary.ZHANG);
        scan(TestLibrary.book(1));
        desk.show(DeskMode.RETURN);
        scan(TestLibrary.book(7));
        desk.show(DeskMode.BORROW);
        background.endAll();
        assertEquals(
                List.of(TestLibrary.book(1), TestLibrary.book(8)).stream()
                        .sorted()
                        .toList(),
                library.loans(TestLibrary.ZHANG));
        assertInstanceOf(State.Returned.class, rows(DeskMode.RETURN).getFirst().state());
        assertEquals(2, desk.patron().get().orElseThrow().have());
    }

    @Test
    void lendsNothingToThePatronBeforeAnUnknownCard() {
        answered(TestLibrary.ZHANG, TestLibrary.card(999_999), TestLibrary.book(1));
        assertEquals(Optional.empty(), desk.patron().get());
        assertInstanceOf(State.NeedsCard.class, state(0));
        assertEquals(List.of(ReasonCode.UNKNOWN_PATRON), codes(state(1)));
    }

    @Test
    void saysAllReasonsOfARefusal() {
        answered(TestLibrary.LAN, TestLibrary.book(TestLibrary.REFERENCE));
        assertEquals(List.of(ReasonCode.PATRON_EXPIRED, ReasonCode.NOT_FOR_LOAN), codes(state(0)));
        answered("no-such-thing");
        assertEquals(List.of(ReasonCode.UNKNOWN_ITEM), codes(state(0)));
        answered("x".repeat(200));
        assertEquals(List.of(ReasonCode.UNKNOWN_ITEM), codes(state(0)));
    }

    @Test
    void theFirstAnswerLeavesTheItem() {
        answered(TestLibrary.ZHANG, TestLibrary.book(TestLibrary.LOST));
        assertEquals(List.of(ReasonCode.LOST), codes(state(0)));
        press(1);
        background.endAll();
        assertInstanceOf(State.Left.class, state(0));
        assertFalse(library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(TestLibrary.LOST)));
    }

    @Test
    void theSecondAnswerLendsWithItsReason() {
        answered(TestLibrary.ZHANG, TestLibrary.book(TestLibrary.LOST));
        press(2);
        background.endAll();
        assertInstanceOf(State.Lent.class, state(0));
        assertEquals("It was found", library.lastWhy());
    }

    @Test
    void theLastAnswerAsksForWordsAndAScanIsNotTakenForThem() {
        answered(TestLibrary.ZHANG, TestLibrary.book(TestLibrary.LOST));
        press(3);
        assertTrue(desk.explaining().get().isPresent());
        answered(TestLibrary.book(1));
        assertInstanceOf(State.Decide.class, state(0));
        assertInstanceOf(State.Lent.class, state(1));
        press(2); // a digit is the beginning of words now
        assertEquals("2", desk.line().get());
        desk.line().set("");
        desk.line().set("论文写作需要");
        desk.submit();
        background.endAll();
        assertEquals("论文写作需要", library.lastWhy());
        assertTrue(desk.explaining().get().isEmpty());
        assertTrue(library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(TestLibrary.LOST)));
    }

    @Test
    void answersTheFirstDecisionThoughOthersCameSince() {
        answered(
                TestLibrary.ZHANG,
                TestLibrary.book(TestLibrary.LOST),
                TestLibrary.book(1),
                TestLibrary.book(TestLibrary.LENT_TO_CHEN));
        assertEquals(List.of(ReasonCode.LOST), codes(state(0)));
        assertEquals(List.of(ReasonCode.ON_LOAN_TO_OTHER), codes(state(1)));
        press(2);
        background.endAll();
        assertTrue(library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(TestLibrary.LOST)));
        assertEquals(List.of(ReasonCode.ON_LOAN_TO_OTHER), codes(state(0)));
    }

    @Test
    void anOpenDecisionStaysWithItsPatronWhenAnotherComes() {
        answered(TestLibrary.ZHANG, TestLibrary.book(1), TestLibrary.book(TestLibrary.LOST), TestLibrary.CHEN);
        assertEquals(1, rows(DeskMode.BORROW).size());
        press(2);
        background.endAll();
        assertTrue(library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(TestLibrary.LOST)));
        assertEquals(1, library.loans(TestLibrary.CHEN).size());
        assertEquals(1, desk.patron().get().orElseThrow().have());
    }

    @Test
    void doesNotAskAboutTheSameItemTwiceInAMoment() {
        answered(TestLibrary.ZHANG, TestLibrary.book(1), TestLibrary.book(1));
        assertEquals(1, rows(DeskMode.BORROW).size());
        assertInstanceOf(State.Lent.class, state(0));
        assertTrue(desk.notice().get().startsWith("乡土中国"));
    }

    @Test
    void offersARenewalOfAnEarlierLoan() {
        answered(TestLibrary.ZHANG, TestLibrary.book(8));
        assertEquals(List.of(ReasonCode.RENEWAL), codes(state(0)));
        press(2);
        background.endAll();
        assertTrue(state(0) instanceof State.Lent(var _, var renewed) && renewed);
        assertEquals(2, desk.patron().get().orElseThrow().have());
    }

    @Test
    void takesBackWhoeverHadItAndSaysSoWhenNobodyHad() {
        desk.show(DeskMode.RETURN);
        answered(TestLibrary.book(TestLibrary.LENT_TO_CHEN), TestLibrary.book(1), TestLibrary.ZHANG);
        assertInstanceOf(State.IsCard.class, state(0));
        assertTrue(state(1) instanceof State.Returned(var alerts)
                && alerts.getFirst().code() == ReasonCode.NOT_ON_LOAN);
        assertEquals(new State.Returned(List.of()), state(2));
        assertEquals(
                TestLibrary.CHEN,
                rows(DeskMode.RETURN).get(2).cardBefore().orElseThrow().text());
        assertEquals(List.of(), library.loans(TestLibrary.CHEN));
    }

    @Test
    void renewsTheLoanOfWhoeverHasIt() {
        desk.show(DeskMode.RENEW);
        answered(TestLibrary.book(8), TestLibrary.book(1), "nothing");
        assertTrue(state(2) instanceof State.Lent(var due, var renewed) && renewed && due.isPresent());
        assertEquals(List.of(ReasonCode.NOT_ON_LOAN), codes(state(1)));
        assertEquals(List.of(ReasonCode.UNKNOWN_ITEM), codes(state(0)));
    }

    @Test
    void keepsWhatFailedInTheListUntilItIsScannedAgain() {
        answered(TestLibrary.ZHANG);
        library.breakDown();
        answered(TestLibrary.book(1), TestLibrary.book(2));
        library.mend();
        assertInstanceOf(State.Failed.class, state(0));
        answered(TestLibrary.CHEN);
        assertEquals(2, rows(DeskMode.BORROW).size());
        answered(TestLibrary.ZHANG, TestLibrary.book(1));
        assertInstanceOf(State.Lent.class, state(0));
        assertEquals(2, rows(DeskMode.BORROW).size());
    }

    @Test
    void aBugStopsNothingBehindIt() {
        answered(TestLibrary.ZHANG);
        library.bug();
        scan(TestLibrary.book(1));
        library.mend();
        scan(TestLibrary.book(2));
        library.bug();
        background.end(0);
        library.mend();
        background.endAll();
        assertInstanceOf(State.Broken.class, state(1));
        assertInstanceOf(State.Lent.class, state(0));
        assertEquals(0, desk.waiting().get());
    }

    @Test
    void goesBackOneStepAtATime() {
        answered(TestLibrary.ZHANG, TestLibrary.book(TestLibrary.LOST));
        press(3);
        desk.line().set("half");
        desk.back();
        assertEquals("", desk.line().get());
        desk.back();
        assertTrue(desk.explaining().get().isEmpty());
        assertTrue(desk.patron().get().isPresent());
        desk.back();
        assertEquals(Optional.empty(), desk.patron().get());
        assertInstanceOf(State.Decide.class, state(0));
    }

    @Test
    void countsTheRowsOfEachPatronFromOne() {
        scan(TestLibrary.ZHANG, TestLibrary.book(1), TestLibrary.book(2), TestLibrary.CHEN, TestLibrary.book(3));
        background.endAll();
        answered(TestLibrary.book(4));
        assertEquals(
                List.of(2, 1),
                rows(DeskMode.BORROW).stream().map(DeskRow::number).toList());
    }

    @Test
    void showsTheLoansFromBeforeUnderTheList() {
        answered(TestLibrary.ZHANG, TestLibrary.book(1));
        var lines = desk.rows(DeskMode.BORROW).lines();
        assertEquals(new DeskLine.Heading(2), lines.get(1));
        assertTrue(lines.get(2) instanceof DeskLine.Loan(var first)
                && first.item().barcode().text().equals(TestLibrary.book(7)));
        assertEquals(4, lines.size());
    }

    @Test
    void tellsNothingAfterClosing() {
        answered(TestLibrary.ZHANG);
        scan(TestLibrary.book(1), TestLibrary.book(2));
        desk.close();
        background.endAll();
        assertInstanceOf(State.Asking.class, state(0));
        assertFalse(library.loans(TestLibrary.ZHANG).contains(TestLibrary.book(2)));
    }

    @Test
    void aPublishersNumberIsNoItem() {
        scan("9787536692930");
        assertEquals(
                "That is the ISBN: scan the library's own label.", desk.notice().get());
        assertEquals(List.of(), rows(DeskMode.BORROW));
        answered(TestLibrary.ZHANG);
        assertEquals(texts.text("desk.hint.borrow"), desk.notice().get());
    }
}
