package org.fanzai.central;

import java.util.List;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.StateStore;
import org.fanzai.domain.circulation.Borrower;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.Checkout;
import org.fanzai.domain.circulation.CheckoutFacts;
import org.fanzai.domain.circulation.Copy;
import org.fanzai.domain.circulation.Renewal;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

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
            case Act.CheckIn act ->
                Verdict.of(
                        Checkin.decide(
                                new Checkin.Facts(
                                        copy(tx, act.item()),
                                        operation.branch(),
                                        operation.correctedAt(),
                                        Checkin.Request.plain(act.via())),
                                policy),
                        decidedBy);
            case Act.Renew act -> Verdict.of(Renewal.decide(facts(tx, operation, act), policy), decidedBy);
            default -> Verdict.recorded(decidedBy);
        };
    }

    private Optional<Copy> copy(Tx tx, Barcode item) {
        var open = loans.openOf(tx, item);
        return items.findCopy(tx, item)
                .map(copy -> new Copy(
                        copy.item(),
                        copy.title(),
                        states.of(tx, item, open),
                        open,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    private Optional<Borrower> borrower(Tx tx, CardNumber card) {
        return patrons.find(tx, card)
                .map(patron -> new Borrower(patron, patron.active(), List.of(), Money.ZERO, loans.openOf(tx, card)));
    }

    private CheckoutFacts facts(Tx tx, Operation operation, Act.CheckOut act) {
        return new CheckoutFacts(
                borrower(tx, act.patron()),
                copy(tx, act.item()),
                operation.branch(),
                operation.correctedAt(),
                CheckoutFacts.Request.plain(act.via(), act.override()),
                Optional.empty());
    }

    private Renewal.Facts facts(Tx tx, Operation operation, Act.Renew act) {
        return new Renewal.Facts(
                borrower(tx, act.patron()),
                copy(tx, act.item()),
                operation.branch(),
                operation.correctedAt(),
                new Renewal.Request(act.via(), act.seen(), act.auto(), act.override()));
    }
}
