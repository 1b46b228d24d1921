package org.fanzai.central;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.circulation.Borrower;
import org.fanzai.domain.circulation.Checkout;
import org.fanzai.domain.circulation.CheckoutDecision;
import org.fanzai.domain.circulation.CheckoutFacts;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Stance;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.CardNumber;

/// Loans past the limit (超额): after a return, as many of the patron's as there is room for now become
/// ordinary ones, the earliest first, with the full period from their own start. One that is overdue
/// already never does.
final class Overflow {
    private final LoanStore loans = new LoanStore();
    private final ItemStore items = new ItemStore();
    private final OperationStore operations = new OperationStore();
    private final Facts facts;
    private final Lives lives;

    Overflow(Facts facts, Lives lives) {
        this.facts = facts;
        this.lives = lives;
    }

    void settle(Doing doing, CardNumber patron) {
        var waiting = loans.overflowing(doing.tx(), patron, doing.happened());
        if (waiting.isEmpty()) return;
        var ordinary = new ArrayList<OpenLoan>();
        var overflowing = new ArrayList<OpenLoan>();
        for (var loan : loans.openOf(doing.tx(), patron))
            (waiting.contains(loan.id()) ? overflowing : ordinary).add(loan);
        overflowing.sort(Comparator.comparing(OpenLoan::since).thenComparing(OpenLoan::id));
        for (var loan : overflowing) {
            var due = roomFor(doing, loan, ordinary);
            if (due.isEmpty()) continue;
            record(doing, loan, due.get());
            ordinary.add(loan);
        }
    }

    /// Until when the loan would have been given had there been no more than these.
    private Optional<Instant> roomFor(Doing doing, OpenLoan loan, List<OpenLoan> ordinary) {
        var borrower = facts.borrowerAt(doing.tx(), loan.patron(), loan.since());
        var copy = facts.copy(doing.tx(), loan.item(), doing.today(), false).map(Judging::onShelf);
        if (borrower.isEmpty() || copy.isEmpty()) return Optional.empty();
        var then = borrower.get();
        var decision = Checkout.decide(
                new CheckoutFacts(
                        Optional.of(new Borrower(then.patron(), true, List.of(), then.owed(), ordinary)),
                        copy,
                        loan.branch(),
                        loan.since(),
                        CheckoutFacts.Request.plain(Via.DESK, Set.of()),
                        Optional.empty()),
                doing.policy());
        return decision instanceof CheckoutDecision.Accepted(var due, var _, var alerts, var _)
                        && alerts.stream().noneMatch(alert -> alert.code() == ReasonCode.OVERFLOW)
                ? Optional.of(due)
                : Optional.empty();
    }

    private void record(Doing doing, OpenLoan loan, Instant due) {
        var because = doing.operation();
        var operation = new Operation(
                UUID.nameUUIDFromBytes((because.id() + " " + loan.id()).getBytes(StandardCharsets.UTF_8)),
                Centre.ITSELF,
                because.branch(),
                operations.applied(doing.tx(), Centre.ITSELF) + 1,
                Hash.NONE,
                doing.happened(),
                Optional.empty(),
                new Actor.Machine(),
                because.policyRevision(),
                new Act.MakeOrdinary(loan.patron(), loan.item()),
                Stance.TELL);
        if (operations.verdict(doing.tx(), operation.id()).isPresent()) return;
        var told = new Told(
                operation, new Verdict(Outcome.ACCEPTED, List.of(), List.of(), Optional.of(due), Verdict.CENTRE));
        var following = new Doing(doing.tx(), told, doing.rules(), doing.now());
        items.findCopy(doing.tx(), loan.item())
                .ifPresent(copy -> lives.apply(following, copy, copy.item().holding()));
        operations.insert(doing.tx(), operation, told.verdict(), doing.now());
    }
}
