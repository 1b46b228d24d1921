package org.fanzai.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.central.Importing;
import org.fanzai.db.Tx;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.circulation.Hold.Pause;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Wish;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Ids;

/// What the demo's readers have borrowed and what waits for them. Loans are operations here too.
final class DemoLoans {
    private static final String STATION = "SEED";

    /// The copies that the readers have, counted backwards from the last copy; reader 5 is a child at
    /// the limit.
    private static final List<int[]> LOANS = List.of(
            new int[] {1, 9},
            new int[] {1, 26},
            new int[] {2, 12},
            new int[] {3, 40},
            new int[] {3, 3},
            new int[] {4, 17},
            new int[] {5, 2},
            new int[] {5, 4},
            new int[] {5, 8},
            new int[] {5, 11},
            new int[] {6, 33},
            new int[] {7, 21},
            new int[] {8, 14},
            new int[] {9, 6},
            new int[] {11, 45});

    private final Policy policy;
    private final Instant now;
    private final Ids ids;
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final Importing importing;

    DemoLoans(Policy policy, Instant now, Ids ids) {
        this.policy = policy;
        this.now = now;
        this.ids = ids;
        this.importing = new Importing(Rulebook.of(policy), now);
    }

    void fill(Tx tx) {
        var lendable = items.all(tx).stream()
                .filter(copy -> copy.item().type().equals("BOOK"))
                .map(copy -> copy.item().barcode())
                .toList();
        for (int i = 0; i < LOANS.size(); i++) {
            var loan = LOANS.get(i);
            lend(tx, i + 1, DemoLibrary.reader(loan[0]), lendable.get(lendable.size() - 1 - i), loan[1]);
        }
        int next = LOANS.size() + 1;
        ready(tx, next, lendable.get(3), DemoLibrary.reader(12)); // the fourth copy of 万历十五年
        ready(tx, next + 1, lendable.get(lendable.size() - 20), DemoLibrary.reader(1));
    }

    private void lend(Tx tx, int sequence, CardNumber card, Barcode barcode, int daysAgo) {
        var patron = patrons.find(tx, card).orElseThrow();
        var item = items.find(tx, barcode).orElseThrow();
        var branch = policy.branches().getFirst();
        var since = now.minus(Duration.ofDays(daysAgo)).truncatedTo(ChronoUnit.MINUTES);
        var scope = new Scope(branch, patron.category(), item.type());
        var period = policy.value(Parameter.LOAN_PERIOD, scope).orElseThrow();
        var due = DueDates.standard(policy, scope, since, period, patron.expires())
                .orElseThrow();
        record(
                tx,
                sequence,
                branch,
                since,
                new Actor.Reader(card),
                new Act.CheckOut(card, barcode, Via.DESK, Set.of(), ""),
                new Verdict(Outcome.ACCEPTED, List.of(), List.of(), Optional.of(due), Verdict.STANDALONE));
    }

    private void ready(Tx tx, int sequence, Barcode barcode, CardNumber card) {
        var item = items.find(tx, barcode).orElseThrow();
        var branch = policy.branches().getFirst();
        record(
                tx,
                sequence,
                branch,
                now.minus(Duration.ofDays(5)),
                new Actor.Machine(),
                new Act.AdoptHold(
                        card,
                        new Wish.Title(item.titleId()),
                        Optional.of(barcode),
                        branch,
                        State.READY,
                        Pause.none(),
                        Optional.empty(),
                        Optional.of(LocalDate.ofInstant(now, policy.zone()).plusDays(4))),
                Verdict.recorded(Verdict.STANDALONE));
    }

    private void record(Tx tx, int sequence, String branch, Instant at, Actor actor, Act act, Verdict verdict) {
        var operation = new Operation(
                ids.next(),
                STATION,
                branch,
                sequence,
                Hash.NONE,
                at,
                Optional.empty(),
                actor,
                policy.revision(),
                act,
                Stance.TELL);
        importing.record(tx, new Told(operation, verdict));
    }
}
