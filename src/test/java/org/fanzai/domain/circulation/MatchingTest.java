package org.fanzai.domain.circulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void nobodyIsServedByNothing() {
        assertTrue(Matching.isComplete(List.of(), List.of(), (_, _) -> true));
        assertFalse(Matching.isComplete(List.of("a"), List.of(), (_, _) -> true));
        assertFalse(Matching.isComplete(List.of("a"), List.of("x"), (_, _) -> false));
    }

    @Test
    void theFirstGivesWayWhenItCan() {
        assertTrue(Matching.isComplete(List.of(2, 1), List.of(1, 2), (asker, thing) -> thing <= asker));
    }

    /// Against trying everything, on up to five of each.
    @Test
    void findsAWayWheneverThereIsOne() {
        Property.holds(2000, random -> {
            int askers = random.nextInt(6);
            int things = random.nextInt(6);
            var suits = new boolean[6][6];
            for (var row : suits) for (int i = 0; i < row.length; i++) row[i] = random.nextInt(3) == 0;
            assertEquals(
                    tried(0, askers, things, suits, 0),
                    Matching.isComplete(
                            IntStream.range(0, askers).boxed().toList(),
                            IntStream.range(0, things).boxed().toList(),
                            (asker, thing) -> suits[asker][thing]));
        });
    }

    private static boolean tried(int asker, int askers, int things, boolean[][] suits, int taken) {
        if (asker == askers) return true;
        for (int thing = 0; thing < things; thing++)
            if (suits[asker][thing]
                    && (taken & 1 << thing) == 0
                    && tried(asker + 1, askers, things, suits, taken | 1 << thing)) return true;
        return false;
    }
}
