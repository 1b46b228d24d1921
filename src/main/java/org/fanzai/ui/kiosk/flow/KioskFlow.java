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
        return switch (input) {
            case KioskInput.Tick() -> Idling.tick(kiosk, now);
            case KioskInput.Touched(), KioskInput.StillHere() -> stay(kiosk);
            case KioskInput.MoreTime() -> stay(kiosk.patient());
            case KioskInput.Leave() -> end(kiosk, now);
            case KioskInput.PadLost() -> broken(kiosk, Fault.PAD, now);
            case KioskInput.StorageFailed _ -> broken(kiosk, Fault.STORAGE, now);
            case KioskInput.PadBack() -> mended(kiosk, now);
            case KioskInput.PadChanged(var pad) -> padChanged(kiosk.withPad(pad), now);
            case KioskInput.CardScanned(var card) -> card(kiosk, card, now);
            case KioskInput.ItemScanned(var item) -> item(kiosk, item, now);
            case KioskInput.Start() ->
                kiosk.state() instanceof Attract ? stay(kiosk.to(new ShowCard(List.of()), now)) : stay(kiosk);
            case KioskInput.PinEntered(var pin) -> pin(kiosk, pin, now);
            case KioskInput.SignedIn(var result) -> signedIn(kiosk, result, now);
            case KioskInput.PrintSlip() -> print(kiosk, now);
            case KioskInput.NoSlip() -> noSlip(kiosk, now);
            case KioskInput.SlipDone(var slip) -> slipDone(kiosk, slip, now);
            case KioskInput.BorrowMore() -> more(kiosk, now);
            case KioskInput.Finish _,
                    KioskInput.Renew _,
                    KioskInput.Remove _,
                    KioskInput.Undo _,
                    KioskInput.Described _,
                    KioskInput.Decided _,
                    KioskInput.Returned _,
                    KioskInput.Released _ -> borrow(kiosk, input, now);
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

    static Next stay(Kiosk kiosk) {
        return new Next(kiosk, List.of());
    }

    /// Ends whatever is going on; a lent book that still alarms becomes a case.
    static Next end(Kiosk kiosk, Instant now) {
        var effects = new ArrayList<KioskEffect>();
        if (kiosk.state() instanceof Borrowing borrowing) effects.addAll(BorrowFlow.debts(borrowing));
        effects.add(new KioskEffect.ResetLanguage());
        return new Next(kiosk.over(now), effects);
    }

    private static Next padChanged(Kiosk kiosk, Instant now) {
        boolean books = kiosk.pad().stream().anyMatch(OnPad.Book.class::isInstance);
        return switch (kiosk.state()) {
            case Attract _
            when books -> new Next(kiosk.to(new ShowCard(List.of()), now), List.of(new KioskEffect.Sound(Tone.READ)));
            case ShowCard(var scanned) when kiosk.pad().isEmpty() && scanned.isEmpty() -> stay(kiosk.over(now));
            case Borrowing borrowing -> BorrowFlow.padChanged(kiosk, borrowing, now);
            case Attract _, ShowCard _, EnterPin _, CheckingPin _, Finished _, Goodbye _, OutOfOrder _ -> stay(kiosk);
        };
    }

    private static Next card(Kiosk kiosk, CardNumber card, Instant now) {
        return switch (kiosk.state()) {
            case Attract _, Goodbye _ -> askPin(kiosk, card, List.of(), now);
            case ShowCard(var scanned) -> askPin(kiosk, card, scanned, now);
            case EnterPin(var _, var scanned, var _) -> askPin(kiosk, card, scanned, now);
            case CheckingPin _, Borrowing _, Finished _, OutOfOrder _ -> stay(kiosk);
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
            case ShowCard(var scanned) -> stay(kiosk.to(new ShowCard(plus(scanned, item)), now));
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
        var borrowing = new Borrowing(patron, List.of(), false, false);
        var effects = new ArrayList<KioskEffect>();
        effects.add(new KioskEffect.Speak(patron.language()));
        var next = BorrowFlow.padChanged(kiosk.to(borrowing, now), borrowing, now);
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
        return stay(kiosk.to(new Goodbye(lent.size(), Slip.NONE), now));
    }

    private static Next slipDone(Kiosk kiosk, Slip slip, Instant now) {
        if (!(kiosk.state() instanceof Finished(var _, var lent, var _))) return stay(kiosk);
        var tone = slip == Slip.FAILED ? Tone.ATTENTION : Tone.OK;
        return new Next(kiosk.to(new Goodbye(lent.size(), slip), now), List.of(new KioskEffect.Sound(tone)));
    }

    private static Next more(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof Finished(var patron, var lent, var printing)) || printing) return stay(kiosk);
        var borrowing = new Borrowing(patron, lent, false, false);
        return BorrowFlow.padChanged(kiosk.to(borrowing, now), borrowing, now);
    }

    private static Next broken(Kiosk kiosk, Fault fault, Instant now) {
        if (kiosk.state() instanceof OutOfOrder present) return worse(kiosk, present, fault, now);
        var before = kiosk.state() instanceof Borrowing || kiosk.state() instanceof Finished
                ? Optional.of(kiosk.state())
                : Optional.<KioskState>empty();
        var effects = new ArrayList<KioskEffect>(List.of(new KioskEffect.Sound(Tone.ATTENTION)));
        if (before.isEmpty()) effects.add(new KioskEffect.ResetLanguage());
        return new Next(kiosk.withPad(List.of()).to(new OutOfOrder(fault, now, before), now), effects);
    }

    /// Both faults at once: the session can't be given back, and nothing works before the pad does.
    private static Next worse(Kiosk kiosk, OutOfOrder present, Fault fault, Instant now) {
        if (present.fault() == fault) return stay(kiosk);
        return new Next(kiosk.to(new OutOfOrder(Fault.PAD, now, Optional.empty()), now), abandoned(present));
    }

    /// What is left to do of a session that a fault ended: its locked books become cases.
    static List<KioskEffect> abandoned(OutOfOrder fault) {
        var effects = new ArrayList<KioskEffect>();
        if (fault.before().orElse(fault) instanceof Borrowing borrowing) effects.addAll(BorrowFlow.debts(borrowing));
        effects.add(new KioskEffect.ResetLanguage());
        return effects;
    }

    private static Next mended(Kiosk kiosk, Instant now) {
        if (!(kiosk.state() instanceof OutOfOrder(var fault, var _, var before)) || fault != Fault.PAD)
            return stay(kiosk);
        return before.map(state -> stay(kiosk.touched(now).to(BorrowFlow.resumed(state), now)))
                .orElseGet(() -> stay(kiosk.over(now)));
    }
}
