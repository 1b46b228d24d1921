package org.fanzai.ui.kiosk.flow;

import static org.fanzai.ui.kiosk.flow.KioskState.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.ui.kiosk.flow.Kiosk.Next;
import org.fanzai.ui.kiosk.flow.KioskEffect.Tone;

/// What is put on the pad: books, and cards while one is awaited.
final class PadFlow {
    private PadFlow() {}

    static Next changed(Kiosk before, KioskInput.PadChanged changed, Instant now) {
        boolean unattended = !before.state().inSession() && !(before.state() instanceof ShowCard);
        var kiosk = before.seeing(before.lying().with(changed.pad(), changed.crowded(), unattended, now));
        var next = books(kiosk, now);
        var effects = new ArrayList<>(next.effects());
        var after = next.kiosk();
        for (var thing : kiosk.lying().fresh()) {
            if (before.pad().contains(thing) || !awaitsCard(after.state())) continue;
            var read = card(after, thing, now);
            after = read.kiosk();
            effects.addAll(read.effects());
        }
        return new Next(after, effects);
    }

    private static Next books(Kiosk kiosk, Instant now) {
        var fresh = kiosk.lying().fresh();
        return switch (kiosk.state()) {
            case Attract _
            when fresh.stream().anyMatch(OnPad.Book.class::isInstance) ->
                new Next(kiosk.to(new ShowCard(List.of()), now), List.of(new KioskEffect.Sound(Tone.READ)));
            case ShowCard(var scanned, var _)
            when fresh.isEmpty() && scanned.isEmpty() -> KioskFlow.stay(kiosk.over(now));
            case Borrowing borrowing -> BorrowFlow.padChanged(kiosk, borrowing, now);
            case Finished _, Goodbye _ -> Unlocking.padChanged(kiosk, now);
            case Attract _, ShowCard _, EnterPin _, CheckingPin _, OutOfOrder _ -> KioskFlow.stay(kiosk);
        };
    }

    private static boolean awaitsCard(KioskState state) {
        return state instanceof Attract
                || state instanceof ShowCard
                || state instanceof EnterPin
                || state instanceof Goodbye;
    }

    /// A reader's card, or a tag that says nothing and may be a card by its UID.
    private static Next card(Kiosk kiosk, OnPad thing, Instant now) {
        return switch (thing) {
            case OnPad.Card(var _, var number) -> KioskFlow.card(kiosk, number, now);
            case OnPad.Strange(var tag, var kind)
            when kind.maybeCard() && !(kiosk.state() instanceof EnterPin) ->
                new Next(kiosk, List.of(new KioskEffect.FindCard(numbers(tag.hex()), false)));
            case OnPad.Reading _, OnPad.Book _, OnPad.Strange _ -> KioskFlow.stay(kiosk);
        };
    }

    /// A card that was held to a reader for cards.
    static Next shown(Kiosk kiosk, String uid) {
        return awaitsCard(kiosk.state())
                ? new Next(kiosk, List.of(new KioskEffect.FindCard(numbers(uid), true)))
                : KioskFlow.stay(kiosk);
    }

    /// The numbers under which a UID may be kept: as it was read, and byte by byte from its end, since readers and
    /// card offices do not agree on the order.
    private static List<CardNumber> numbers(String uid) {
        var read = uid.toUpperCase(Locale.ROOT);
        if (!read.matches("([0-9A-F]{2})+")) return List.of(new CardNumber(uid));
        var bytes = HexFormat.of().parseHex(read);
        var turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) turned[i] = bytes[bytes.length - 1 - i];
        var other = HexFormat.of().withUpperCase().formatHex(turned);
        return read.equals(other)
                ? List.of(new CardNumber(read))
                : List.of(new CardNumber(read), new CardNumber(other));
    }
}
