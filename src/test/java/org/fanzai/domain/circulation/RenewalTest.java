package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.NOW;
import static org.fanzai.domain.Sample.ZONE;
import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.DUE;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.domain.policy.OverdueRenewal;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTest {
    @Test
    void runsOnFromNowOrFromTheDueDate() {
        assertEquals(
                new Renewal.Decision.Accepted(DUE, Set.of()), new Scene().own().renewal());
        var own = new Scene().own().row("* * *", "renewalBase", "due");
        assertEquals(at("2026-03-24T23:59"), own.renews().due());
    }

    @Test
    void hasAPeriodOfItsOwn() {
        var own = new Scene().own().row("* * *", "renewalPeriod", "10d");
        assertEquals(at("2026-03-12T23:59"), own.renews().due());
        own.row("* * *", "renewalPeriod", "0d");
        assertEquals(Set.of(WOULD_NOT_EXTEND), own.renewalRefused());
    }

    @Test
    void goesByTheRulesOfTheBranchThatGovernsTheLoan() {
        var own = new Scene()
                .own(loan(ME, "B1").by("EAST"))
                .row("EAST * *", "loanPeriod", "30d")
                .row("MAIN * *", "renewals", "0");
        assertEquals(at("2026-04-01T23:59"), own.renews().due());
    }

    @Test
    void isRefusedWhenItWouldNotExtendTheLoan() {
        var own = new Scene().own(loan(ME, "B1").due("2026-03-16T23:59"));
        assertEquals(Set.of(WOULD_NOT_EXTEND), own.renewalRefused());
        assertEquals(Map.of("due", DUE.toString()), Scene.data(own.renewalReasons(), WOULD_NOT_EXTEND));
        own = new Scene().own().set(Setting.RETURN_BEFORE_EXPIRY, true);
        own.expires = LocalDate.of(2026, 3, 8);
        assertEquals(Set.of(WOULD_NOT_EXTEND), own.renewalRefused());
    }

    @Test
    void isRefusedInALibraryThatNeverOpens() {
        var own = new Scene().own();
        own.calendar = new OpeningCalendar(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of(), Set.of(), Map.of());
        assertEquals(Set.of(WOULD_NOT_EXTEND), own.renewalRefused());
    }

    @Test
    void isShorterForATitleInDemand() {
        var own = new Scene()
                .own()
                .row("* * *", "durationOfHighDemand", "1 10d")
                .add(hold(OTHER).item("B9"));
        assertEquals(at("2026-03-12T23:59"), own.renews().due());
    }

    @ParameterizedTest
    @CsvSource({"1, 2, true", "2, 2, false", "0, 0, false", "99, unlimited, true"})
    void isRefusedAfterTheLastOne(int used, String limit, boolean accepted) {
        var own = new Scene().own(used, 0).row("* * *", "renewals", limit);
        if (accepted) own.renews();
        else {
            assertEquals(Set.of(TOO_MANY_RENEWALS), own.renewalRefused());
            assertEquals(
                    Map.of("limit", limit, "have", "" + used), Scene.data(own.renewalReasons(), TOO_MANY_RENEWALS));
        }
    }

    @Test
    void hasNoLimitWhereNoRowSetsOne() {
        var own = new Scene().own(99, 99);
        own.rows = List.of(Sample.row("* * *", "loanPeriod", "14d", "maxLoans", "unlimited"));
        own.renews();
    }

    @Test
    void withoutTheItemHasALimitOfItsOwn() {
        var own = new Scene().own(2, 2).row("* * *", "renewals", "10", "unseenRenewals", "2");
        own.renews();
        own.seen = false;
        assertEquals(Set.of(TOO_MANY_UNSEEN), own.renewalRefused());
        own.row("* * *", "unseenRenewals", "3").renews();
    }

    @ParameterizedTest
    @CsvSource({
        "7d,  2026-03-02T23:59, 2026-03-03T00:00",
        "7d,  2026-03-03T00:00, ",
        "8d,  2026-03-02T10:00, ",
        "0d,  2026-03-09T23:59, 2026-03-10T00:00",
        "0d,  2026-03-10T00:00, ",
        "48h, 2026-03-08T23:58, 2026-03-08T23:59",
        "48h, 2026-03-08T23:59, "
    })
    void isRefusedBeforeItsTime(String before, String now, String earliest) {
        var own = new Scene().own().row("* * *", "noRenewalBefore", before).override(TOO_SOON);
        own.now = at(now);
        if (earliest == null) own.renews();
        else {
            assertEquals(Set.of(TOO_SOON), own.renewalRefused());
            assertEquals(Map.of("earliest", earliest), Scene.data(own.renewalReasons(), TOO_SOON));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "  , 2026-03-10T23:58, 2026-03-10T23:59",
        "  , 2026-03-10T23:59, ",
        "3d, 2026-03-06T23:59, 2026-03-07T00:00",
        "3d, 2026-03-07T00:00, "
    })
    void byItselfWaitsUntilItsTime(String before, String now, String earliest) {
        var own = new Scene().own();
        if (before != null) own.row("* * *", "noRenewalBefore", before);
        own.auto = true;
        own.now = at(now);
        if (earliest == null) own.renews();
        else assertEquals(Map.of("earliest", earliest), Scene.data(own.renewalReasons(), AUTO_TOO_SOON));
    }

    @ParameterizedTest
    @CsvSource({"20d, 2026-03-16T09:59, true", "20d, 2026-03-16T10:00, false", "480h, 2026-03-16T10:00, false"})
    void byItselfEndsSomeTimeAfterTheLoanBegan(String after, String now, boolean accepted) {
        var own = new Scene().own().row("* * *", "noAutoRenewalAfter", after);
        own.now = at(now);
        own.renews();
        own.auto = true;
        if (accepted) own.renews();
        else assertEquals(Map.of("from", "2026-03-16T10:00"), Scene.data(own.renewalReasons(), AUTO_TOO_LATE));
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW,      2026-03-01T23:59, ",
        "BLOCK_ITEM, 2026-03-01T23:59, OVERDUE",
        "BLOCK_ITEM, 2026-03-02T10:00, ",
        "BLOCK,      2026-03-01T23:59, OVERDUES",
        "BLOCK,      2026-03-02T10:00, "
    })
    void ofAnOverdueLoanIsRefusedWhereTheLibrarySaysSo(OverdueRenewal rule, String due, ReasonCode code) {
        var own = new Scene().own(loan(ME, "B1").due(due)).set(Setting.OVERDUE_RENEWAL, rule);
        if (code == null) own.renews();
        else assertEquals(Set.of(code), own.renewalRefused());
    }

    @Test
    void isRefusedForAnotherLoanThatIsOverdue() {
        var own = new Scene().own().add(loan(ME, "B9").due("2026-03-01T23:59"));
        own.set(Setting.OVERDUE_RENEWAL, OverdueRenewal.BLOCK_ITEM).renews();
        own.set(Setting.OVERDUE_RENEWAL, OverdueRenewal.BLOCK);
        assertEquals(Set.of(OVERDUES), own.renewalRefused());
        assertEquals(Map.of("have", "1"), Scene.data(own.renewalReasons(), OVERDUES));
    }

    @Test
    void isRefusedAfterTheMembershipUnlessTheLibraryRenewsThem() {
        var own = new Scene().own();
        own.expires = LocalDate.of(2026, 3, 1);
        assertEquals(Set.of(PATRON_EXPIRED), own.renewalRefused());
        own.set(Setting.RENEW_EXPIRED_PATRONS, true).renews();
    }

    @Test
    void isRefusedToARestrictedPatronAndForADebt() {
        var own = new Scene()
                .own()
                .set(Setting.DEBT_LIMIT, Optional.of(Money.of("1.00")))
                .set(Setting.RENEWAL_DEBT_LIMIT, Optional.of(Money.of("5.00")));
        own.owed = Money.of("5.00");
        own.renews();
        own.owed = Money.of("5.01");
        own.restrictions.add(new Restriction(NOW, Optional.of(LocalDate.of(2026, 3, 2)), true));
        assertEquals(Set.of(PATRON_RESTRICTED, DEBT), own.renewalRefused());
        assertEquals(Map.of("until", "2026-03-02"), Scene.data(own.renewalReasons(), PATRON_RESTRICTED));
        assertEquals(Map.of("owed", "5.01", "limit", "5.00"), Scene.data(own.renewalReasons(), DEBT));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, 2026-03-20, true",
        "2026-03-01, 2026-03-02, true",
        "2026-03-17, 2026-03-20, false",
        "2026-02-01, 2026-03-01, false"
    })
    void isRefusedForABookingThatBeginsByTheNewDueDate(String from, String to, boolean refused) {
        var own = new Scene().own().booked(OTHER, from, to).booked(ME, "2026-03-03", "2026-03-04");
        own.override(BOOKED);
        if (!refused) own.renews();
        else assertEquals(Map.of("from", from), Scene.data(own.renewalReasons(), BOOKED));
    }

    @Test
    void isRefusedOnSiteAndAfterARecall() {
        var own = new Scene().own(loan(ME, "B1").onSite().recalled()).override(ON_SITE, RECALLED);
        assertEquals(Set.of(ON_SITE, RECALLED), own.renewalRefused());
    }

    @Test
    void isPassedByTheStaffWhereNobodyElseIsConcerned() {
        var own = new Scene()
                .own(5, 5)
                .row("* * *", "unseenRenewals", "1")
                .set(Setting.OVERDUE_RENEWAL, OverdueRenewal.BLOCK)
                .add(loan(ME, "B9").due("2026-03-01T23:59"));
        own.seen = false;
        own.expires = LocalDate.of(2026, 3, 1);
        var codes = Set.of(TOO_MANY_RENEWALS, TOO_MANY_UNSEEN, OVERDUES, PATRON_EXPIRED);
        assertEquals(codes, own.renewalRefused());
        own.override(ReasonCode.values());
        assertEquals(new Renewal.Decision.Accepted(DUE, codes), own.renewal());
        assertEquals(codes, own.kiosk().renewalRefused());
    }

    @Test
    void anOverrideLeavesTheHold() {
        var own = new Scene().own(2, 0).add(hold(OTHER).item("B1"));
        assertEquals(Set.of(TOO_MANY_RENEWALS, ON_HOLD), own.renewalRefused());
        assertEquals(Set.of(ON_HOLD), own.override(TOO_MANY_RENEWALS, ON_HOLD).renewalRefused());
    }

    @Test
    void whatIsUnknownOrNotThePatronsComesAlone() {
        var wrong = new Scene();
        wrong.expires = LocalDate.of(2026, 3, 1);
        assertEquals(Set.of(NOT_ON_LOAN), wrong.renewalRefused());
        assertEquals(Set.of(NOT_ON_LOAN), wrong.onLoanToOther(loan(OTHER, "B1")).renewalRefused());
        wrong.knownPatron = false;
        assertEquals(Set.of(UNKNOWN_PATRON), wrong.renewalRefused());
        wrong.knownItem = false;
        assertEquals(Set.of(UNKNOWN_ITEM), wrong.renewalRefused());
    }

    @Test
    void neverShortensALoan() {
        var periods = List.of("0d", "1d", "7d", "14d", "30d", "4h", "90m");
        var rules = List.of("days", "calendar", "nextOpenDay", "sameWeekday");
        Property.holds(3000, random -> {
            var own = new Scene()
                    .row(
                            "* * *",
                            "renewalPeriod",
                            periods.get(random.nextInt(periods.size())),
                            "dueRule",
                            rules.get(random.nextInt(rules.size())),
                            "renewalBase",
                            random.nextBoolean() ? "now" : "due",
                            "durationOfHighDemand",
                            "1 " + random.nextInt(20) + "d")
                    .set(Setting.RETURN_BEFORE_EXPIRY, random.nextBoolean())
                    .override(ReasonCode.values());
            if (random.nextBoolean()) own.add(hold(OTHER).item("B9"));
            own.expires = LocalDate.of(2026, 3, 2).plusDays(random.nextInt(-5, 30));
            var due = NOW.plusSeconds(60L * random.nextInt(-40_000, 40_000));
            own.own(loan(ME, "B1").due(due.atZone(ZONE).toLocalDateTime().toString()));
            if (own.renewal() instanceof Renewal.Decision.Accepted(var until, var _))
                assertTrue(until.isAfter(due), due.atZone(ZONE) + " became " + until.atZone(ZONE));
        });
    }

    @Test
    void theFirstOfTwoBookingsIsSaid() {
        var own = new Scene().own();
        for (var day : List.of("2026-03-12", "2026-03-11", "2026-03-13")) own.booked(OTHER, day, day);
        assertEquals(Map.of("from", "2026-03-11"), Scene.data(own.renewalReasons(), BOOKED));
    }
}
