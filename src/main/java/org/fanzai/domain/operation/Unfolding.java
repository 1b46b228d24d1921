package org.fanzai.domain.operation;

import static org.fanzai.domain.circulation.ReasonCode.*;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.domain.account.Suspension;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.circulation.Checkin.FoundBy;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.policy.DueDates;
import org.fanzai.domain.policy.Recall;
import org.fanzai.domain.policy.Rulebook.Closure;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.CardNumber;

/// An item's life while its operations are applied one by one, in the order in which they occurred.
final class Unfolding {
    private final Terms terms;
    private final Billing billing;
    private final LateDue lateDue;
    private final Map<UUID, Loan> loans;
    private final Map<UUID, Penalty> penalties;
    private final Set<UUID> implicit;
    private Optional<Loan> open;
    private Condition condition;
    private Optional<Instant> returned;
    private int localUses;

    Unfolding(ItemLife before, Terms terms) {
        this.terms = terms;
        this.billing = new Billing(terms, before.charges());
        this.lateDue = new LateDue(terms);
        this.loans = new LinkedHashMap<>(before.loans());
        this.penalties = new LinkedHashMap<>(before.penalties());
        this.implicit = new HashSet<>(before.implicitReturns());
        this.open = before.open();
        this.condition = before.condition();
        this.returned = before.returned();
        this.localUses = before.localUses();
    }

    ItemLife finish() {
        closeUntil(Instant.MAX);
        if (open.isPresent()) terms.accruedTo().ifPresent(to -> billing.accrue(open.get(), to));
        return new ItemLife(loans, billing.charges(), penalties, condition, returned, localUses, implicit);
    }

    void apply(Told told) {
        if (!told.verdict().outcome().happened()) {
            if (says(told.verdict().reasons(), STATISTICAL)) localUses++;
            return;
        }
        closeUntil(told.operation().correctedAt());
        switch (told.operation().act()) {
            case Act.CheckOut act -> checkOut(told, act);
            case Act.CheckIn act -> checkIn(told, act.options());
            case Act.ReceiveTransit _ -> checkIn(told, Act.CheckInOptions.NONE);
            case Act.Renew act -> renewal(told, act.patron(), act.seen());
            case Act.AdoptLoan act -> adopt(told.operation(), act);
            case Act.MarkItem act -> mark(told.operation(), act.mark());
            case Act.ClaimReturned _ -> claim(told.operation().correctedAt());
            case Act.ReplaceLost _ -> replace(told.operation());
            case Act.Recall _ -> recall(told.operation().correctedAt());
            case Act.MakeOrdinary act -> ordinary(told, act.patron());
            case Act.Charge act -> billing.charge(told.operation(), act);
            default -> {} // the others leave the item as it is
        }
    }

    private void checkOut(Told told, Act.CheckOut act) {
        var now = told.operation().correctedAt();
        found(told.operation());
        if (open.filter(loan -> loan.patron().equals(act.patron())).isPresent()) {
            if (open.get().onSite() && !act.options().onSite()) takeHome(told, act);
            else renewal(told, act.patron(), true);
            return;
        }
        if (open.isPresent()) {
            if (!handedIn(told.verdict())) implicit.add(told.operation().id());
            end(told.operation(), now, false, Optional.empty());
        }
        var governing = told.verdict()
                .first(Consequence.Governed.class)
                .map(Consequence.Governed::branch)
                .orElse(told.operation().branch());
        var due = lateDue.ofCheckout(told, act, governing);
        begin(Loan.begun(
                told.operation(),
                act.patron(),
                act.item(),
                governing,
                due.at(),
                due.promised(),
                act.options().onSite(),
                says(told.verdict().alerts(), OVERFLOW)));
        billing.rental(open.orElseThrow(), now);
    }

    /// The staff knew that another had it, and said that it was handed in.
    private static boolean handedIn(Verdict verdict) {
        return says(verdict.alerts(), ON_LOAN_TO_OTHER)
                || verdict.follows().stream()
                        .anyMatch(follows -> follows instanceof Consequence.Passed(var reason, var _)
                                && (reason == ON_LOAN_TO_OTHER || reason == CLAIMED_RETURNED));
    }

    private void takeHome(Told told, Act.CheckOut act) {
        var loan = open.orElseThrow();
        var now = told.operation().correctedAt();
        billing.accrue(loan, now);
        var due = lateDue.ofCheckout(told, act, loan.governing());
        begin(loan.takenHome(now, due.at(), due.promised()));
    }

    /// A renewal never shortens a loan, and one of a loan that had ended by then has no effect.
    private void renewal(Told told, CardNumber patron, boolean seen) {
        if (open.filter(loan -> loan.patron().equals(patron)).isEmpty()) return;
        var loan = open.get();
        var now = told.operation().correctedAt();
        billing.accrue(loan, now);
        var due = lateDue.ofRenewal(told, loan);
        begin(loan.renewed(now, due.at(), due.promised(), seen));
        billing.rental(open.orElseThrow(), now);
    }

    private void checkIn(Told told, Act.CheckInOptions options) {
        if (says(told.verdict().alerts(), DUPLICATE_SCAN)) return;
        var operation = told.operation();
        var now = operation.correctedAt();
        if (open.isPresent()) end(operation, effective(told, options), options.forgive(), options.foundBy());
        else if (says(told.verdict().alerts(), NOT_ON_LOAN) && terms.at(now).setting(Setting.LOCAL_USE_ON_RETURN))
            localUses++;
        found(operation);
        returned = Optional.of(now);
    }

