package org.fanzai.station;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Operations for journals in tests.
final class Operations {
    static final Verdict LENT = new Verdict(
            Outcome.ACCEPTED, List.of(), List.of(), Optional.of(Sample.at("2026-03-16T23:59")), "standalone");

    private Operations() {}

    /// Appends the next operation of a journal and returns it.
    static Operation append(Journal journal) {
        var operation = operation(journal.nextSequence(), journal.head());
        journal.append(operation, LENT);
        return operation;
    }

    static Operation operation(long sequence, Hash previous) {
        return new Operation(
                new UUID(7, sequence),
                "K1",
                Sample.BRANCH,
                sequence,
                previous,
                Sample.NOW.plusSeconds(sequence),
                Optional.empty(),
                new Actor.Reader(new CardNumber("20260001234")),
                "r1",
                new Act.CheckOut(
                        new CardNumber("20260001234"), new Barcode("ITEM" + sequence), Via.KIOSK, Set.of(), ""),
                Stance.ASK);
    }
}
