package org.fanzai.ui.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.shared.CardNumber;

/// The kiosk as a whole: where the reader is, what lies on the pad, when somebody was last there. `patience` is how
/// long it waits before it asks; `warnedAt` is when it asked whether somebody is there; `entered` is when the present
/// state began; `tried` is when a locked tag was last tried again; `last` is whose session ended.
public record Kiosk(
        KioskState state,
        Lying lying,
        Instant lastTouch,
        Instant entered,
        Duration patience,
        Optional<Instant> warnedAt,
        Instant tried,
        Optional<Ended> last,
        Timing timing) {
    /// `idle` and `warning` of the configuration (UX 15, 16).
    public record Timing(Duration idle, Duration warning) {}

    /// A session that ended; kept for a minute, so that whoever comes back finds their books (UX 20).
    record Ended(CardNumber card, Instant at) {
        private static final Duration KEPT = Duration.ofSeconds(60);

        boolean holds(Instant now) {
            return Duration.between(at, now).compareTo(KEPT) < 0;
        }
    }

    private static final Duration MOMENT = Duration.ofSeconds(5);

    public static Kiosk start(Timing timing, Instant now) {
        return new Kiosk(
                new KioskState.Attract(),
                Lying.NOTHING,
                now,
                now,
                timing.idle(),
                Optional.empty(),
                now,
                Optional.empty(),
                timing);
    }

    /// The next kiosk and what is to be done.
    public record Next(Kiosk kiosk, List<KioskEffect> effects) {
        public Next {
            effects = List.copyOf(effects);
        }
    }

    /// Everything that lies on the pad.
    public List<OnPad> pad() {
        return lying.things();
    }

    /// Whether more lies there than the pad can tell apart.
    public boolean crowded() {
        return lying.crowded();
    }

    /// Whether the pad works and what lay on it when it began to is known.
    public boolean padSettled(Instant now) {
        return lying.settled(now);
    }

    /// Seconds until the session ends, while the reader is asked whether they are there.
    public Optional<Long> secondsLeft(Instant now) {
        if (state instanceof KioskState.Goodbye) return Optional.empty(); // it warns of a book, not of an end
        return warnedAt.map(at ->
                Math.max(0, timing.warning().minus(Duration.between(at, now)).toMillis() + 999) / 1000);
    }

    /// Books that the present reader put on the pad, a set counted once.
    public int booksOnPad() {
        return (int) lying.fresh().stream()
                .filter(thing -> !(thing instanceof OnPad.Card))
                .map(thing -> thing instanceof OnPad.Book book
                        ? book.item().text()
                        : thing.tag().hex())
                .distinct()
                .count();
    }

    /// Whether a reader's card lies there still.
    public boolean cardOnPad() {
        return pad().stream().anyMatch(OnPad.Card.class::isInstance);
    }

    /// Whether a session is over and its books still lie there after a moment.
    public boolean leftBehind(Instant now) {
        return state instanceof KioskState.Goodbye
                && !pad().isEmpty()
                && Duration.between(entered, now).compareTo(MOMENT) >= 0;
    }

    Kiosk to(KioskState next, Instant now) {
        boolean same = next.getClass() == state.getClass();
        return new Kiosk(next, lying, lastTouch, same ? entered : now, patience, warnedAt, tried, last, timing);
    }

    Kiosk seeing(Lying next) {
        return new Kiosk(state, next, lastTouch, entered, patience, warnedAt, tried, last, timing);
    }

    Kiosk touched(Instant now) {
        return new Kiosk(state, lying, now, entered, patience, Optional.empty(), tried, last, timing);
    }

    Kiosk warned(Instant now) {
        return new Kiosk(state, lying, lastTouch, entered, patience, Optional.of(now), tried, last, timing);
    }

    Kiosk patient() {
        return new Kiosk(state, lying, lastTouch, entered, patience.plus(timing.idle()), warnedAt, tried, last, timing);
    }

    Kiosk triedAt(Instant now) {
        return new Kiosk(state, lying, lastTouch, entered, patience, warnedAt, now, last, timing);
    }

    Kiosk remembering(Optional<Ended> ended) {
        return new Kiosk(state, lying, lastTouch, entered, patience, warnedAt, tried, ended, timing);
    }

    /// Nothing of the session is left.
    Kiosk over(Instant now) {
        return new Kiosk(
                new KioskState.Attract(), lying, now, now, timing.idle(), Optional.empty(), tried, last, timing);
    }
}
