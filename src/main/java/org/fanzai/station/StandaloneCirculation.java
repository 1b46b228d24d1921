package org.fanzai.station;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.support.Ids;
import org.fanzai.usecase.port.Authority;
import org.fanzai.usecase.port.Circulation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A station that is its own authority: it decides in process, journals the operation with its verdict in one durable
/// write before the state commits, and applies again at start whatever the state has lost. Thread-safe, one at a time.
public final class StandaloneCirculation implements Circulation {
    private static final Logger LOG = LoggerFactory.getLogger(StandaloneCirculation.class);

    private final Identity identity;
    private final Journal journal;
    private final Authority authority;
    private final InstantSource clock;
    private final Ids ids;

    /// In the journal, and not in the state because its transaction failed: applied before anything else is.
    private Optional<Journal.Line> unapplied = Optional.empty();

    /// Which station this is, where it stands, and the revision of the rules that it decides by.
    public record Identity(String station, String branch, String policyRevision) {}

    public StandaloneCirculation(
            Identity identity, Journal journal, Authority authority, InstantSource clock, Ids ids) {
        this.identity = identity;
        this.journal = journal;
        this.authority = authority;
        this.clock = clock;
        this.ids = ids;
    }

    /// Makes the journal and the state agree. A power cut may take the state's last commits: what only the journal
    /// holds is applied again. A disk that lied may take the journal's end: what only the state holds is journalled
    /// again. A torn or lost end becomes a case. Returns how many operations were applied again.
    public synchronized int catchUp(Journal.Opened opened) {
        long applied = authority.applied(identity.station());
        int lost = journalAgain();
        var missing = opened.lines().stream()
                .filter(line -> line.operation().sequence() > applied)
                .toList();
        for (var line : missing) line.verdict().ifPresent(verdict -> authority.record(line.operation(), verdict));
        if (!missing.isEmpty()) LOG.info("Applied {} operations of the journal again", missing.size());
        if (opened.torn() || lost > 0) tell(new Actor.Machine(), new Act.JournalCut());
        return missing.size();
    }

    private int journalAgain() {
        var lost = authority.after(identity.station(), journal.nextSequence() - 1);
        for (var told : lost) journal.append(told.operation(), told.verdict());
        if (!lost.isEmpty()) LOG.warn("Journalled {} operations again that the journal had lost", lost.size());
        return lost.size();
    }

    @Override
    public Answer ask(Actor actor, Act act) {
        return ask(ids.next(), actor, act);
    }

    @Override
    public synchronized Answer ask(UUID id, Actor actor, Act act) {
        applyUnapplied();
        var operation = next(id, actor, act, Stance.ASK);
        var verdict = authority.decide(operation, told -> {
            journal.append(operation, told);
            unapplied = Optional.of(new Journal.Line(operation, Optional.of(told)));
        });
        unapplied = Optional.empty();
        return new Answer(operation.id(), verdict);
    }

    @Override
    public synchronized Answer tell(Actor actor, Act act) {
        applyUnapplied();
        var operation = next(ids.next(), actor, act, Stance.TELL);
        var verdict = Verdict.recorded(Verdict.STANDALONE);
        journal.append(operation, verdict);
        unapplied = Optional.of(new Journal.Line(operation, Optional.of(verdict)));
        applyUnapplied();
        return new Answer(operation.id(), verdict);
    }

    private void applyUnapplied() {
        unapplied.ifPresent(
                line -> authority.record(line.operation(), line.verdict().orElseThrow()));
        unapplied = Optional.empty();
    }

    /// The clock may jump back; an operation never occurs before one that the journal holds.
    private Operation next(UUID id, Actor actor, Act act, Stance stance) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Operation(
                id,
                identity.station(),
                identity.branch(),
                journal.nextSequence(),
                journal.head(),
                now.isBefore(journal.latest()) ? journal.latest() : now,
                Optional.empty(),
                actor,
                identity.policyRevision(),
                act,
                stance);
    }
}
