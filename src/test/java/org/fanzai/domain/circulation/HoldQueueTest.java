package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;

class HoldQueueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Test
    void aHoldHasThePlaceOfItsRank() {
        var third = hold(ME).build(30);
        var first = hold(OTHER).paused(new Hold.Pause.Open()).build(10);
        var ready = hold(ME).ready("B1", DAY).build(5);
        var second = hold(ME).item("B1").from(DAY).build(20);
        var holds = List.of(third, first, ready, second);
        assertEquals(List.of(first, second, third), HoldQueue.waiting(holds));
        assertEquals(1, HoldQueue.position(holds, first.id()));
        assertEquals(3, HoldQueue.position(holds, third.id()));
        assertEquals(0, HoldQueue.position(holds, ready.id()));
    }

    /// Whatever is captured or taken out of whatever order, the places run from 1 without a gap and nobody overtakes.
    @Test
    void thePlacesHaveNoGapsAndNobodyOvertakes() {
        Property.holds(500, random -> {
            var holds = new ArrayList<Hold>();
            int size = random.nextInt(9);
            for (int i = 0; i < size; i++) {
                var hold = hold(random.nextBoolean() ? ME : OTHER);
                if (random.nextInt(3) == 0) hold.ready("B" + i, DAY);
                holds.add(random.nextInt(holds.size() + 1), hold.build(i));
            }
            var places = new HashSet<Integer>();
            var waiting = holds.stream().filter(Hold::isWaiting).toList();
            for (var hold : waiting) {
                int place = HoldQueue.position(holds, hold.id());
                places.add(place);
                long before = waiting.stream()
                        .filter(other -> other.rank() < hold.rank())
                        .count();
                assertEquals(before + 1, place);
            }
            assertEquals(waiting.size(), places.size());
        });
    }
}
