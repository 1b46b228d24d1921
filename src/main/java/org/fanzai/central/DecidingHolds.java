package org.fanzai.central;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.Placing;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Wish;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Decides on holds.
final class DecidingHolds {
    private final Facts facts;
    private final HoldStore holds = new HoldStore();
    private final ItemStore items = new ItemStore();

    DecidingHolds(Facts facts) {
        this.facts = facts;
    }

    Verdict place(Tx tx, Operation operation, Act.PlaceHold act, Policy policy, String decidedBy) {
        var against = Placing.against(placing(tx, operation, act, policy), policy);
        if (!against.isEmpty()) return Verdict.refused(against, decidedBy);
        var title = titleOf(tx, act.wish()).orElseThrow();
        int waiting =
                (int) holds.ofTitle(tx, title).stream().filter(Hold::isWaiting).count();
        return Verdict.recorded(decidedBy).and(List.of(new Consequence.Queued(waiting + 1)));
    }

    private Placing.Facts placing(Tx tx, Operation operation, Act.PlaceHold act, Policy policy) {
        var title = titleOf(tx, act.wish());
        var today = operation.correctedAt().atZone(policy.zone()).toLocalDate();
        return new Placing.Facts(
                facts.borrower(tx, act.patron(), Optional.empty(), policy),
                title.flatMap(id -> items.findTitle(tx, id)),
                act.wish() instanceof Wish.Copy(var item) ? Optional.of(item) : Optional.<Barcode>empty(),
                title.map(id -> facts.siblings(tx, id, Optional.empty())).orElse(List.of()),
                holds.ofPatron(tx, act.patron()),
                holds.placed(tx, act.patron(), start(today, policy), start(today.plusDays(1), policy)),
                operation.branch(),
                act.via(),
                operation.correctedAt(),
                act.from());
    }

    private static Instant start(LocalDate day, Policy policy) {
        return day.atStartOfDay(policy.zone()).toInstant();
    }

    private Optional<String> titleOf(Tx tx, Wish wish) {
        return switch (wish) {
            case Wish.Title(var id) -> Optional.of(id);
            case Wish.Copy(var item) -> items.find(tx, item).map(found -> found.titleId());
        };
    }

    /// A change of a hold that the patron has; one that is on the shelf or on its way can't be suspended.
    Verdict change(Tx tx, CardNumber patron, Wish wish, boolean waiting, String decidedBy) {
        return find(tx, patron, wish)
                .filter(hold -> !waiting || hold.isWaiting())
                .map(_ -> Verdict.recorded(decidedBy))
                .orElseGet(() -> Verdict.refused(List.of(new Reason(ReasonCode.NO_HOLD)), decidedBy));
    }

    /// The patron's active hold for exactly this wish.
    Optional<Hold> find(Tx tx, CardNumber patron, Wish wish) {
        return holds.ofPatron(tx, patron).stream()
                .filter(hold -> switch (wish) {
                    case Wish.Title(var id) ->
                        hold.wanted().isEmpty() && hold.titleId().equals(id);
                    case Wish.Copy(var item) ->
                        hold.wanted().filter(item::equals).isPresent();
                })
                .findFirst();
    }
}
