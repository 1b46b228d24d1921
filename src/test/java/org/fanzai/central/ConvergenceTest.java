package org.fanzai.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.support.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What happened adds up to the same, in whatever order and however often it is told; and what it adds
/// up to can be made again.
class ConvergenceTest {
    private final Db one = H2.inMemory(UUID.randomUUID().toString());
    private final Db other = H2.inMemory(UUID.randomUUID().toString());

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        Property.holds(2000, random -> {
            var history = RandomLibrary.history(random, 22);
            RandomLibrary.fill(one);
            RandomLibrary.centre(one).recordAll(history);
            var shuffled = new ArrayList<>(history);
            for (int i = random.nextInt(3); i > 0; i--) shuffled.add(history.get(random.nextInt(history.size())));
            Collections.shuffle(shuffled, Random.from(random));
            RandomLibrary.fill(other);
            var centre = RandomLibrary.centre(other);
            for (var told : shuffled) centre.record(told.operation(), told.verdict());
            assertEquals(RandomLibrary.facts(one), RandomLibrary.facts(other));
            holdsAreSound(other);
        });
    }

    @Test
    void everythingIsMadeAgainFromTheOperations() {
        Property.holds(500, random -> {
            var history = new ArrayList<>(RandomLibrary.history(random, 22));
            Collections.shuffle(history, Random.from(random));
            RandomLibrary.fill(one);
            RandomLibrary.centre(one).recordAll(history);
            assertEquals(history.size(), new Rebuild(() -> RandomLibrary.RULES).run(one, other));
            assertEquals(RandomLibrary.facts(one), RandomLibrary.facts(other));
            assertEquals(holds(one), holds(other));
        });
    }

    @Test
    void theEntriesOfAnAccountAddUpToItsFees() {
        Property.holds(500, random -> {
            var history = new ArrayList<>(RandomLibrary.history(random, 22));
            Collections.shuffle(history, Random.from(random));
            RandomLibrary.fill(one);
            RandomLibrary.centre(one).recordAll(history);
            assertEquals(RandomLibrary.rows(one, """
                            select id, amount, paid, waived from fee
                            where amount <> 0 or paid <> 0 or waived <> 0 order by id
                            """), RandomLibrary.rows(one, """
                            select fee, cast(sum(case when kind = 'charge' then amount else 0 end) as numeric(14, 2)),
                              cast(sum(case when kind = 'payment' then amount else 0 end) as numeric(14, 2)),
                              cast(sum(case when kind = 'waiver' then amount else 0 end) as numeric(14, 2))
                            from account_entry group by fee
                            having sum(case when kind = 'charge' then amount else 0 end) <> 0
                              or sum(case when kind = 'payment' then amount else 0 end) <> 0
                              or sum(case when kind = 'waiver' then amount else 0 end) <> 0
                            order by fee
                            """));
        });
    }

    /// No item is captured for two holds, and none that is on loan for any.
    private static void holdsAreSound(Db db) {
        assertEquals(
                List.of(),
                RandomLibrary.rows(
                        db,
                        "select copy from hold where active and copy is not null group by copy having count(*) > 1"));
        assertEquals(List.of(), RandomLibrary.rows(db, """
                select h.copy from hold h join loan l on l.item = h.copy
                where h.active and h.state = 'ready' and l.ended_at is null
                """));
        assertTrue(
                RandomLibrary.rows(db, "select item from loan where ended_at is null group by item having count(*) > 1")
                        .isEmpty());
    }

    private static List<String> holds(Db db) {
        return RandomLibrary.rows(db, "select id, patron, state, copy, last_day from hold order by id");
    }
}
