package org.fanzai.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.central.Centre;
import org.fanzai.db.Db;
import org.fanzai.db.Replica;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Rulebook;

/// A kiosk that has lost its network: it decides by what it knew then and what it did since, and keeps that for the
/// centre.
final class OfflineStation {
    private final Db replica;
    private final SimulatedClock clock = new SimulatedClock();
    private final List<Told> pending = new ArrayList<>();
    private Centre centre;

    /// It knows `library` as it is at `now`, and its rules.
    OfflineStation(Db replica, Db library, Rulebook rules, Instant now) {
        this.replica = replica;
        this.centre = knowing(library, rules, now);
    }

    private Centre knowing(Db library, Rulebook rules, Instant now) {
        Replica.copy(library, replica);
        return Centre.offline(replica, () -> rules, clock, now);
    }

    /// It hears from the centre again.
    void hear(Db library, Rulebook rules, Instant now) {
        centre = knowing(library, rules, now);
    }

    /// Decides by its own clock, and keeps the operation. That its clock is wrong turns out when it is measured against
    /// the centre's.
    Verdict decide(Operation operation) {
        clock.set(operation.occurredAt());
        var unmeasured = with(operation, Optional.empty(), Stance.ASK);
        boolean again = pending.stream().anyMatch(told -> told.operation().id().equals(operation.id()));
        var verdict = centre.decide(unmeasured, _ -> {});
        if (!again) pending.add(new Told(with(operation, operation.clockOffset(), Stance.TELL), verdict));
        return verdict;
    }

    private static Operation with(Operation operation, Optional<Duration> offset, Stance stance) {
        return new Operation(
                operation.id(),
                operation.station(),
                operation.branch(),
                operation.sequence(),
                operation.previousHash(),
                operation.occurredAt(),
                offset,
                operation.actor(),
                operation.policyRevision(),
                operation.act(),
                stance);
    }

    Db replica() {
        return replica;
    }

    /// What the centre does not know yet; from now on it does.
    List<Told> deliver() {
        var told = List.copyOf(pending);
        pending.clear();
        return told;
    }
}
