package org.fanzai.central;

import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.CaseStore.Case;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.ItemTimeline;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Writes what follows from an operation: the operation itself, the loans that its item's operations now
/// add up to, and the cases for the staff.
public final class History {
    private final OperationStore operations = new OperationStore();
    private final ItemStore items = new ItemStore();
    private final LoanStore loans = new LoanStore();
    private final HoldStore holds = new HoldStore();
    private final CaseStore cases = new CaseStore();

    /// Records an operation that has not been applied, with what was told of it.
    public void record(Tx tx, Operation operation, Verdict verdict) {
        operations.insert(tx, operation, verdict);
        if (!verdict.outcome().happened()) return;
        switch (operation.act()) {
            case Act.CheckOut act -> {
                refold(tx, operation, act.item());
                holds.taken(tx, act.item(), act.patron());
                items.found(tx, act.item());
            }
            case Act.CheckIn act -> refold(tx, operation, act.item());
            case Act.Renew act -> refold(tx, operation, act.item());
            case Act.TagReleased(var item, var _, var done) ->
                raiseUnless(tx, done, "SECURITY_NOT_CLEARED", operation, item);
            case Act.TagSecured(var item, var _, var done) ->
                raiseUnless(tx, done, "SECURITY_NOT_SET", operation, item);
            case Act.JournalCut _ -> raise(tx, "SELF_TORN_JOURNAL", operation, Optional.empty());
            case Act.Unknown _ -> raise(tx, "DATA_ERROR", operation, Optional.empty());
            default -> {}
        }
    }

    private void refold(Tx tx, Operation operation, Barcode item) {
        var history = operations.about(tx, item);
        var result = ItemTimeline.fold(history);
        var before = ItemTimeline.fold(history.stream()
                .filter(told -> !told.operation().id().equals(operation.id()))
                .toList());
        loans.change(tx, item, before.loans(), result.loans());
        for (var implicit : result.implicitReturns())
            history.stream() // not the operation that came last: a late one may make another a case
                    .map(told -> told.operation())
                    .filter(told -> told.id().equals(implicit.operation()))
                    .forEach(told -> raise(tx, "IMPLICIT_RETURN", told, Optional.of(item)));
    }

    private void raiseUnless(Tx tx, boolean done, String code, Operation operation, Barcode item) {
        if (!done) raise(tx, code, operation, Optional.of(item));
    }

    private void raise(Tx tx, String code, Operation operation, Optional<Barcode> item) {
        cases.raise(
                tx,
                new Case(
                        operation.id(),
                        code,
                        operation.station(),
                        item.map(Barcode::text),
                        operation.act().patronOf().map(CardNumber::text),
                        operation.correctedAt()));
    }
}
