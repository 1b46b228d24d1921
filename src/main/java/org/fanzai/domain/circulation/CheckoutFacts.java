package org.fanzai.domain.circulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a checkout is decided on. `borrower` and `copy` are empty when the library does not know them;
/// `branch` is where it happens; `offline` is there when a station decides without its network, `proxy`
/// when somebody acts for the patron.
public record CheckoutFacts(
        Optional<Borrower> borrower,
        Optional<Copy> copy,
        String branch,
        Instant now,
        Request request,
        Optional<Offline> offline,
        Optional<Proxy> proxy) {
    /// Of a patron who comes in person.
    public CheckoutFacts(
            Optional<Borrower> borrower,
            Optional<Copy> copy,
            String branch,
            Instant now,
            Request request,
            Optional<Offline> offline) {
        this(borrower, copy, branch, now, request, offline, Optional.empty());
    }

    /// What was asked for. `override` holds the reasons that somebody passes; `due` is a date given by
    /// the staff; `partsPresent` how many parts were counted.
    public record Request(
            Via via, Set<ReasonCode> override, Optional<Instant> due, boolean onSite, OptionalInt partsPresent) {
        public Request {
            override = Set.copyOf(override);
        }

        public static Request plain(Via via, Set<ReasonCode> override) {
            return new Request(via, override, Optional.empty(), false, OptionalInt.empty());
        }
    }

    /// The same facts with another request.
    public CheckoutFacts with(Request other) {
        return new CheckoutFacts(borrower, copy, branch, now, other, offline, proxy);
    }

    /// How old the station's knowledge is, and how many items the patron took in this outage so far.
    public record Offline(Duration age, int taken) {}

    /// The patron's present loan of this very item.
    public Optional<OpenLoan> own() {
        return copy.flatMap(Copy::loan)
                .filter(loan -> borrower.isPresent()
                        && loan.patron().equals(borrower.get().patron().card()));
    }
}
