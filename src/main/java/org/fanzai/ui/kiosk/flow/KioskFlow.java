package org.fanzai.ui.kiosk.flow;

import static org.fanzai.ui.kiosk.flow.KioskState.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.ui.kiosk.flow.Kiosk.Next;
import org.fanzai.ui.kiosk.flow.KioskEffect.Tone;
import org.fanzai.usecase.SignIn;

/// The reader's journey: one pure step from a kiosk and an input to the next kiosk and what is to be done.
public final class KioskFlow {
    /// The thank-you screen stays this long.
    static final Duration GOODBYE = Duration.ofSeconds(6);

    /// A fault that lasts longer than this ends the session that it interrupted.
    static final Duration MEND = Duration.ofMinutes(2);

    private KioskFlow() {}

    public static Next step(Kiosk before, KioskInput input, Instant now) {
        var kiosk = input.fromReader()
                        && !(input instanceof KioskInput.PadChanged changed
                                && changed.pad().equals(before.pad()))
                ? before.touched(now)
                : before;
        return Leaving.after(before, stepped(kiosk, input, now), now);
    }

    private static Next stepped(Kiosk kiosk, KioskInput input, Instant now) {
        return switch (input) {
            case KioskInput.Tick() -> Idling.tick(kiosk, now);
            case KioskInput.Touched(), KioskInput.StillHere() -> stay(kiosk);
            case KioskInput.MoreTime() -> stay(kiosk.patient());
            case KioskInput.Leave() -> end(kiosk, now);
            case KioskInput.PadLost() -> broken(kiosk.seeing(kiosk.lying().unseen()), Fault.PAD, now);
            case KioskInput.StorageFailed _ -> broken(kiosk, Fault.STORAGE, now);
            case KioskInput.PadBack() -> mended(kiosk.seeing(kiosk.lying().heardAgain(now)), now);
            case KioskInput.PadChanged changed -> PadFlow.changed(kiosk, changed, now);
            case KioskInput.CardScanned(var card) -> card(kiosk, card, now);
            case KioskInput.CardShown(var uid) -> PadFlow.shown(kiosk, uid);
            case KioskInput.CardFound(var card, var shown) -> found(kiosk, card, shown, now);
            case KioskInput.ItemScanned(var item) -> item(kiosk, item, now);
            case KioskInput.Start() ->
                kiosk.state() instanceof Attract ? stay(kiosk.to(new ShowCard(List.of()), now)) : stay(kiosk);
            case KioskInput.PinEntered(var pin) -> pin(kiosk, pin, now);
            case KioskInput.SignedIn(var result) -> signedIn(kiosk, result, now);
            case KioskInput.PrintSlip() -> print(kiosk, now);
            case KioskInput.NoSlip() -> noSlip(kiosk, now);
            case KioskInput.SlipDone(var slip) -> slipDone(kiosk, slip, now);
            case KioskInput.BorrowMore() -> more(kiosk, now);
            case KioskInput.Released released -> released(kiosk, released, now);
            case KioskInput.Decided decided when Leaving.isLate(kiosk, decided) -> Leaving.late(kiosk, decided);
            case KioskInput.Returned returned when Leaving.isLate(kiosk, returned) -> Leaving.late(kiosk, returned);
            case KioskInput.Finish _,
                    KioskInput.Renew _,
                    KioskInput.Remove _,
                    KioskInput.Undo _,
                    KioskInput.Take _,
                    KioskInput.Expect _,
                    KioskInput.Described _,
                    KioskInput.Decided _,
                    KioskInput.Returned _ -> borrow(kiosk, input, now);
        };
    }

    /// Answers reach a session also while a fault interrupts it.
    private static Next borrow(Kiosk kiosk, KioskInput input, Instant now) {
        if (kiosk.state() instanceof Borrowing borrowing) return BorrowFlow.step(kiosk, borrowing, input, now);
        if (!(kiosk.state() instanceof OutOfOrder(var fault, var since, var before))
                || !(before.orElse(kiosk.state()) instanceof Borrowing borrowing)) return stay(kiosk);
        var next = BorrowFlow.step(kiosk.to(borrowing, now), borrowing, input, now);
        var still = new OutOfOrder(fault, since, Optional.of(next.kiosk().state()));
        return new Next(kiosk.to(still, now), next.effects());
    }

