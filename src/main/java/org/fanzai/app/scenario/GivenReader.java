package org.fanzai.app.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fanzai.app.scenario.Given.Past;
import org.fanzai.domain.circulation.Booking;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.FeeKind;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.yaml.Section;

/// Reads what is there before the first step. Problems go to the section; what is returned is of use only when there
/// are none.
final class GivenReader {
    private final Section section;
    private final Policy policy;
    private final Names names;

    /// The day before the first step.
    private final LocalDate eve;

    private final MemberReader members;
    private final ShelfReader shelves;
    private final AccountReader accounts = new AccountReader();
    private final List<Past> past = new ArrayList<>();

    private GivenReader(Section section, Policy policy, Names names, LocalDate first) {
        this.section = section;
        this.policy = policy;
        this.names = names;
        this.eve = first.minusDays(1);
        this.members = new MemberReader(policy, names);
        this.shelves = new ShelfReader(policy, names);
    }

    /// `first` is the day of the first step.
    static Given read(Section section, Policy policy, Names names, LocalDate first) {
        return new GivenReader(section, policy, names, first).read();
    }

    private Given read() {
        section.sections("patrons").forEach(this::member);
        section.sections("titles").forEach(shelves::title);
        section.sections("items").forEach(shelves::item);
        var loans = new LoanReader(policy, members, shelves, eveAt(LocalTime.of(10, 0)));
        for (var loan : section.sections("loans")) past.add(loans.read(loan));
        section.sections("fees").forEach(this::fee);
        var bookings = section.sections("bookings").stream().map(this::booking).toList();
        var holds = new HoldReader(policy, names, members, eveAt(LocalTime.NOON));
        for (var hold : section.sections("holds")) past.add(holds.read(hold));
        var transits = new TransitReader(policy, names, shelves, holds, eveAt(LocalTime.NOON));
        section.sections("transits").forEach(transits::read);
        members.addNamed();
        shelves.addNamed();
        past.addAll(accounts.past());
        past.sort(Comparator.comparing(Past::at));
        return new Given(shelves.titles(), shelves.items(), members.members(), bookings, transits.transits(), past);
    }

    private void member(Section patron) {
        try (patron) {
            var card = members.read(patron);
            patron.value("owes", Reads::money)
                    .ifPresent(owed -> accounts.charge(
                            card, FeeKind.MANUAL, owed, Optional.empty(), Money.ZERO, eveAt(LocalTime.of(10, 0))));
            if (!patron.has("restricted")) return;
            try (var restricted = patron.section("restricted")) {
                var until = restricted.required("until", Reads::dayOrNone).flatMap(day -> day);
                past.add(new Past(
                        OperationIds.of("given restriction " + past.size()),
                        eveAt(LocalTime.of(10, 0)),
                        new Act.Restrict(card, until)));
            }
        }
    }

    private void fee(Section fee) {
        try (fee) {
            var amount = fee.required("amount", Reads::money).orElse(Money.ZERO);
            var paid = fee.value("paid", Reads::money).orElse(Money.ZERO);
            if (paid.compareTo(amount) > 0) fee.problem("paid", "at most the amount, " + amount);
            accounts.charge(
                    members.known(fee),
                    fee.required("kind", FeeKind::of).orElse(FeeKind.MANUAL),
                    amount,
                    fee.value("item", names::item),
                    paid,
                    fee.value("at", Reads.time(policy.zone())).orElse(eveAt(LocalTime.of(10, 0))));
        }
    }

    private Booking booking(Section booking) {
        try (booking) {
            var from = booking.required("from", Reads::day).orElse(eve);
            var to = booking.required("to", Reads::day).orElse(from);
            if (to.isBefore(from)) booking.problem("to", "the last day is not before the first");
            return new Booking(members.known(booking), shelves.known(booking), from, to);
        }
    }

    private Instant eveAt(LocalTime time) {
        return eve.atTime(time).atZone(policy.zone()).toInstant();
    }
}
