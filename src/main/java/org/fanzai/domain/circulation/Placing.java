package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.OnShelfHolds;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.Barcode;

/// Whether a patron may place a hold. Pure.
public final class Placing {
    private Placing() {}

    /// What it is decided on. `wanted` is the item where one item is wished for, else any of the title
    /// will do; `copies` are all items of the title and where they are; `own` the patron's active holds;
    /// `placedToday` how many the patron placed this day, whatever became of them.
    public record Facts(
            Optional<Borrower> borrower,
            Optional<Title> title,
            Optional<Barcode> wanted,
            List<Copy.Sibling> copies,
            List<Hold> own,
            int placedToday,
            String branch,
            Via via,
            Instant now,
            Optional<LocalDate> from) {
        public Facts {
            copies = List.copyOf(copies);
            own = List.copyOf(own);
        }
    }

    /// What stands against it, all of it; empty when nothing does. An item or a patron that nobody knows comes alone.
    /// A title is judged by the copy with the least against it; one without copies may be wished for.
    public static List<Reason> against(Facts facts, Policy policy) {
        if (facts.title().isEmpty()) return List.of(new Reason(UNKNOWN_ITEM));
        if (facts.borrower().isEmpty()) return List.of(new Reason(UNKNOWN_PATRON));
        var borrower = facts.borrower().get();
        var copies = CopyChecks.judge(facts.copies(), borrower.patron(), policy);
        var judged = facts.wanted().isPresent()
                ? CopyChecks.of(copies, facts.wanted().get())
                : CopyChecks.best(copies);
        if (facts.wanted().isPresent() && judged.isEmpty()) return List.of(new Reason(UNKNOWN_ITEM));
        var reasons = new ArrayList<Reason>();
        if (!borrower.cardActive()) reasons.add(new Reason(CARD_INACTIVE));
        judged.ifPresent(copy -> reasons.addAll(copy.against()));
        var scope = scope(facts, borrower.patron(), judged, policy);
        PlacingChecks.check(facts, borrower, facts.title().get(), scope, policy, reasons);
        var rule = policy.value(Parameter.HOLDS_ON_SHELF, scope).orElse(OnShelfHolds.YES);
        CopyChecks.onShelf(copies, rule)
                .ifPresent(branch -> reasons.add(new Reason(ON_SHELF, Map.of("branch", branch))));
        return List.copyOf(reasons);
    }

    private static Scope scope(Facts facts, Patron patron, Optional<CopyChecks.Judged> judged, Policy policy) {
        var item = judged.map(copy -> copy.copy().item());
        var branch = Governing.branch(policy, facts.branch(), Optional.of(patron.home()), item);
        return new Scope(branch, patron.category(), item.map(Item::type).orElse(""));
    }
}
