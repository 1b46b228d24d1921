package org.fanzai.domain.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Hold.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTest {
    @Test
    void everyStateIsFoundByItsWord() {
        var words = List.of("waiting", "ready", "inTransit", "fulfilled", "cancelled", "expired");
        assertEquals(words, Arrays.stream(State.values()).map(State::code).toList());
        assertEquals(List.of(State.values()), words.stream().map(State::of).toList());
        assertThrows(IllegalArgumentException.class, () -> State.of("Ready"));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING,    true",
        "READY,      true",
        "IN_TRANSIT, true",
        "FULFILLED,  false",
        "CANCELLED,  false",
        "EXPIRED,    false"
    })
    void oneThatIsOverIsNotActive(State state, boolean active) {
        assertEquals(active, state.isActive());
    }

    @Test
    void onlyThePauseChanges() {
        var hold = Sample.ready(new UUID(0, 1), "P1", "T1", "B1", LocalDate.of(2026, 3, 9));
        var paused = hold.paused(new Hold.Pause.Open());
        assertEquals(new Hold.Pause.Open(), paused.pause());
        assertEquals(hold, paused.paused(Hold.Pause.none()));
    }
}
