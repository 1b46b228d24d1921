package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.OnShelfHolds;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;

/// What single copies say against a hold.
final class CopyChecks {
    private CopyChecks() {}

    /// A copy, and what speaks against a hold that only it could fill.
    record Judged(Copy.Sibling copy, List<Reason> against) {
        boolean isHoldable() {
            return against.isEmpty();
        }
    }

    static List<Judged> judge(List<Copy.Sibling> copies, Patron patron, Policy policy) {
        var judged = new ArrayList<Judged>(copies.size());
        for (var copy : copies) judged.add(new Judged(copy, against(copy.item(), patron, policy)));
        return judged;
    }

    static Optional<Judged> of(List<Judged> copies, Barcode wanted) {
        for (var copy : copies) if (copy.copy().item().barcode().equals(wanted)) return Optional.of(copy);
        return Optional.empty();
    }

    /// The copy that a hold is judged by: the one with the least against it.
    static Optional<Judged> best(List<Judged> copies) {
        Optional<Judged> best = Optional.empty();
        for (var copy : copies)
            if (best.isEmpty() || copy.against().size() < best.get().against().size()) best = Optional.of(copy);
        return best;
    }

    /// The branch of a holdable copy for which no hold is needed: one on the shelf, or where all have to be out one
    /// that
    /// is not on loan.
    static Optional<String> onShelf(List<Judged> copies, OnShelfHolds rule) {
        for (var copy : copies) {
            if (!copy.isHoldable()) continue;
            boolean there = switch (rule) {
                case YES -> false;
                case IF_NONE_AVAILABLE -> copy.copy().state() instanceof ItemState.OnShelf;
                case IF_ALL_OUT -> !(copy.copy().state() instanceof ItemState.OnLoan);
            };
            if (there) return Optional.of(copy.copy().item().holding());
        }
        return Optional.empty();
    }

    private static List<Reason> against(Item item, Patron patron, Policy policy) {
        var reasons = new ArrayList<Reason>();
        var scope = Filling.scope(item, patron.category());
        boolean unsound = !Filling.isSound(item, policy);
        if (unsound && item.condition() == Condition.DAMAGED) reasons.add(new Reason(DAMAGED));
        else if (unsound
                || !Filling.isLendable(scope, policy)
                || policy.category(patron.category()).statistical()) reasons.add(new Reason(NOT_HOLDABLE));
        if (!Filling.isFor(patron.home(), item, scope, policy))
            reasons.add(new Reason(NOT_ALLOWED_HERE, Map.of("branch", item.home())));
        return reasons;
    }
}
