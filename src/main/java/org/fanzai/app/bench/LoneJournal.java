package org.fanzai.app.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.station.Journal;
import org.fanzai.station.StationKey;
import org.fanzai.support.Ids;

/// A journal without a station, which takes the same checkout again and again.
final class LoneJournal implements AutoCloseable {
    private final Journal journal;
    private final Ids ids = Ids.monotonic();

    LoneJournal(Path folder) {
        var key = StationKey.create(folder.resolve("alone.key"));
        journal = Journal.open(folder.resolve("alone.fzj"), key).journal();
    }

    /// Nanoseconds until one checkout and its verdict are on the disk.
    double append() {
        var now = InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
        var operation = operation(now);
        var due = Optional.of(now.truncatedTo(ChronoUnit.MINUTES));
        var verdict = new Verdict(Outcome.ACCEPTED, List.of(), List.of(), due, Verdict.STANDALONE);
        long start = System.nanoTime();
        journal.append(operation, verdict);
        return System.nanoTime() - start;
    }

    private Operation operation(Instant now) {
        var card = DemoLibrary.reader(4);
        return new Operation(
                ids.next(),
                "K1",
                "MAIN",
                journal.nextSequence(),
                journal.head(),
                now,
                Optional.empty(),
                new Actor.Reader(card),
                "0".repeat(12),
                new Act.CheckOut(card, DemoLibrary.item(1), Via.KIOSK, Set.of(), ""),
                Stance.ASK);
    }

    @Override
    public void close() {
        journal.close();
    }
}
