package org.fanzai.ui.kiosk.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.ui.kiosk.flow.Kiosk.Ended;
import org.fanzai.ui.kiosk.flow.Kiosk.Next;
import org.fanzai.ui.kiosk.flow.KioskState.Attract;
import org.fanzai.ui.kiosk.flow.KioskState.Goodbye;
import org.fanzai.ui.kiosk.flow.KioskState.Slip;

/// What a session leaves behind, however it ends: its debts become cases, its books are nobody's, and answers that come
/// too late still switch what they must.
final class Leaving {
    private Leaving() {}

    /// The step with what follows from a session's end.
    static Next after(Kiosk before, Next next, Instant now) {
        var kiosk = remember(before, next.kiosk(), now);
        boolean ended = before.state().inSession() && !kiosk.state().inSession();
        boolean given = kiosk.state() instanceof Attract && !(before.state() instanceof Attract);
        if (!ended && !given) return new Next(kiosk, next.effects());
        var effects = new ArrayList<KioskEffect>();
        if (ended) effects.addAll(Unlocking.debts(before.state().rows()));
        effects.addAll(next.effects());
        return new Next(kiosk.seeing(kiosk.lying().abandoned()), effects);
    }

    /// Whose session it was is known for a minute after the last that was seen of it.
    private static Kiosk remember(Kiosk before, Kiosk kiosk, Instant now) {
        var present = before.state().reader();
        if (present.isPresent())
            return kiosk.remembering(Optional.of(new Ended(present.get().card(), now)));
        return kiosk.remembering(kiosk.last().filter(ended -> ended.holds(now)));
    }

    /// The kiosk for a reader: their own books of a moment ago are theirs again.
    static Kiosk claimed(Kiosk kiosk, CardNumber card, Instant now) {
        boolean same = kiosk.last()
                .filter(ended -> ended.card().equals(card) && ended.holds(now))
                .isPresent();
        return same ? kiosk.seeing(kiosk.lying().claimed()) : kiosk;
    }

    static Goodbye goodbye(List<Row> lent, Slip slip) {
        return new Goodbye(
                lent.size(),
                slip,
                lent.stream().filter(row -> row.locked() || row.busy()).toList());
    }

    static boolean isLate(Kiosk kiosk, KioskInput.Decided decided) {
        boolean mine = kiosk.state()
                .reader()
                .or(() -> reader(kiosk.state()))
                .filter(patron -> patron.card().equals(decided.card()))
                .isPresent();
        return !mine || !holds(kiosk, decided.item());
    }

    static boolean isLate(Kiosk kiosk, KioskInput.Returned returned) {
        return !holds(kiosk, returned.item());
    }

    private static Optional<Patron> reader(KioskState state) {
        return state instanceof KioskState.OutOfOrder fault
                ? fault.before().flatMap(KioskState::reader)
                : Optional.empty();
    }

    private static boolean holds(Kiosk kiosk, Barcode item) {
        return kiosk.state().rows().stream().anyMatch(row -> row.item().equals(item));
    }

    /// The reader left while the library was asked. The loan stands: its tags are released, or it becomes a case.
    static Next late(Kiosk kiosk, KioskInput.Decided decided) {
        boolean lent = decided.verdict().outcome().happened() && !decided.tags().isEmpty();
        return lent
                ? new Next(kiosk, List.of(new KioskEffect.Release(decided.item(), decided.tags())))
                : KioskFlow.stay(kiosk);
    }

    /// The reader left while a book was taken back, and it may alarm although it is lent.
    static Next late(Kiosk kiosk, KioskInput.Returned returned) {
        return returned.switched()
                ? KioskFlow.stay(kiosk)
                : new Next(kiosk, List.of(new KioskEffect.RecordLocked(returned.item(), returned.tags())));
    }
}
