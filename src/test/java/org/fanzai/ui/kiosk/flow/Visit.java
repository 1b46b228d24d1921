package org.fanzai.ui.kiosk.flow;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.usecase.SignIn;

/// A kiosk and what readers do at it, for tests.
final class Visit {
    static final CardNumber CARD = new CardNumber("20101000000010");
    static final CardNumber OTHER = new CardNumber("20101000000028");
    static final Barcode B1 = new Barcode("B1");
    static final Barcode B2 = new Barcode("B2");
    private static final Instant DUE = Instant.parse("2026-12-22T15:59:00Z");

    private Instant now = Instant.parse("2026-11-22T06:00:00Z");
    private Kiosk kiosk = Kiosk.start(new Kiosk.Timing(Duration.ofSeconds(60), Duration.ofSeconds(20)), now);
    private final List<KioskEffect> effects = new ArrayList<>();

    Kiosk kiosk() {
        return kiosk;
    }

    void give(KioskInput input) {
        var next = KioskFlow.step(kiosk, input, now);
        kiosk = next.kiosk();
        effects.addAll(next.effects());
    }

    void put(OnPad... things) {
        give(new KioskInput.PadChanged(List.of(things)));
    }

    void signIn(CardNumber card) {
        give(new KioskInput.CardScanned(card));
        give(new KioskInput.PinEntered("246810"));
        give(new KioskInput.SignedIn(new SignIn.Result.SignedIn(
                new Patron(card, "张晓岚", "UNDERGRAD", "MAIN", LocalDate.of(2028, 1, 1), true, "zh"))));
    }

    void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            give(new KioskInput.Tick());
        }
    }

    /// B1 lies there, is lent, and its release ends as given.
    void lendOne(boolean released) {
        signIn(CARD);
        put(book(1, B1));
        decided(B1, tag(1));
        give(new KioskInput.Released(B1, List.of(tag(1)), released));
    }

    void decided(Barcode item, TagUid... tags) {
        give(new KioskInput.Decided(CARD, item, List.of(tags), accepted()));
    }

    Row row(int index) {
        return kiosk.state().rows().get(index);
    }

    KioskState.Borrowing borrowing() {
        return assertInstanceOf(KioskState.Borrowing.class, kiosk.state());
    }

    <T extends KioskEffect> List<T> all(Class<T> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    void forget() {
        effects.clear();
    }

    static Verdict accepted() {
        return new Verdict(Outcome.ACCEPTED, List.of(), List.of(), Optional.of(DUE), "standalone");
    }

    static OnPad book(int tag, Barcode item) {
        return new OnPad.Book(tag(tag), item, 1, 1);
    }

    /// A part of a set of three.
    static OnPad part(int tag, int part) {
        return new OnPad.Book(tag(tag), B1, part, 3);
    }

    static TagUid tag(int number) {
        return new TagUid("E0040150%08d".formatted(number));
    }
}
