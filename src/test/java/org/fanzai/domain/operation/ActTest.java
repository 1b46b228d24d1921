package org.fanzai.domain.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.domain.shared.TagUid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whom and what an act concerns, and its word, which is stored.
class ActTest {
    private static final CardNumber CARD = new CardNumber("P1");
    private static final Barcode ITEM = new Barcode("B1");
    private static final Act.Wish TITLE = new Act.Wish.Title("T1");
    private static final Act.Wish COPY = new Act.Wish.Copy(ITEM);
    private static final Money AMOUNT = Money.of("1.00");
    private static final TagUid TAG = new TagUid("E004010000000001");

    @ParameterizedTest
    @MethodSource("acts")
    void saysWhomAndWhatItConcerns(String kind, boolean patron, boolean item, Act act) {
        assertEquals(kind, act.kind());
        assertEquals(patron ? Optional.of(CARD) : Optional.empty(), act.patronOf());
        assertEquals(item ? Optional.of(ITEM) : Optional.empty(), act.about());
    }

    /// Every kind of act is among them.
    static Stream<Arguments> acts() {
        return Stream.concat(Stream.concat(loans(), holds()), Stream.concat(accounts(), others()));
    }

    private static Stream<Arguments> loans() {
        var adopted =
                new Act.AdoptLoan(CARD, ITEM, Sample.NOW, Sample.NOW, 0, 0, false, false, Optional.empty(), "MAIN");
        return Stream.of(
                act("checkout", true, true, new Act.CheckOut(CARD, ITEM, Via.DESK, Set.of(), "")),
                act("checkin", false, true, new Act.CheckIn(ITEM, Via.DESK)),
                act("renew", true, true, new Act.Renew(CARD, ITEM)),
                act("item.update", false, true, new Act.MarkItem(ITEM, Act.Mark.LOST)),
                act("item.claim", false, true, new Act.ClaimReturned(ITEM)),
                act("item.replace", false, true, new Act.ReplaceLost(ITEM)),
                act("item.recall", false, true, new Act.Recall(ITEM)),
                act("loan.ordinary", true, true, new Act.MakeOrdinary(CARD, ITEM)),
                act("booking.place", true, true, new Act.Book(CARD, ITEM, LocalDate.EPOCH, LocalDate.EPOCH)),
                act("booking.cancel", true, true, new Act.CancelBooking(CARD, ITEM, LocalDate.EPOCH)),
                act("transit.receive", false, true, new Act.ReceiveTransit(ITEM)),
                act("loan.adopt", true, true, adopted),
                act("tag.released", false, true, new Act.TagReleased(ITEM, TAG, true)),
                act("tag.secured", false, true, new Act.TagSecured(ITEM, TAG, true)));
    }

    private static Stream<Arguments> holds() {
        return Stream.of(
                act("hold.place", true, false, place(TITLE)),
                act("hold.place", true, true, place(COPY)),
                act("hold.cancel", true, true, new Act.CancelHold(CARD, COPY)),
                act("hold.suspend", true, true, new Act.SuspendHold(CARD, COPY, Hold.Pause.none())),
                act("hold.resume", true, true, new Act.ResumeHold(CARD, COPY)),
                act("hold.adopt", true, false, adopt(TITLE, Optional.empty())),
                act("hold.adopt", true, true, adopt(TITLE, Optional.of(ITEM))), // the copy that was captured
                act("hold.adopt", true, true, adopt(COPY, Optional.empty())));
    }

    private static Stream<Arguments> accounts() {
        var any = OptionalInt.empty();
        return Stream.of(
                act("fee.charge", true, true, new Act.Charge(CARD, FeeKind.MANUAL, AMOUNT, Optional.of(ITEM))),
                act("fee.charge", true, false, new Act.Charge(CARD, FeeKind.MANUAL, AMOUNT, Optional.empty())),
                act("fee.pay", true, false, new Act.Pay(CARD, AMOUNT, any)),
                act("fee.waive", true, false, new Act.Waive(CARD, AMOUNT, any, "")),
                act("block.add", true, false, new Act.Restrict(CARD, Optional.empty())),
                act("block.lift", true, false, new Act.Unrestrict(CARD)),
                act("patron.clear", true, false, new Act.Clearance(CARD)));
    }

    private static Stream<Arguments> others() {
        return Stream.of(
                act("day.work", false, false, new Act.DayWork()),
                act("branch.close", false, false, new Act.CloseBranch("MAIN", List.of(LocalDate.EPOCH))),
                act("journal.cut", false, false, new Act.JournalCut()),
                act("patron.register", false, false, new Act.Unknown("patron.register", "{}")));
    }

    @Test
    void everyKindIsTried() {
        var tried = new HashSet<Class<?>>();
        acts().flatMap(row -> Stream.of(row.get()))
                .filter(Act.class::isInstance)
                .forEach(act -> tried.add(act.getClass()));
        for (var kind : Act.class.getPermittedSubclasses()) assertTrue(tried.contains(kind), kind.getSimpleName());
    }

    private static Arguments act(String kind, boolean patron, boolean item, Act act) {
        return Arguments.of(kind, patron, item, act);
    }

    private static Act place(Act.Wish wish) {
        return new Act.PlaceHold(CARD, wish, Via.DESK, Optional.empty(), Optional.empty());
    }

    private static Act adopt(Act.Wish wish, Optional<Barcode> copy) {
        return new Act.AdoptHold(
                CARD, wish, copy, "MAIN", Hold.State.WAITING, Hold.Pause.none(), Optional.empty(), Optional.empty());
    }
}