    /// When it really came back: as the staff said, or at the end of the last open day before if it lay
    /// in the book drop; not later than now.
    private Instant effective(Told told, Act.CheckInOptions options) {
        var now = told.operation().correctedAt();
        if (options.bookDrop())
            return DueDates.beforeBooking(
                            terms.at(now),
                            terms.scope(open.orElseThrow()),
                            now.atZone(terms.at(now).zone()).toLocalDate())
                    .orElse(now);
        return options.effective().filter(at -> at.isBefore(now)).orElse(now);
    }

    private void end(Operation by, Instant effective, boolean forgive, Optional<FoundBy> foundBy) {
        var loan = open.orElseThrow().ended(effective, by.id());
        var at = loan.end().orElseThrow();
        var until = foundBy.filter(FoundBy.PATRON::equals).isPresent()
                ? at
                : loan.stopped().filter(stop -> stop.isBefore(at)).orElse(at);
        boolean blameless = foundBy.filter(FoundBy.LIBRARY::equals).isPresent();
        billing.settle(loan, until, by.correctedAt(), forgive, blameless);
        if (!blameless) punish(loan, until, by.correctedAt());
        loans.put(loan.id(), loan);
        open = Optional.empty();
    }

    private void punish(Loan loan, Instant until, Instant now) {
        var policy = terms.at(now);
        int days = Suspension.days(policy, terms.scope(loan), loan.due(), until);
        if (days <= 0) return;
        var returnedOn = loan.end().orElseThrow().atZone(policy.zone()).toLocalDate();
        penalties.put(loan.id(), new Penalty(loan.id(), loan.patron(), terms.scope(loan), now, returnedOn, days));
    }

    private void adopt(Operation operation, Act.AdoptLoan act) {
        if (open.isPresent()) return; // an import that contradicts itself: the first loan stands
        var none = Optional.<Instant>empty();
        begin(new Loan(
                operation.id(),
                act.patron(),
                act.item(),
                operation.branch(),
                act.governing(),
                act.since(),
                act.due(),
                false,
                act.renewals(),
                act.unseen(),
                0,
                act.since(),
                act.onSite(),
                act.recalled(),
                false,
                act.claimed(),
                none,
                none,
                Optional.empty()));
    }

    private void mark(Operation operation, Act.Mark mark) {
        switch (mark) {
            case LOST -> lose(operation.correctedAt());
            case DAMAGED -> condition = Condition.DAMAGED;
            case WITHDRAWN -> condition = Condition.WITHDRAWN;
            case MISSING -> condition = Condition.MISSING;
            case FOUND -> {
                found(operation);
                condition = Condition.AVAILABLE;
            }
        }
    }

    private void lose(Instant now) {
        condition = Condition.LOST;
        if (open.isEmpty() || open.get().lost().isPresent()) return;
        billing.lost(open.get(), now);
        begin(open.get().lostAt(now));
    }

    private void claim(Instant now) {
        if (open.isEmpty() || open.get().claimed().isPresent()) return;
        billing.accrue(open.get(), now);
        begin(open.get().claimedAt(now));
    }

    /// A new copy was accepted: only the processing is due.
    private void replace(Operation operation) {
        condition = Condition.WITHDRAWN;
        if (open.isEmpty()) return;
        billing.replaced(open.get(), operation.correctedAt());
        var loan = open.get().ended(operation.correctedAt(), operation.id());
        loans.put(loan.id(), loan);
        open = Optional.empty();
    }

    private void recall(Instant now) {
        if (open.isEmpty()) return;
        var loan = open.get();
        begin(loan.recalledTo(
                Recall.due(terms.at(now), terms.scope(loan), loan.since(), loan.due(), loan.recalled(), now)));
    }

    /// There is room for a loan that was past the limit.
    private void ordinary(Told told, CardNumber patron) {
        if (open.filter(loan -> loan.patron().equals(patron) && loan.overflow()).isEmpty()) return;
        var loan = open.get();
        var due = told.verdict().due().filter(loan.due()::isBefore).orElse(loan.due());
        begin(loan.ordinary(due));
    }

    /// What was lost or missing is there.
    private void found(Operation operation) {
        if (condition == Condition.LOST) billing.found(loans, operation);
        if (condition == Condition.LOST || condition == Condition.MISSING) condition = Condition.AVAILABLE;
    }

    /// Moves the open loan off the days of closures that were announced until an instant, after the
    /// loan's part began.
    private void closeUntil(Instant until) {
        for (var closure : terms.rules().closures())
            if (closure.announced().isBefore(until)) open.ifPresent(loan -> move(loan, closure));
    }

    private void move(Loan loan, Closure closure) {
        if (loan.promised() || closure.announced().isBefore(loan.partSince())) return;
        if (!closure.branch().equals(loan.governing())) return;
        var policy = terms.at(closure.announced());
        begin(loan.dueAt(DueDates.movedOffClosure(policy, terms.scope(loan), loan.due(), closure)));
    }

    private void begin(Loan loan) {
        loans.put(loan.id(), loan);
        open = Optional.of(loan);
    }

    private static boolean says(List<Reason> reasons, ReasonCode code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }
}
