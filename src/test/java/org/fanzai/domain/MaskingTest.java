package org.fanzai.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.circulation.Borrower;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.CheckoutFacts;
import org.fanzai.domain.circulation.Copy;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.ItemTimeline;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.usecase.SignIn;
import org.fanzai.usecase.port.ItemDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What identifies a reader or tells what they read is in no `toString`: those end up in logs.
class MaskingTest {
    private static final CardNumber CARD = new CardNumber("20260001234");
    private static final Barcode ITEM = new Barcode("B1");
    private static final Patron PATRON = Sample.patron(CARD.text());
    private static final UUID ID = new UUID(0, 1);

    @ParameterizedTest
    @MethodSource("records")
    void isMasked(Object holder) {
        var text = holder.toString();
        for (var secret : List.of("20260001234", "1234", "张小明", "张", "三体", "刘慈欣", "librarian7"))
            assertFalse(text.contains(secret), text);
        assertFalse(text.isBlank()); // a log line still says what was there
    }

    static Stream<Object> records() {
        var title = Sample.title("T1");
        var item = Sample.item("B1");
        var loan = new OpenLoan(CARD, ITEM, "BOOK", "MAIN", Sample.NOW, Sample.NOW, 0);
        var state = new ItemState.OnLoan(CARD, Sample.NOW);
        var checkout = new Act.CheckOut(CARD, ITEM, Via.KIOSK, Set.of(), "");
        var operation = new Operation(
                ID,
                "K1",
                "MAIN",
                1,
                Hash.NONE,
                Sample.NOW,
                Optional.empty(),
                new Actor.Reader(CARD),
                "r1",
                checkout,
                Stance.ASK);
        var copy = new Copy(
                item,
                title,
                state,
                Optional.of(loan),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return Stream.of(
                CARD,
                PATRON,
                PATRON.particulars(),
                title,
                loan,
                state,
                new ItemState.OnHoldShelf(CARD),
                new Actor.Reader(CARD),
                new Actor.Staff("librarian7"),
                checkout,
                new Act.Renew(CARD, ITEM),
                new Act.Unknown("patron.register", "{\"name\":\"张小明\",\"card\":\"20260001234\"}"),
                operation,
                new ItemTimeline.Told(operation, Verdict.recorded("centre")),
                Sample.ready(ID, CARD.text(), "T1", "B1", PATRON.expires()),
                new Borrower(PATRON, true, List.of(), Money.ZERO, List.of(loan)),
                copy,
                new CheckoutFacts(
                        Optional.of(new Borrower(PATRON, true, List.of(), Money.ZERO, List.of(loan))),
                        Optional.of(copy),
                        "MAIN",
                        Sample.NOW,
                        CheckoutFacts.Request.plain(Via.DESK, Set.of()),
                        Optional.empty()),
                new Checkin.Decision.Accepted(List.of(), Optional.of(loan), Sample.NOW, Optional.empty(), false),
                new Consequence.PutAside(CARD, Optional.empty()),
                new Act.Pay(CARD, Money.of("1.00"), OptionalInt.empty()),
                new SignIn.Result.SignedIn(PATRON),
                new ItemDirectory.Shelved(item, title, state),
                new ItemDirectory.Borrowed(loan, item, title),
                new ItemStore.Copy(item, title, Optional.empty(), 0),
                new CaseStore.Case(
                        ID, "IMPLICIT_RETURN", "K1", Optional.of("B1"), Optional.of(CARD.text()), Sample.NOW));
    }
}
