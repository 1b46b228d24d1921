package org.fanzai.central;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.CaseStore.Case;
import org.fanzai.domain.operation.Consequence;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// One operation while it is applied: where it is written, by which rules, when it arrived (`now`), and
/// what follows.
final class Doing {
    private final CaseStore cases = new CaseStore();
    private final Tx tx;
    private final Told told;
    private final Rulebook rules;
    private final Instant now;
    private Money raised = Money.ZERO;
    private Money lowered = Money.ZERO;
    private final List<Consequence> more = new ArrayList<>();

    Doing(Tx tx, Told told, Rulebook rules, Instant now) {
        this.tx = tx;
        this.told = told;
        this.rules = rules;
        this.now = now;
    }

    Tx tx() {
        return tx;
    }

    Told told() {
        return told;
    }

    Operation operation() {
        return told.operation();
    }

    Verdict verdict() {
        return told.verdict();
    }

    Rulebook rules() {
        return rules;
    }

    /// The rules that held when it happened.
    Policy policy() {
        return rules.at(happened());
    }

    Instant happened() {
        return told.operation().correctedAt();
    }

    /// The day on which the counter is now: that of the arrival, for what can only be done from now on.
    LocalDate today() {
        return now.atZone(policy().zone()).toLocalDate();
    }

    Instant now() {
        return now;
    }

    /// Whether a station did it without its network: it is a fact, whatever the rules say.
    boolean offline() {
        return verdict().decidedBy().equals(Verdict.OFFLINE);
    }

    void raised(Money amount) {
        raised = raised.plus(amount);
    }

    void lowered(Money amount) {
        lowered = lowered.plus(amount);
    }

    void follows(Consequence consequence) {
        more.add(consequence);
    }

    List<Consequence> consequences() {
        var all = new ArrayList<>(more);
        if (raised.isPositive()) all.add(new Consequence.Charged(raised));
        if (lowered.isPositive()) all.add(new Consequence.Credited(lowered));
        return all;
    }

    /// A case for the staff, of this operation.
    void raise(String code) {
        var act = operation().act();
        cases.raise(
                tx,
                new Case(
                        operation().id(),
                        code,
                        operation().station(),
                        act.about().map(Barcode::text),
                        act.patronOf().map(CardNumber::text),
                        happened()));
    }

    Optional<Barcode> item() {
        return operation().act().about();
    }
}
