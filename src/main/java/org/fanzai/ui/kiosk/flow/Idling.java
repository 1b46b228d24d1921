package org.fanzai.ui.kiosk.flow;

import static org.fanzai.ui.kiosk.flow.KioskState.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.ui.kiosk.flow.Kiosk.Next;
import org.fanzai.ui.kiosk.flow.KioskEffect.Tone;

/// What passes with time: the idle warning, the end of a session, another try at a tag that is still locked.
final class Idling {
    /// After success a screen waits no longer than this (UX 17).
    static final Duration AFTER_SUCCESS = Duration.ofSeconds(30);

    /// So long the kiosk waits for somebody to come back for a book.
    private static final Duration FORGOTTEN = Duration.ofSeconds(30);

    /// So often a card that is left behind is said (UX 19).
    private static final Duration CARD = Duration.ofSeconds(3);

    private Idling() {}

    static Next tick(Kiosk kiosk, Instant now) {
        return switch (kiosk.state()) {
            case Attract _ -> KioskFlow.stay(kiosk);
            case Goodbye goodbye -> goodbye(kiosk, goodbye, now);
            case OutOfOrder outOfOrder -> faulty(kiosk, outOfOrder, now);
            case Finished finished -> finished(kiosk, finished, now);
            case CheckingPin _ -> KioskFlow.stay(kiosk.touched(now)); // our own work is not the reader's idling
            case Borrowing borrowing -> borrowing(kiosk, borrowing, now);
            case ShowCard _, EnterPin _ -> idle(kiosk, now);
        };
    }

    /// A book that is left behind keeps the screen, which says so with a sound, for a while (UX 29); a card says so
    /// again and again.
    private static Next goodbye(Kiosk kiosk, Goodbye goodbye, Instant now) {
        boolean nothing = kiosk.pad().isEmpty() && goodbye.locked().isEmpty();
        if (over(kiosk.entered(), nothing ? KioskFlow.GOODBYE : FORGOTTEN, now)) return KioskFlow.end(kiosk, now);
        boolean again = kiosk.cardOnPad()
                && kiosk.warnedAt().filter(at -> over(at, CARD, now)).isPresent();
        boolean first = kiosk.warnedAt().isEmpty();
        if (kiosk.leftBehind(now) && (first || again))
            return new Next(kiosk.warned(now), List.of(new KioskEffect.Sound(Tone.ATTENTION)));
        return Unlocking.retry(kiosk, now);
    }

    private static Next borrowing(Kiosk kiosk, Borrowing borrowing, Instant now) {
        boolean working = borrowing.rows().stream().anyMatch(row -> row.busy() && !row.lent())
                || kiosk.pad().stream().anyMatch(OnPad.Reading.class::isInstance);
        if (working) return KioskFlow.stay(kiosk.touched(now));
        var next = Unlocking.retry(kiosk, now);
        return next.effects().isEmpty() ? idle(kiosk, now) : next;
    }

    private static Next idle(Kiosk kiosk, Instant now) {
        if (kiosk.warnedAt().isPresent())
            return over(kiosk.warnedAt().get(), kiosk.timing().warning(), now)
                    ? KioskFlow.end(kiosk, now)
                    : KioskFlow.stay(kiosk);
        if (!over(kiosk.lastTouch(), kiosk.patience(), now)) return KioskFlow.stay(kiosk);
        return new Next(kiosk.warned(now), List.of(new KioskEffect.Sound(Tone.ATTENTION)));
    }

    private static Next finished(Kiosk kiosk, Finished finished, Instant now) {
        if (finished.printing()) return KioskFlow.stay(kiosk.touched(now));
        return over(kiosk.lastTouch(), AFTER_SUCCESS, now) ? KioskFlow.end(kiosk, now) : Unlocking.retry(kiosk, now);
    }

    /// A session that a fault interrupted ends when the fault lasts: what is still locked becomes a case.
    private static Next faulty(Kiosk kiosk, OutOfOrder fault, Instant now) {
        boolean waits = fault.before().isEmpty() && fault.fault() == Fault.PAD;
        if (waits || !over(fault.since(), KioskFlow.MEND, now)) return KioskFlow.stay(kiosk);
        var effects = List.<KioskEffect>of(new KioskEffect.ResetLanguage());
        if (fault.fault() == Fault.STORAGE) return new Next(kiosk.over(now), effects); // the next reader tries it again
        return new Next(kiosk.to(new OutOfOrder(fault.fault(), fault.since(), Optional.empty()), now), effects);
    }

    private static boolean over(Instant since, Duration limit, Instant now) {
        return Duration.between(since, now).compareTo(limit) >= 0;
    }
}
