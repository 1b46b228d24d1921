package org.fanzai.central;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.fanzai.db.Tx;
import org.fanzai.db.store.LoanStore;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.circulation.Borrower;
import org.fanzai.domain.circulation.Checkout;
import org.fanzai.domain.circulation.CheckoutDecision;
import org.fanzai.domain.circulation.CheckoutFacts;
import org.fanzai.domain.circulation.Copy;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;

/// Whether a patron could have borrowed what a station lent without its network, by what the centre
/// knows of that instant. A breach is a case for the staff, never a refusal.
final class Judging {
    private static final Set<ReasonCode> LIMITS = EnumSet.of(ReasonCode.TOO_MANY, ReasonCode.TOO_MANY_TOTAL);
    private static final Set<ReasonCode> BLOCKS = EnumSet.of(
            ReasonCode.CARD_INACTIVE,
            ReasonCode.CARD_LOST,
            ReasonCode.ADDRESS_UNKNOWN,
            ReasonCode.PATRON_EXPIRED,
            ReasonCode.PATRON_RESTRICTED,
            ReasonCode.DEBT,
            ReasonCode.OVERDUES,
            ReasonCode.NOT_LENDABLE_TO_CATEGORY,
            ReasonCode.AGE,
            ReasonCode.STATISTICAL);

    private final Facts facts;
    private final LoanStore loans = new LoanStore();

    Judging(Facts facts) {
        this.facts = facts;
    }

    /// Raises the cases of a checkout. What ended by an operation of `batch` did not count: it was on
    /// its way here.
    void judge(Doing doing, Act.CheckOut act, Set<UUID> batch) {
        var borrower = facts.borrowerAt(doing.tx(), act.patron(), doing.happened())
                .map(then -> without(doing, act, then, batch));
        var copy = facts.copy(doing.tx(), act.item(), doing.today(), false).map(Judging::onShelf);
        if (borrower.isEmpty() || copy.isEmpty()) return;
        var reasons = against(doing, borrower.get(), copy.get());
        if (reasons.stream().anyMatch(BLOCKS::contains)) doing.raise("BLOCKED_PATRON_OFFLINE_LOAN");
        if (reasons.stream().anyMatch(LIMITS::contains)) doing.raise("LIMIT_EXCEEDED_OFFLINE");
    }

    private Borrower without(Doing doing, Act.CheckOut act, Borrower then, Set<UUID> batch) {
        var counted = then.loans().stream()
                .filter(loan -> !loan.item().equals(act.item()) && !endedBy(doing.tx(), loan.id(), batch))
                .toList();
        return new Borrower(then.patron(), then.cardActive(), then.restrictions(), then.owed(), counted);
    }

    private boolean endedBy(Tx tx, UUID loan, Set<UUID> batch) {
        return loans.endedBy(tx, loan).filter(batch::contains).isPresent();
    }

    private static Set<ReasonCode> against(Doing doing, Borrower borrower, Copy copy) {
        var request = new CheckoutFacts.Request(Via.KIOSK, Set.of(), Optional.empty(), false, OptionalInt.empty());
        var decision = Checkout.decide(
                new CheckoutFacts(
                        Optional.of(borrower),
                        Optional.of(copy),
                        doing.operation().branch(),
                        doing.happened(),
                        request,
                        Optional.empty()),
                doing.policy());
        var codes = new HashSet<ReasonCode>();
        for (var reason : reasons(decision)) codes.add(reason.code());
        return codes;
    }

    private static List<Reason> reasons(CheckoutDecision decision) {
        return switch (decision) {
            case CheckoutDecision.NeedsOverride(var reasons, var _) -> reasons;
            case CheckoutDecision.Refused(var reasons) -> reasons;
            case CheckoutDecision.Accepted _, CheckoutDecision.Renewed _ -> List.of();
        };
    }

    /// Where the item was is no reason: it was in the reader's hands.
    static Copy onShelf(Copy copy) {
        return new Copy(
                copy.item().in(Condition.AVAILABLE),
                copy.title(),
                new ItemState.OnShelf(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
