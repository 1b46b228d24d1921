package org.fanzai.domain.circulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.CardNumber;

/// A checkout as its checks see it: the facts, the rules, and what many of them ask, worked out once. `own` is the
/// patron's present loan of the item. Who or what an offline station does not know is in no category and of no type.
record Asked(CheckoutFacts facts, Policy policy, Scope scope, LocalDate today, Optional<OpenLoan> own) {
    static Asked of(CheckoutFacts facts, Policy policy) {
        var patron = facts.borrower().map(Borrower::patron);
        var item = facts.copy().map(Copy::item);
        var own = facts.own();
        var here = Governing.branch(policy, facts.branch(), patron.map(Patron::home), item);
        var governing = own.isPresent() && renews(own.get(), facts) ? own.get().governing() : here;
        var category = patron.map(Patron::category).orElse("");
        var scope = new Scope(governing, category, item.map(Item::type).orElse(""));
        return new Asked(facts, policy, scope, facts.now().atZone(policy.zone()).toLocalDate(), own);
    }

    /// Whether it would be a renewal. An on-site loan of one's own becomes an ordinary one instead.
    boolean renews() {
        return own.isPresent() && renews(own.get(), facts);
    }

    boolean isOwn(CardNumber patron) {
        return facts.borrower().isPresent()
                && facts.borrower().get().patron().card().equals(patron);
    }

    Instant now() {
        return facts.now();
    }

    CheckoutFacts.Request request() {
        return facts.request();
    }

    /// The patron's open loans, as far as they are known.
    List<OpenLoan> loans() {
        return facts.borrower().isPresent() ? facts.borrower().get().loans() : List.of();
    }

    private static boolean renews(OpenLoan own, CheckoutFacts facts) {
        return !own.onSite() || facts.request().onSite();
    }
}
