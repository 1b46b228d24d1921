package org.fanzai.ui.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.ui.kiosk.flow.Kiosk.Next;
import org.fanzai.ui.kiosk.flow.KioskEffect.Tone;
import org.fanzai.ui.kiosk.flow.Row.Security;

/// The debts of a session: lent books whose tags must still be released, as long as the reader is there. What is left
/// of them when the session ends becomes a case.
final class Unlocking {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private Unlocking() {}

    static Row release(Row row, List<KioskEffect> effects) {
        effects.add(new KioskEffect.Release(row.item(), row.tags()));
        return row.secured(Security.RELEASING);
    }

    /// A lent book that was put on the pad, or was put back there.
    static Row onPad(Row row, boolean wasAway, List<KioskEffect> effects) {
        boolean unlocked = row.state() instanceof Row.State.Lent(var _, var _, var _, var security)
                && security == Security.NONE
                && !row.tags().isEmpty(); // lent by its barcode, and its tag rings
        return row.here() && (unlocked || (row.locked() && wasAway)) ? release(row, effects) : row;
    }

    /// The pad after the borrowing: what is put back is tried again.
    static Next padChanged(Kiosk kiosk, Instant now) {
        var lying = books(kiosk.pad());
        var effects = new ArrayList<KioskEffect>();
        var rows = new ArrayList<Row>();
        for (var row : kiosk.state().rows()) {
            var books = lying.get(row.item());
            rows.add(books == null ? row.gone() : onPad(row.seen(books), !row.here(), effects));
        }
        return new Next(kiosk.to(kiosk.state().withRows(rows), now), effects);
    }

    /// The books on the pad with all their tags.
    static Map<Barcode, List<OnPad.Book>> books(List<OnPad> pad) {
        var books = new LinkedHashMap<Barcode, List<OnPad.Book>>();
        for (var thing : pad)
            if (thing instanceof OnPad.Book book)
                books.computeIfAbsent(book.item(), _ -> new ArrayList<>()).add(book);
        return books;
    }

    /// Tries the locked books that lie on the pad again, every two seconds.
    static Next retry(Kiosk kiosk, Instant now) {
        if (Duration.between(kiosk.tried(), now).compareTo(RETRY) < 0) return KioskFlow.stay(kiosk);
        var effects = new ArrayList<KioskEffect>();
        var rows = kiosk.state().rows().stream()
                .map(row -> row.locked() && row.here() ? release(row, effects) : row)
                .toList();
        if (effects.isEmpty()) return KioskFlow.stay(kiosk);
        return new Next(kiosk.to(kiosk.state().withRows(rows), now).triedAt(now), effects);
    }

    /// A release was tried. What comes after the session, or of another, is nobody's debt but the library's.
    static Next released(Kiosk kiosk, KioskInput.Released input, Instant now) {
        var row = kiosk.state().rows().stream()
                .filter(one -> one.item().equals(input.item()) && one.lent())
                .findFirst();
        if (row.isEmpty()) return input.done() ? KioskFlow.stay(kiosk) : locked(kiosk, input);
        boolean all = Set.copyOf(input.tags()).containsAll(row.get().tags()); // a part may have come since
        var after = row.get().secured(input.done() && all ? Security.RELEASED : Security.LOCKED);
        var rows = kiosk.state().rows().stream()
                .map(one -> one.item().equals(input.item()) ? after : one)
                .toList();
        var effects =
                input.done() ? List.<KioskEffect>of() : List.<KioskEffect>of(new KioskEffect.Sound(Tone.ATTENTION));
        return new Next(kiosk.to(kiosk.state().withRows(rows), now).triedAt(now), effects);
    }

    private static Next locked(Kiosk kiosk, KioskInput.Released input) {
        return new Next(kiosk, List.of(new KioskEffect.RecordLocked(input.item(), input.tags())));
    }

    /// What is left to do when the session of these books ends.
    static List<KioskEffect> debts(List<Row> rows) {
        return rows.stream()
                .filter(Row::locked)
                .<KioskEffect>map(row -> new KioskEffect.RecordLocked(row.item(), row.tags()))
                .toList();
    }

    /// After a fault: what was being released is locked until it is seen again.
    static KioskState resumed(KioskState before) {
        return before.withRows(before.rows().stream()
                .map(row ->
                        row.lent() && row.busy() ? row.secured(Security.LOCKED).gone() : row.gone())
                .toList());
    }
}
