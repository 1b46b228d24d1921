package org.fanzai.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.circulation.Borrower;
import org.fanzai.domain.circulation.Copy;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// Facts of ordinary decisions around `now`.
record DecisionFacts(String branch, Instant now) {
    private static final int LOANS = 8;
    private static final CardNumber READER = new CardNumber("P1");
    private static final Barcode ITEM = new Barcode("B1");
    private static final String CATEGORY = "POSTGRAD";

    /// A reader with eight loans; with `item` the item is one of them.
    Borrower borrower(boolean item) {
        var patron = new Patron(READER, "张小明", CATEGORY, branch, today().plusYears(1), true, "zh");
        var loans = Stream.concat(
                Stream.of(loan(READER, item ? ITEM : new Barcode("B2"))),
                IntStream.range(0, LOANS - 1).mapToObj(i -> loan(READER, new Barcode("B3" + i))));
        return new Borrower(patron, true, List.of(), Money.of("0.30"), loans.toList());
    }

    /// The item stands on the hold shelf for the reader; two more wait.
    Copy kept() {
        return copy(
                new ItemState.OnHoldShelf(READER),
                Optional.empty(),
                List.of(hold(1, READER, Hold.State.READY), waiting(2), waiting(3)));
    }

    /// The reader has the item, and nobody wants it.
    Copy own() {
        var loan = loan(READER, ITEM);
        return copy(new ItemState.OnLoan(READER, loan.due()), Optional.of(loan), List.of());
    }

    /// The reader has the item, and three wait.
    Copy wanted() {
        var loan = loan(READER, ITEM);
        return copy(
                new ItemState.OnLoan(READER, loan.due()),
                Optional.of(loan),
                List.of(waiting(1), waiting(2), waiting(3)));
    }

    private Copy copy(ItemState state, Optional<OpenLoan> loan, List<Hold> holds) {
        var item = new Item(
                ITEM, "T1", "BOOK", branch, branch, "中文书库", "I247.5/1", Money.of("30.00"), Condition.AVAILABLE);
        var title = new Title("T1", "三体", "刘慈欣", "重庆出版社", 2008, "9787536692930", "I247.5", "chi");
        return new Copy(item, title, state, loan, Optional.empty(), holds, List.of(), List.of(), Optional.empty());
    }

    private OpenLoan loan(CardNumber patron, Barcode item) {
        var since = now.minus(Duration.ofDays(20));
        return new OpenLoan(patron, item, "BOOK", branch, since, now.plus(Duration.ofDays(20)), 0);
    }

    private Hold waiting(int place) {
        return hold(place, new CardNumber("P" + (place + 1)), Hold.State.WAITING);
    }

    private Hold hold(int place, CardNumber patron, Hold.State state) {
        boolean ready = state == Hold.State.READY;
        return new Hold(
                new UUID(7, place),
                patron,
                branch,
                CATEGORY,
                "T1",
                Optional.empty(),
                ready ? Optional.of(ITEM) : Optional.empty(),
                branch,
                now.minus(Duration.ofDays(30)),
                place,
                state,
                new Hold.Pause.None(),
                Optional.empty(),
                ready ? Optional.of(today().plusDays(300)) : Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
