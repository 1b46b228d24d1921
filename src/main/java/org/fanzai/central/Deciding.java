package org.fanzai.central;

import org.fanzai.db.Tx;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.StateStore;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.Checkout;
import org.fanzai.domain.circulation.CheckoutFacts;
import org.fanzai.domain.circulation.Renewal;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Policy;

/// Loads the facts of an operation and asks the pure rules. Writes nothing.
final class Deciding {
    private final Policy policy;
    private final String decidedBy;
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final LoanStore loans = new LoanStore();
    private final StateStore states = new StateStore();

    Deciding(Policy policy, String decidedBy) {
        this.policy = policy;
        this.decidedBy = decidedBy;
    }

    Verdict decide(Tx tx, Operation operation) {
        return switch (operation.act()) {
            case Act.CheckOut act -> Verdict.of(Checkout.decide(facts(tx, operation, act), policy), decidedBy);
            case Act.CheckIn(var item, var _) ->
                Verdict.of(Checkin.decide(items.find(tx, item), loans.openOf(tx, item)), decidedBy);
            case Act.Renew act -> Verdict.of(Renewal.decide(facts(tx, operation, act), policy), decidedBy);
            case Act.TagReleased _, Act.TagSecured _, Act.JournalCut _, Act.Unknown _ -> Verdict.recorded(decidedBy);
        };
    }

    private CheckoutFacts facts(Tx tx, Operation operation, Act.CheckOut act) {
        var open = loans.openOf(tx, act.item());
        return new CheckoutFacts(
                patrons.find(tx, act.patron()),
                items.find(tx, act.item()),
                states.of(tx, act.item(), open),
                open.filter(loan -> loan.patron().equals(act.patron())),
                loans.openOf(tx, act.patron()),
                operation.branch(),
                act.via(),
                act.override(),
                operation.correctedAt());
    }

    private Renewal.Facts facts(Tx tx, Operation operation, Act.Renew act) {
        return new Renewal.Facts(
                patrons.find(tx, act.patron()),
                items.find(tx, act.item()),
                loans.openOf(tx, act.item()).filter(loan -> loan.patron().equals(act.patron())),
                operation.correctedAt());
    }
}
