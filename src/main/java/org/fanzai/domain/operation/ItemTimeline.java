package org.fanzai.domain.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// The loans of one item, as a fold over its operations in the order in which they occurred. Pure: the
/// order of arrival makes no difference.
public final class ItemTimeline {
    private ItemTimeline() {}

    /// An operation and what was told of it.
    public record Told(Operation operation, Verdict verdict) {}

    /// One loan: `id` is that of the checkout, `end` is empty while it runs, `endedBy` is what ended it.
    public record Loan(
            UUID id,
            CardNumber patron,
            String branch,
            Instant since,
            Instant due,
            int renewals,
            Optional<Instant> end,
            Optional<UUID> endedBy) {
        public boolean isOpen() {
            return end.isEmpty();
        }

        Loan ended(Operation by) {
            return new Loan(
                    id, patron, branch, since, due, renewals, Optional.of(by.correctedAt()), Optional.of(by.id()));
        }

        Loan renewed(Instant until) {
            return new Loan(id, patron, branch, since, until, renewals + 1, end, endedBy);
        }
    }

    /// A loan that ended because the item was lent to somebody else without a return: a case for the staff.
    public record ImplicitReturn(Barcode item, UUID operation) {}

    /// All loans of the item, the oldest first, and the implicit returns among them.
    public record Result(List<Loan> loans, List<ImplicitReturn> implicitReturns) {
        public Optional<Loan> open() {
            return loans.isEmpty() || !loans.getLast().isOpen() ? Optional.empty() : Optional.of(loans.getLast());
        }
    }

    /// Folds the operations of one item, given in any order, however often each.
    public static Result fold(List<Told> operations) {
        var loans = new ArrayList<Loan>();
        var implicit = new ArrayList<ImplicitReturn>();
        operations.stream()
                .distinct()
                .filter(told -> told.verdict().outcome().happened())
                .sorted((a, b) -> Operation.BY_OCCURRENCE.compare(a.operation(), b.operation()))
                .forEach(told -> apply(told, loans, implicit));
        return new Result(List.copyOf(loans), List.copyOf(implicit));
    }

    private static void apply(Told told, List<Loan> loans, List<ImplicitReturn> implicit) {
        switch (told.operation().act()) {
            case Act.CheckOut act -> lend(told, act, loans, implicit);
            case Act.CheckIn _ -> endOpen(told.operation(), loans);
            case Act.Renew act -> renew(told, act.patron(), loans);
            default -> {}
        }
    }

    private static void lend(Told told, Act.CheckOut act, List<Loan> loans, List<ImplicitReturn> implicit) {
        var operation = told.operation();
        var due = told.verdict().due().orElseThrow();
        var open = openOf(loans);
        if (open.isPresent() && open.get().patron().equals(act.patron())) {
            renew(told, act.patron(), loans);
            return;
        }
        if (open.isPresent()) {
            endOpen(operation, loans);
            implicit.add(new ImplicitReturn(act.item(), operation.id()));
        }
        loans.add(new Loan(
                operation.id(),
                act.patron(),
                operation.branch(),
                operation.correctedAt(),
                due,
                0,
                Optional.empty(),
                Optional.empty()));
    }

    /// A renewal never shortens a loan, and one of a loan that had ended by then has no effect.
    private static void renew(Told told, CardNumber patron, List<Loan> loans) {
        openOf(loans).filter(loan -> loan.patron().equals(patron)).ifPresent(loan -> {
            var due = told.verdict().due().orElse(loan.due());
            loans.set(loans.size() - 1, loan.renewed(due.isAfter(loan.due()) ? due : loan.due()));
        });
    }

    private static void endOpen(Operation by, List<Loan> loans) {
        openOf(loans).ifPresent(loan -> loans.set(loans.size() - 1, loan.ended(by)));
    }

    private static Optional<Loan> openOf(List<Loan> loans) {
        return loans.isEmpty() || !loans.getLast().isOpen() ? Optional.empty() : Optional.of(loans.getLast());
    }
}
