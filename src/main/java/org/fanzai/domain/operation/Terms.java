package org.fanzai.domain.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// What an item's fold needs to know beside the item's operations. `accruedTo` is when the day's work
/// last put fines on accounts.
public record Terms(
        Rulebook rules, Item item, Optional<Instant> accruedTo, Patrons patrons, Payments payments, Demand demand) {
    public interface Patrons {
        Optional<Patron> of(CardNumber card);
    }

    public interface Payments {
        /// What had been paid on a fee before an instant.
        Money on(String fee, Instant before);
    }

    /// Who else wants the item at an instant.
    public interface Demand {
        /// How many holds of others waited for its title.
        int waiting(CardNumber borrower, Instant at);

        /// When the next booking of another begins.
        Optional<LocalDate> booked(CardNumber borrower, Instant at);
    }

    /// The same, with fines on accounts up to another instant.
    public Terms accruedTo(Optional<Instant> instant) {
        return new Terms(rules, item, instant, patrons, payments, demand);
    }

    Policy at(Instant instant) {
        return rules.at(instant);
    }

    Scope scope(Loan loan) {
        return scope(loan.patron(), loan.governing());
    }

    Scope scope(CardNumber patron, String governing) {
        return new Scope(governing, patrons.of(patron).map(Patron::category).orElse(""), item.type());
    }

    /// The item's price, else that of its type; nothing where neither is known.
    Optional<Money> price(Policy policy) {
        return item.price().isPositive()
                ? Optional.of(item.price())
                : policy.type(item.type()).defaultPrice();
    }
}
