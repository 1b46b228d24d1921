package org.fanzai.ui.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Limit;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.usecase.port.ItemDirectory.Borrowed;

/// The patron at the desk: `loans` as the library last told them, `lent` what this desk has lent since.
record PatronCard(Patron patron, List<Borrowed> loans, Set<Barcode> lent, Optional<Limit> limit) {
    private static final int SOON_DAYS = 30;

    /// What is to be said of the card at a glance, the gravest first.
    enum Standing {
        INACTIVE,
        EXPIRED,
        FULL,
        OVERDUE,
        EXPIRES_SOON,
        GOOD
    }

    PatronCard {
        loans = List.copyOf(loans);
        lent = Set.copyOf(lent);
    }

    PatronCard withLent(Barcode item) {
        var more = new HashSet<>(lent);
        more.add(item);
        return new PatronCard(patron, loans, more, limit);
    }

    PatronCard withLoans(List<Borrowed> now) {
        return new PatronCard(patron, now, Set.of(), limit);
    }

    /// How many items the patron has now.
    int have() {
        var items = new HashSet<>(lent);
        loans.forEach(loan -> items.add(loan.item().barcode()));
        return items.size();
    }

    int overdue(Instant now) {
        return (int) loans.stream()
                .filter(loan -> !lent.contains(loan.item().barcode()))
                .filter(loan -> loan.loan().due().isBefore(now))
                .count();
    }

    /// The loans that are not in `listed`, the first due first.
    List<Borrowed> before(Set<String> listed) {
        return loans.stream()
                .filter(loan -> !listed.contains(loan.item().barcode().text()))
                .toList();
    }

    /// How much of the limit is used, 0 to 1; empty without a limit.
    Optional<Double> used() {
        return limit.flatMap(most -> most instanceof Limit.AtMost(int number) && number > 0
                ? Optional.of(Math.min(1.0, (double) have() / number))
                : Optional.empty());
    }

    boolean full() {
        return limit.isPresent() && limit.get().reachedBy(have());
    }

    Standing standing(Instant now, LocalDate today) {
        if (!patron.active()) return Standing.INACTIVE;
        if (today.isAfter(patron.expires())) return Standing.EXPIRED;
        if (full()) return Standing.FULL;
        if (overdue(now) > 0) return Standing.OVERDUE;
        return today.plusDays(SOON_DAYS).isAfter(patron.expires()) ? Standing.EXPIRES_SOON : Standing.GOOD;
    }
}
