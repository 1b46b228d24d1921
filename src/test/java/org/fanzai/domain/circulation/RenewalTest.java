package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.NOW;
import static org.fanzai.domain.Sample.ZONE;
import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.Sample.item;
import static org.fanzai.domain.Sample.patron;
import static org.fanzai.domain.Sample.policy;
import static org.fanzai.domain.Sample.row;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanzai.domain.Sample;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private static final Instant DUE = at("2026-03-10T23:59");

    @Test
    void runsOnFromNowOrFromTheDueDate() {
        assertEquals(new Renewal.Decision.Accepted(at("2026-03-16T23:59")), decide(loan(0), policy()));
        assertEquals(
                new Renewal.Decision.Accepted(at("2026-03-24T23:59")),
                decide(loan(0), policy(row("* * *", "renewalBase", "due"))));
    }

    @Test
    void hasAPeriodOfItsOwn() {
        assertEquals(
                new Renewal.Decision.Accepted(at("2026-03-12T23:59")),
                decide(loan(0), policy(row("* * *", "renewalPeriod", "10d"))));
        assertEquals(Set.of(WOULD_NOT_EXTEND), refusedFor(loan(0), policy(row("* * *", "renewalPeriod", "0d"))));
    }

    @Test
    void isRefusedWhenItWouldNotExtendTheLoan() {
        var same =
                new OpenLoan(new CardNumber("P1"), new Barcode("B1"), "BOOK", "MAIN", NOW, at("2026-03-16T23:59"), 0);
        assertEquals(Set.of(WOULD_NOT_EXTEND), refusedFor(same, policy()));
    }

    @Test
    void isRefusedAfterTheLastOne() {
        assertInstanceOf(Renewal.Decision.Accepted.class, decide(loan(1), policy()));
        assertEquals(Set.of(TOO_MANY_RENEWALS), refusedFor(loan(2), policy()));
        assertEquals(Set.of(TOO_MANY_RENEWALS), refusedFor(loan(0), policy(row("* * *", "renewals", "0"))));
    }

    @Test
    void hasNoLimitWhereNoRowSetsOne() {
        var policy = policy(Sample.ALWAYS_OPEN, List.of(row("* * *", "loanPeriod", "14d", "maxLoans", "unlimited")));
        assertInstanceOf(Renewal.Decision.Accepted.class, decide(loan(99), policy));
    }

    @Test
    void isRefusedAfterTheMembership() {
        var known = patron("P1");
        var member = new Patron(
                known.card(), known.name(), known.category(), known.home(), LocalDate.of(2026, 3, 1), true, "zh");
        var facts = new Renewal.Facts(Optional.of(member), Optional.of(item("B1")), Optional.of(loan(2)), NOW);
        assertEquals(Set.of(PATRON_EXPIRED, TOO_MANY_RENEWALS), codes(Renewal.decide(facts, policy())));
        facts = new Renewal.Facts(
                Optional.of(member), Optional.of(item("B1")), Optional.of(loan(0)), at("2026-03-01T23:59"));
        assertInstanceOf(Renewal.Decision.Accepted.class, Renewal.decide(facts, policy()));
    }

    @Test
    void whatIsUnknownComesAlone() {
        Optional<Patron> nobody = Optional.empty();
        assertEquals(
                Set.of(UNKNOWN_ITEM),
                codes(Renewal.decide(
                        new Renewal.Facts(nobody, Optional.empty(), Optional.of(loan(9)), NOW), policy())));
        assertEquals(
                Set.of(UNKNOWN_PATRON),
                codes(Renewal.decide(
                        new Renewal.Facts(nobody, Optional.of(item("B1")), Optional.of(loan(9)), NOW), policy())));
        assertEquals(
                Set.of(NOT_ON_LOAN),
                codes(Renewal.decide(
                        new Renewal.Facts(Optional.of(patron("P1")), Optional.of(item("B1")), Optional.empty(), NOW),
                        policy())));
    }

    @Test
    void isRefusedInALibraryThatNeverOpens() {
        var never = new OpeningCalendar(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of(), Set.of(), Map.of());
        assertEquals(Set.of(WOULD_NOT_EXTEND), refusedFor(loan(0), policy(never, List.of(Sample.BASE))));
    }

    @Test
    void neverShortensALoan() {
        var periods = List.of("0d", "1d", "7d", "14d", "30d", "4h", "90m");
        var rules = List.of("days", "calendar", "nextOpenDay", "sameWeekday");
        Property.holds(3000, random -> {
            var policy = policy(row(
                    "* * *",
                    "renewalPeriod",
                    periods.get(random.nextInt(periods.size())),
                    "dueRule",
                    rules.get(random.nextInt(rules.size())),
                    "renewalBase",
                    random.nextBoolean() ? "now" : "due",
                    "renewals",
                    "5"));
            var due = NOW.plus(random.nextInt(-40_000, 40_000), ChronoUnit.MINUTES);
            var loan =
                    new OpenLoan(new CardNumber("P1"), new Barcode("B1"), "BOOK", "MAIN", NOW, due, random.nextInt(7));
            if (decide(loan, policy) instanceof Renewal.Decision.Accepted(var until))
                assertTrue(until.isAfter(due), due.atZone(ZONE) + " became " + until.atZone(ZONE));
        });
    }

    private static OpenLoan loan(int renewals) {
        return new OpenLoan(
                new CardNumber("P1"), new Barcode("B1"), "BOOK", "MAIN", at("2026-02-24T10:00"), DUE, renewals);
    }

    private static Renewal.Decision decide(OpenLoan loan, Policy policy) {
        return Renewal.decide(
                new Renewal.Facts(Optional.of(patron("P1")), Optional.of(item("B1")), Optional.of(loan), NOW), policy);
    }

    private static Set<ReasonCode> refusedFor(OpenLoan loan, Policy policy) {
        return codes(decide(loan, policy));
    }

    private static Set<ReasonCode> codes(Renewal.Decision decision) {
        return assertInstanceOf(Renewal.Decision.Refused.class, decision).reasons().stream()
                .map(Reason::code)
                .collect(Collectors.toSet());
    }
}
