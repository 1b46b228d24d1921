package org.fanzai.central;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fanzai.db.Tx;
import org.fanzai.db.store.BookingStore;
import org.fanzai.db.store.FeeStore;
import org.fanzai.db.store.HoldStore;
import org.fanzai.db.store.ItemStore;
import org.fanzai.db.store.LoanStore;
import org.fanzai.db.store.OperationStore;
import org.fanzai.db.store.PatronStore;
import org.fanzai.db.store.ProxyStore;
import org.fanzai.db.store.RestrictionStore;
import org.fanzai.db.store.StateStore;
import org.fanzai.db.store.TransitStore;
import org.fanzai.domain.catalog.ItemState;
import org.fanzai.domain.circulation.Borrower;
import org.fanzai.domain.circulation.Copy;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.circulation.OpenLoan;
import org.fanzai.domain.circulation.Proxy;
import org.fanzai.domain.circulation.Transit;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// Loads what decisions are made on. Writes nothing.
final class Facts {
    private final ItemStore items = new ItemStore();
    private final PatronStore patrons = new PatronStore();
    private final LoanStore loans = new LoanStore();
    private final HoldStore holds = new HoldStore();
    private final TransitStore transits = new TransitStore();
    private final BookingStore bookings = new BookingStore();
    private final RestrictionStore restrictions = new RestrictionStore();
    private final FeeStore fees = new FeeStore();
    private final OperationStore operations = new OperationStore();
    private final ProxyStore proxies = new ProxyStore();
    private final StateStore states = new StateStore();

    /// The patron of a card; `presented` is the card in the hand where it is another one. Empty when it
    /// is none of the patron's.
    Optional<Borrower> borrower(Tx tx, CardNumber card, Optional<CardNumber> presented, Policy policy) {
        return patrons.find(tx, card)
                .flatMap(patron -> presented
                        .filter(other -> !other.equals(card))
                        .map(other -> patrons.cardActive(tx, card, other))
                        .orElse(Optional.of(true))
                        .map(active -> new Borrower(
                                patron,
                                active && patron.active(),
                                restrictions.of(tx, card),
                                fees.balance(tx, card),
                                loans.openOf(tx, card),
                                policy.setting(Setting.DEPOSIT) ? loans.priceOf(tx, card) : Money.ZERO)));
    }

    /// The one of a card, who acts for the patron of another on a day.
    Proxy proxy(Tx tx, CardNumber acting, CardNumber sponsor, LocalDate today) {
        return new Proxy(patrons.find(tx, acting), proxies.holds(tx, acting, sponsor, today));
    }

    /// A patron as one was at an instant, as far as is known now.
    Optional<Borrower> borrowerAt(Tx tx, CardNumber card, Instant at) {
        return patrons.find(tx, card)
                .map(patron -> new Borrower(
                        patron,
                        patron.active() || operations.clearedAfter(tx, card, at),
                        restrictions.at(tx, card, at),
                        fees.balanceAt(tx, card, at),
                        loans.openAt(tx, card, at)));
    }

    /// An item and all that waits for it; with `siblings`, where the other items of its title are.
    Optional<Copy> copy(Tx tx, Barcode barcode, LocalDate today, boolean siblings) {
        return items.findCopy(tx, barcode).map(found -> {
            var loan = loans.openOf(tx, barcode);
            var transit = transits.of(tx, barcode);
            var queue = holds.ofTitle(tx, found.title().id());
            return new Copy(
                    found.item(),
                    found.title(),
                    state(barcode, loan, transit, queue),
                    loan,
                    transit,
                    queue,
                    siblings ? siblings(tx, found.title().id(), Optional.of(barcode)) : List.of(),
                    bookings.of(tx, barcode, today),
                    found.returned());
        });
    }

    private static ItemState state(
            Barcode barcode, Optional<OpenLoan> loan, Optional<Transit> transit, List<Hold> queue) {
        if (loan.isPresent())
            return new ItemState.OnLoan(loan.get().patron(), loan.get().due());
        if (transit.isPresent()) return new ItemState.InTransit(transit.get().to());
        for (var hold : queue)
            if (hold.copy().filter(barcode::equals).isPresent()) return new ItemState.OnHoldShelf(hold.patron());
        return new ItemState.OnShelf();
    }

    /// The items of a title and where they are, without one of them.
    List<Copy.Sibling> siblings(Tx tx, String titleId, Optional<Barcode> without) {
        return items.ofTitle(tx, titleId).stream()
                .filter(item -> without.filter(item.barcode()::equals).isEmpty())
                .map(item -> new Copy.Sibling(item, states.of(tx, item.barcode(), loans.openOf(tx, item.barcode()))))
                .toList();
    }
}
