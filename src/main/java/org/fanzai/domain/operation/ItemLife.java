package org.fanzai.domain.operation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.domain.catalog.Condition;

/// What the operations of an item add up to: its loans (the oldest first) and what they cost by their
/// ids, the penalties by loan, its condition, when it was last checked in, how often it was used on
/// site, and the checkouts that ended somebody else's loan without anybody having said so.
public record ItemLife(
        Map<UUID, Loan> loans,
        Map<String, Charge> charges,
        Map<UUID, Penalty> penalties,
        Condition condition,
        Optional<Instant> returned,
        int localUses,
        Set<UUID> implicitReturns) {

    /// Keeps the order of what it is given.
    public ItemLife {
        loans = new LinkedHashMap<>(loans);
        charges = new LinkedHashMap<>(charges);
        penalties = new LinkedHashMap<>(penalties);
        implicitReturns = new LinkedHashSet<>(implicitReturns);
    }

    /// One that nothing has happened to.
    public static ItemLife of(Condition condition) {
        return new ItemLife(Map.of(), Map.of(), Map.of(), condition, Optional.empty(), 0, Set.of());
    }

    public Optional<Loan> open() {
        return loans.values().stream().filter(Loan::isOpen).findFirst();
    }
}
