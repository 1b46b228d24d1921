package org.fanzai.ui.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The kiosk as a whole: where the reader is, what lies on the pad, when somebody was last there. `patience` is how
/// long it waits before it asks; `warnedAt` is when it asked whether somebody is there; `entered` is when the present
/// state began.
public record Kiosk(
        KioskState state,
        List<OnPad> pad,
        Instant lastTouch,
        Instant entered,
        Duration patience,
        Optional<Instant> warnedAt,
        Timing timing) {
    /// `idle` and `warning` of the configuration (UX 15, 16).
    public record Timing(Duration idle, Duration warning) {}

    private static final Duration MOMENT = Duration.ofSeconds(5);

    public Kiosk {
        pad = List.copyOf(pad);
    }

    public static Kiosk start(Timing timing, Instant now) {
        return new Kiosk(new KioskState.Attract(), List.of(), now, now, timing.idle(), Optional.empty(), timing);
    }

    /// The next kiosk and what is to be done.
    public record Next(Kiosk kiosk, List<KioskEffect> effects) {
        public Next {
            effects = List.copyOf(effects);
        }
    }

    /// Seconds until the session ends, while the reader is asked whether they are there.
    public Optional<Long> secondsLeft(Instant now) {
        if (state instanceof KioskState.Goodbye) return Optional.empty(); // it warns of a book, not of an end
        return warnedAt.map(at ->
                Math.max(0, timing.warning().minus(Duration.between(at, now)).toMillis() + 999) / 1000);
    }

    /// Books on the pad, a set counted once.
    public int booksOnPad() {
        return (int) pad.stream()
                .map(thing -> thing instanceof OnPad.Book book
                        ? book.item().text()
                        : thing.tag().hex())
                .distinct()
                .count();
    }

    /// Whether a session is over and its books still lie there after a moment.
    public boolean leftBehind(Instant now) {
        return state instanceof KioskState.Goodbye
                && !pad.isEmpty()
                && Duration.between(entered, now).compareTo(MOMENT) >= 0;
    }

    Kiosk to(KioskState next, Instant now) {
        boolean same = next.getClass() == state.getClass();
        return new Kiosk(next, pad, lastTouch, same ? entered : now, patience, warnedAt, timing);
    }

    Kiosk withPad(List<OnPad> next) {
        return new Kiosk(state, next, lastTouch, entered, patience, warnedAt, timing);
    }

    Kiosk touched(Instant now) {
        return new Kiosk(state, pad, now, entered, patience, Optional.empty(), timing);
    }

    Kiosk warned(Instant now) {
        return new Kiosk(state, pad, lastTouch, entered, patience, Optional.of(now), timing);
    }

    Kiosk patient() {
        return new Kiosk(state, pad, lastTouch, entered, patience.plus(timing.idle()), warnedAt, timing);
    }

    /// Nothing of the session is left.
    Kiosk over(Instant now) {
        return new Kiosk(new KioskState.Attract(), pad, now, now, timing.idle(), Optional.empty(), timing);
    }
}
