package org.fanzai.app.bench;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.fanzai.central.Centre;
import org.fanzai.db.Db;
import org.fanzai.db.bench.Recording;
import org.fanzai.db.bench.Replay;
import org.fanzai.db.bench.Size;
import org.fanzai.db.bench.Subject;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Ids;

/// Checkouts in a filled library, whole and as bare statements in turn, each of an item that was not
/// used before.
final class CheckoutPairs {
    /// Not a number that anything else in a statement has.
    private static final long FIRST_SEQUENCE = 7_000_000_000L;

    private final Size size;
    private final String branch;
    private final Centre centre;
    private final InstantSource clock;
    private final Ids ids;
    private final Replay replay;
    private int used;

    CheckoutPairs(Db db, Size size, Policy policy, InstantSource clock, Ids ids) {
        this.size = size;
        this.branch = policy.branches().getFirst();
        var rules = Rulebook.of(policy);
        this.centre = new Centre(db, () -> rules, Verdict.CENTRE, clock);
        this.clock = clock;
        this.ids = ids;
        var first = next("WHOLE");
        this.replay = new Replay(db, Recording.of(db, () -> lend(first)), first);
    }

    /// How many checkouts there are items for.
    static int room(Size size) {
        return size.usable() - 1;
    }

    /// Nanoseconds of one checkout by the centre.
    double whole() {
        var subject = next("WHOLE");
        long start = System.nanoTime();
        lend(subject);
        return System.nanoTime() - start;
    }

    /// Nanoseconds of the statements of one.
    double bare() {
        return replay.send(next("BARE")).nanos();
    }

    Subject next(String station) {
        var subject = new Subject(
                size.item(used), size.titleOf(used), size.card(used), ids.next(), station, FIRST_SEQUENCE + used);
        used++;
        return subject;
    }

    Replay replay() {
        return replay;
    }

    void lend(Subject subject) {
        var verdict = centre.decide(operation(subject), _ -> {});
        if (!verdict.outcome().happened())
            throw new IllegalStateException("a checkout of the benchmark was refused: " + verdict.reasons());
    }

    private Operation operation(Subject subject) {
        var card = new CardNumber(subject.card());
        return new Operation(
                subject.operation(),
                subject.station(),
                branch,
                subject.sequence(),
                Hash.NONE,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                new Actor.Reader(card),
                "bench",
                new Act.CheckOut(card, new Barcode(subject.item()), Via.KIOSK, Set.of(), ""),
                Stance.ASK);
    }
}
