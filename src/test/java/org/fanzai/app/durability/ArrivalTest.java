package org.fanzai.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.central.Centres;
import org.fanzai.db.H2;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;

/// The table of loans is what the operations add up to, in whatever order they arrive.
class ArrivalTest {
    private static final Instant START = Instant.parse("2026-09-01T01:00:00Z");

    @Test
    void loansAreTheSameForEveryOrderOfArrival() {
        Property.holds(8, random -> {
            var told = operations(random);
            var inOrder = loansAfter(told);
            assertFalse(inOrder.isEmpty());
            var shuffled = new ArrayList<>(told);
            Collections.shuffle(shuffled, Random.from(random));
            assertEquals(inOrder, loansAfter(shuffled));
        });
    }

    private static List<Map<String, Object>> loansAfter(List<Told> told) {
        var policy = ConfigLoader.library(Path.of("kiosk-config/library.yaml")).policy();
        try (var db = H2.inMemory("arrival-" + UUID.randomUUID())) {
            var centre = Centres.of(db, policy, Verdict.STANDALONE);
            told.forEach(one -> centre.record(one.operation(), one.verdict()));
            return db.read(tx -> tx.query("""
                    select id, item, patron, since, due, renewals, ended_at, ended_by from loan order by id
                    """).mapToMap().list());
        }
    }

    /// Checkouts, renewals and checkins of two items by three readers, as they occurred.
    private static List<Told> operations(RandomGenerator random) {
        var told = new ArrayList<Told>();
        for (int i = 1; i <= 14; i++) {
            var patron = DemoLibrary.reader(1 + random.nextInt(3));
            var item = DemoLibrary.item(1 + random.nextInt(2));
            var at = START.plus(Duration.ofHours(i));
            var act = i == 1 ? 0 : random.nextInt(4);
            var operation = new Operation(
                    new UUID(0x7000L | ((long) i << 32), random.nextLong() >>> 2 | Long.MIN_VALUE),
                    "T1",
                    "MAIN",
                    i,
                    Hash.NONE,
                    at,
                    Optional.empty(),
                    new Actor.Machine(),
                    "r1",
                    switch (act) {
                        case 0, 1 -> new Act.CheckOut(patron, item, Via.DESK, Set.of(), "");
                        case 2 -> new Act.Renew(patron, item);
                        default -> new Act.CheckIn(item, Via.DESK);
                    },
                    Stance.TELL);
            var due = act == 3 ? Optional.<Instant>empty() : Optional.of(at.plus(Duration.ofDays(30)));
            told.add(new Told(operation, new Verdict(Outcome.ACCEPTED, List.of(), List.of(), due, Verdict.STANDALONE)));
        }
        return told;
    }
}