    private static Next released(Kiosk kiosk, KioskInput.Released released, Instant now) {
        var next = Unlocking.released(kiosk, released, now);
        return BorrowFlow.settle(next.kiosk(), new ArrayList<>(next.effects()), now);
    }

    static Next stay(Kiosk kiosk) {
        return new Next(kiosk, List.of());
    }

    /// Ends whatever is going on.
    static Next end(Kiosk kiosk, Instant now) {
        return new Next(kiosk.over(now), List.of(new KioskEffect.ResetLanguage()));
    }

    static Next card(Kiosk kiosk, CardNumber card, Instant now) {
        return switch (kiosk.state()) {
            case Attract _, Goodbye _ -> askPin(kiosk, card, List.of(), now);
            case ShowCard(var scanned, var _) -> askPin(kiosk, card, scanned, now);
            case EnterPin(var _, var scanned, var _) -> askPin(kiosk, card, scanned, now);
            case CheckingPin _, Borrowing _, Finished _, OutOfOrder _ -> stay(kiosk);
        };
    }

    /// A card that nobody knows is said only when it was certainly shown as one.
    private static Next found(Kiosk kiosk, Optional<CardNumber> card, boolean shown, Instant now) {
        if (card.isPresent()) return card(kiosk, card.get(), now);
        if (!shown) return stay(kiosk);
        var unknown = List.<KioskEffect>of(new KioskEffect.Sound(Tone.ERROR));
        return switch (kiosk.state()) {
            case Attract _, Goodbye _ -> new Next(kiosk.to(new ShowCard(List.of(), true), now), unknown);
            case ShowCard(var scanned, var _) -> new Next(kiosk.to(new ShowCard(scanned, true), now), unknown);
            case EnterPin _, CheckingPin _, Borrowing _, Finished _, OutOfOrder _ -> stay(kiosk);
        };
    }

    private static Next askPin(Kiosk kiosk, CardNumber card, List<Barcode> scanned, Instant now) {
        return new Next(
                kiosk.to(new EnterPin(card, scanned, Optional.empty()), now),
                List.of(new KioskEffect.Sound(Tone.READ)));
    }

    private static Next item(Kiosk kiosk, Barcode item, Instant now) {
        return switch (kiosk.state()) {
            case Attract _, Goodbye _ -> stay(kiosk.to(new ShowCard(List.of(item)), now));
            case ShowCard(var scanned, var _) -> stay(kiosk.to(new ShowCard(plus(scanned, item)), now));
            case EnterPin(var card, var scanned, var problem) ->
                stay(kiosk.to(new EnterPin(card, plus(scanned, item), problem), now));
            case CheckingPin(var card, var scanned) -> stay(kiosk.to(new CheckingPin(card, plus(scanned, item)), now));
            case Borrowing borrowing -> BorrowFlow.scanned(kiosk, borrowing, item, now);
            case Finished finished when !finished.printing() -> oneMore(kiosk, item, now);
            case Finished _, OutOfOrder _ -> stay(kiosk);
        };
    }

    private static Next oneMore(Kiosk kiosk, Barcode item, Instant now) {
        var borrowing = more(kiosk, now);
        var next = item(borrowing.kiosk(), item, now);
        var effects = new ArrayList<>(borrowing.effects());
        effects.addAll(next.effects());
        return new Next(next.kiosk(), effects);
    }

    private static List<Barcode> plus(List<Barcode> scanned, Barcode item) {
        if (scanned.contains(item)) return scanned;
        var more = new ArrayList<>(scanned);
        more.add(item);
        return List.copyOf(more);
    }

    private static Next pin(Kiosk kiosk, String pin, Instant now) {
        if (!(kiosk.state() instanceof EnterPin(var card, var scanned, var _))) return stay(kiosk);
        return new Next(kiosk.to(new CheckingPin(card, scanned), now), List.of(new KioskEffect.CheckPin(card, pin)));
    }

