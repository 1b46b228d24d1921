package org.fanzai.domain.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// A patron's wish for a title, or for one item of it (`wanted`). `copy` is the item that was captured
/// for it, while it is ready or on its way; a queue is in the order of `placed`, then of `rank`; `from` is the first
/// day on which it may be served, `lastDay` the last. `home` and `category` are the patron's.
public record Hold(
        UUID id,
        CardNumber patron,
        String home,
        String category,
        String titleId,
        Optional<Barcode> wanted,
        Optional<Barcode> copy,
        String pickup,
        Instant placed,
        long rank,
        State state,
        Pause pause,
        Optional<LocalDate> from,
        Optional<LocalDate> lastDay) {

    public enum State {
        WAITING("waiting"),
        READY("ready"),
        IN_TRANSIT("inTransit"),
        FULFILLED("fulfilled"),
        CANCELLED("cancelled"),
        EXPIRED("expired");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /// The word for it in files and tables.
        public String code() {
            return code;
        }

        /// Throws `IllegalArgumentException` when `code` names none.
        public static State of(String code) {
            for (var state : values()) if (state.code.equals(code)) return state;
            throw new IllegalArgumentException("no state of a hold: " + code);
        }

        public boolean isActive() {
            return this == WAITING || this == READY || this == IN_TRANSIT;
        }
    }

    /// Whether it is left out for a time. It keeps its place meanwhile.
    public sealed interface Pause {
        record None() implements Pause {}

        /// Until the patron says otherwise.
        record Open() implements Pause {}

        /// Served again from `day` on.
        record Until(LocalDate day) implements Pause {}

        static Pause none() {
            return new None();
        }

        default boolean holdsOn(LocalDate today) {
            return switch (this) {
                case None() -> false;
                case Open() -> true;
                case Until(var day) -> today.isBefore(day);
            };
        }
    }

    /// The same hold, left out for a time or not any more.
    public Hold paused(Pause now) {
        return new Hold(
                id, patron, home, category, titleId, wanted, copy, pickup, placed, rank, state, now, from, lastDay);
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /// Whether its first day is still to come.
    public boolean isFuture(LocalDate today) {
        return from.isPresent() && from.get().isAfter(today);
    }

    /// Waiting, neither paused nor for a later day.
    public boolean servedOn(LocalDate today) {
        return isWaiting() && !pause.holdsOn(today) && !isFuture(today);
    }
}
