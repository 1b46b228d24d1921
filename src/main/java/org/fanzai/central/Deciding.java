package org.fanzai.central;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fanzai.db.Tx;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.Checkout;
import org.fanzai.domain.circulation.CheckoutFacts;
import org.fanzai.domain.circulation.Clearance;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Renewal;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Permission;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// Loads the facts of an operation and asks the pure rules. Writes nothing.
final class Deciding {
    private final Supplier<Rulebook> rules;
    private final String decidedBy;
    private final Permissions permissions;
    private final Optional<Instant> knownSince;
    private final Facts facts = new Facts();
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final OperationStore operations = new OperationStore();
    private final DecidingHolds holds = new DecidingHolds(facts);
    private final Bookings bookings = new Bookings();
    private final Paying paying = new Paying();

    /// `knownSince` is there for a station without its network: how old its knowledge is.
    Deciding(Supplier<Rulebook> rules, String decidedBy, Permissions permissions, Optional<Instant> knownSince) {
        this.rules = rules;
        this.decidedBy = decidedBy;
        this.permissions = permissions;
        this.knownSince = knownSince;
    }

    Verdict decide(Tx tx, Operation operation) {
        var policy = rules.get().at(operation.correctedAt());
        return switch (operation.act()) {
            case Act.CheckOut act ->
                Verdict.of(Checkout.decide(checkout(tx, operation, act, policy), policy), decidedBy);
            case Act.CheckIn act -> checkin(tx, operation, act.item(), request(act.via(), act.options()), policy);
            case Act.ReceiveTransit(var item) ->
                checkin(tx, operation, item, request(Via.DESK, Act.CheckInOptions.NONE), policy);
            case Act.Renew act -> Verdict.of(Renewal.decide(renewal(tx, operation, act, policy), policy), decidedBy);
            case Act.PlaceHold act -> holds.place(tx, operation, act, policy, decidedBy);
            case Act.CancelHold act -> holds.change(tx, act.patron(), act.wish(), false, decidedBy);
            case Act.SuspendHold act -> holds.change(tx, act.patron(), act.wish(), true, decidedBy);
            case Act.ResumeHold act -> holds.change(tx, act.patron(), act.wish(), true, decidedBy);
            case Act.Book act -> bookings.decide(tx, act, decidedBy);
            case Act.CancelBooking act -> bookings.decide(tx, act, decidedBy);
            case Act.Pay act -> ofPatron(tx, act.patron()).and(paying.pay(tx, operation.id(), act));
            case Act.Waive act -> ofPatron(tx, act.patron()).and(paying.waive(tx, act));
            case Act.Charge act -> ofPatron(tx, act.patron());
            case Act.Restrict act -> ofPatron(tx, act.patron());
            case Act.Unrestrict act -> ofPatron(tx, act.patron());
            case Act.Clearance(var patron) -> clearance(tx, patron);
            case Act.MarkItem(var item, var _) -> ofItem(tx, item);
            case Act.ClaimReturned(var item) -> ofLoan(tx, operation, item, false);
            case Act.Recall(var item) -> ofLoan(tx, operation, item, false);
            case Act.ReplaceLost(var item) -> ofLoan(tx, operation, item, true);
            default -> Verdict.recorded(decidedBy);
        };
    }

    CheckoutFacts checkout(Tx tx, Operation operation, Act.CheckOut act, Policy policy) {
        var now = operation.correctedAt();
        var options = act.options();
        return new CheckoutFacts(
                facts.borrower(tx, act.patron(), options.card(), policy),
                facts.copy(tx, act.item(), today(operation, policy), false),
                operation.branch(),
                now,
                new CheckoutFacts.Request(
                        act.via(),
                        permitted(operation.actor(), act.via(), act.override()),
                        options.due(),
                        options.onSite(),
                        options.partsPresent()),
                knownSince.map(since -> new CheckoutFacts.Offline(
                        Duration.between(since, now),
                        operations.checkoutsAfter(tx, operation.station(), act.patron(), since))),
                options.by().map(acting -> facts.proxy(tx, acting, act.patron(), today(operation, policy))));
    }

    private Renewal.Facts renewal(Tx tx, Operation operation, Act.Renew act, Policy policy) {
        return new Renewal.Facts(
                facts.borrower(tx, act.patron(), Optional.empty(), policy),
                facts.copy(tx, act.item(), today(operation, policy), policy.setting(Setting.RENEW_IF_OTHERS_AVAILABLE)),
                operation.branch(),
                operation.correctedAt(),
                new Renewal.Request(
                        act.via(), act.seen(), act.auto(), permitted(operation.actor(), act.via(), act.override())));
    }

    private Verdict checkin(Tx tx, Operation operation, Barcode item, Checkin.Request request, Policy policy) {
        var copy = facts.copy(tx, item, today(operation, policy), false);
        var decision =
                Checkin.decide(new Checkin.Facts(copy, operation.branch(), operation.correctedAt(), request), policy);
        return Verdict.of(decision, decidedBy);
    }

    private Checkin.Request request(Via via, Act.CheckInOptions options) {
        return new Checkin.Request(
                via,
                options.effective(),
                options.bookDrop(),
                options.forgive(),
                options.partsPresent(),
                options.foundBy(),
                knownSince.isPresent());
    }

    /// What the staff pass, as far as they may; what a reader confirms alone is the rules' matter.
    private Set<ReasonCode> permitted(Actor actor, Via via, Set<ReasonCode> override) {
        if (via == Via.KIOSK || override.isEmpty()) return override;
        return override.stream()
                .filter(code -> permissions.may(actor, Permission.toPass(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Verdict clearance(Tx tx, CardNumber card) {
        var borrower = facts.borrower(tx, card, Optional.empty(), rules.get().latest());
        if (borrower.isEmpty()) return refused(ReasonCode.UNKNOWN_PATRON);
        var reasons = Clearance.against(borrower.get());
        return reasons.isEmpty() ? Verdict.recorded(decidedBy) : Verdict.refused(reasons, decidedBy);
    }

    private Verdict ofPatron(Tx tx, CardNumber card) {
        return patrons.find(tx, card).isPresent() ? Verdict.recorded(decidedBy) : refused(ReasonCode.UNKNOWN_PATRON);
    }

    private Verdict ofItem(Tx tx, Barcode item) {
        return items.find(tx, item).isPresent() ? Verdict.recorded(decidedBy) : refused(ReasonCode.UNKNOWN_ITEM);
    }

    private Verdict ofLoan(Tx tx, Operation operation, Barcode item, boolean orLost) {
        var copy = facts.copy(tx, item, today(operation, rules.get().latest()), false);
        if (copy.isEmpty()) return refused(ReasonCode.UNKNOWN_ITEM);
        boolean lost = orLost && copy.get().item().condition() == Condition.LOST;
        return copy.get().loan().isPresent() || lost ? Verdict.recorded(decidedBy) : refused(ReasonCode.NOT_ON_LOAN);
    }

    private Verdict refused(ReasonCode code) {
        return Verdict.refused(List.of(new Reason(code, Map.of())), decidedBy);
    }

    private static LocalDate today(Operation operation, Policy policy) {
        return operation.correctedAt().atZone(policy.zone()).toLocalDate();
    }
}