    private static Next signedIn(Kiosk kiosk, SignIn.Result result, Instant now) {
        if (!(kiosk.state() instanceof CheckingPin(var card, var scanned))) return stay(kiosk);
        return switch (result) {
            case SignIn.Result.SignedIn(var patron) -> begin(kiosk, patron, scanned, now);
            case SignIn.Result.Refused() -> again(kiosk, card, scanned, PinProblem.WRONG, now);
            case SignIn.Result.Locked(var _) -> again(kiosk, card, scanned, PinProblem.LOCKED, now);
        };
    }

    private static Next again(Kiosk kiosk, CardNumber card, List<Barcode> scanned, PinProblem problem, Instant now) {
        return new Next(
                kiosk.to(new EnterPin(card, scanned, Optional.of(problem)), now),
                List.of(new KioskEffect.Sound(Tone.ERROR)));
    }

    private static Next begin(Kiosk kiosk, Patron patron, List<Barcode> scanned, Instant now) {
        var known = Leaving.claimed(kiosk, patron.card(), now);
        var borrowing = new Borrowing(patron, List.of());
        var effects = new ArrayList<KioskEffect>();
        effects.add(new KioskEffect.Speak(patron.language()));
        var next = BorrowFlow.padChanged(known.to(borrowing, now), borrowing, now);
        effects.addAll(next.effects());
        for (var item : scanned) {
            next = item(next.kiosk(), item, now);
            effects.addAll(next.effects());
        }
        return new Next(next.kiosk(), effects);
    }

    private static Next print(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof Finished(var patron, var lent, var printing)) || printing) return stay(kiosk);
        return new Next(kiosk.to(new Finished(patron, lent, true), now), List.of(new KioskEffect.Print(patron, lent)));
    }

    private static Next noSlip(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof Finished(var _, var lent, var _))) return stay(kiosk);
        return stay(kiosk.to(Leaving.goodbye(lent, Slip.NONE), now));
    }

    private static Next slipDone(Kiosk kiosk, Slip slip, Instant now) {
        if (!(kiosk.state() instanceof Finished(var _, var lent, var _))) return stay(kiosk);
        var tone = slip == Slip.FAILED ? Tone.ATTENTION : Tone.OK;
        return new Next(kiosk.to(Leaving.goodbye(lent, slip), now), List.of(new KioskEffect.Sound(tone)));
    }

    private static Next more(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof Finished(var patron, var lent, var printing)) || printing) return stay(kiosk);
        var borrowing = new Borrowing(patron, lent);
        return BorrowFlow.padChanged(kiosk.to(borrowing, now), borrowing, now);
    }

    private static Next broken(Kiosk kiosk, Fault fault, Instant now) {
        if (kiosk.state() instanceof OutOfOrder present) return worse(kiosk, present, fault, now);
        var before = kiosk.state().inSession() ? Optional.of(kiosk.state()) : Optional.<KioskState>empty();
        var effects = new ArrayList<KioskEffect>(List.of(new KioskEffect.Sound(Tone.ATTENTION)));
        if (before.isEmpty()) effects.add(new KioskEffect.ResetLanguage());
        return new Next(kiosk.to(new OutOfOrder(fault, now, before), now), effects);
    }

    /// Both faults at once: the session can't be given back, and nothing works before the pad does.
    private static Next worse(Kiosk kiosk, OutOfOrder present, Fault fault, Instant now) {
        if (present.fault() == fault) return stay(kiosk);
        return new Next(
                kiosk.to(new OutOfOrder(Fault.PAD, now, Optional.empty()), now),
                List.of(new KioskEffect.ResetLanguage()));
    }

    private static Next mended(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof OutOfOrder(var fault, var _, var before)) || fault != Fault.PAD)
            return stay(kiosk);
        return before.map(state -> stay(kiosk.touched(now).to(Unlocking.resumed(state), now)))
                .orElseGet(() -> stay(kiosk.over(now)));
    }
}
