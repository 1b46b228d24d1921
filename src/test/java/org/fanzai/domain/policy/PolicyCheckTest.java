package org.fanzai.domain.policy;

import static org.fanzai.domain.Sample.ALWAYS_OPEN;
import static org.fanzai.domain.Sample.BASE;
import static org.fanzai.domain.Sample.BRANCH;
import static org.fanzai.domain.Sample.ZONE;
import static org.fanzai.domain.Sample.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fanzai.domain.policy.Finding.*;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final OpeningCalendar NEVER =
            new OpeningCalendar(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of(), Set.of(), Map.of());

    private final Map<String, Category> categories = new TreeMap<>();
    private final Map<String, ItemType> types = new TreeMap<>();
    private final Map<String, OpeningCalendar> calendars = new HashMap<>();
    private final List<PolicyRow> rows = new ArrayList<>();
    private final List<Vacation> vacations = new ArrayList<>();

    @BeforeEach
    void aLibraryWithoutMistakes() {
        categories.putAll(Map.of("STUDENT", Category.ORDINARY, "STAFF", Category.ORDINARY));
        types.putAll(Map.of("BOOK", ItemType.PLAIN, "CD", ItemType.PLAIN));
        calendars.putAll(Map.of(BRANCH, ALWAYS_OPEN, "EAST", ALWAYS_OPEN));
        rows.add(BASE);
    }

    @Test
    void nothingIsStrangeAboutAnOrdinaryPolicy() {
        rows.add(row("* * *", "fineAmount", "0.10", "fineEvery", "1d", "suspendPerUnit", "1", "pickupDays", "7"));
        rows.add(row("* STAFF *", "loanPeriod", "60d", "hardDue", "2026-06-30 before"));
        rows.add(row("EAST * CD", "lendable", "false", "returnsTo", "home"));
        rows.add(row("* STAFF CD", "fineEvery", "0d"));
        categories.put("GUEST", new Category(Optional.empty(), false, true));
        types.put("DVD", new ItemType(Optional.of("CD"), Optional.empty(), false));
        vacations.add(new Vacation(TODAY, TODAY.plusDays(30), TODAY.plusDays(31)));
        finds();
    }

    @ParameterizedTest
    @CsvSource({"maxLoans, 0", "maxLoansTotal, 0", "lendable, false"})
    void aCategoryThatMayBorrowNothing(String parameter, String value) {
        rows.add(row("* STAFF *", parameter, value));
        finds(new LendsNothing("STAFF"));
        rows.add(row("EAST STAFF *", parameter, value.equals("0") ? "1" : "true"));
        finds();
    }

    @Test
    void aCategoryThatIsOnlyCountedBorrowsNothingOnPurpose() {
        categories.put("STAFF", new Category(Optional.empty(), true, false));
        rows.add(row("* STAFF *", "maxLoans", "0"));
        finds();
    }

    @Test
    void aPairWithoutAPeriodOrALimit() {
        rows.clear();
        rows.add(row("* * *", "maxLoans", "5"));
        rows.add(row("* * BOOK", "loanPeriod", "14d"));
        rows.add(row("EAST STAFF CD", "loanPeriod", "14d"));
        finds(
                new NoPolicy("STAFF", "CD", BRANCH, Parameter.LOAN_PERIOD),
                new NoPolicy("STUDENT", "CD", "*", Parameter.LOAN_PERIOD));
        rows.add(row("* * CD", "lendable", "false"));
        finds();
    }

    @Test
    void aRowOfAnUnknownName() {
        rows.add(row("WEST PUPIL TAPE", "renewals", "1"));
        finds(new UnknownName(1, "WEST"), new UnknownName(1, "PUPIL"), new UnknownName(1, "TAPE"));
    }

    @Test
    void aRowThatALaterOneOfTheSameScopeOverrides() {
        rows.add(row("* STAFF *", "renewals", "1"));
        rows.add(row("* STAFF *", "renewals", "3", "maxLoans", "9"));
        finds(new UnreachedRow(1));
    }

    @Test
    void aRowThatMoreSpecificOnesOverrideEverywhere() {
        rows.add(row("* STAFF *", "renewals", "1"));
        rows.add(row("* STAFF BOOK", "renewals", "3"));
        finds();
        rows.add(row("* STAFF CD", "renewals", "3"));
        finds(new UnreachedRow(1));
    }

    @Test
    void aParameterThatDependsOnLess() {
        rows.add(row("* STAFF CD", "maxLoansTotal", "5", "renewals", "1"));
        rows.add(row("* STAFF *", "lostReturn", "keep", "renewals", "1"));
        finds(new Overreach(1, Parameter.MAX_LOANS_TOTAL), new Overreach(2, Parameter.LOST_RETURN));
    }

    @Test
    void aDueRuleWithoutAnOpenDay() {
        calendars.put("EAST", NEVER);
        finds(new NoOpenDay("EAST"));
        rows.add(row("EAST * *", "dueRule", "days"));
        finds();
    }

    @ParameterizedTest
    @CsvSource({"exactly, true", "before, false", "after, false"})
    void aHardDueDateInThePast(String rule, boolean contradiction) {
        rows.add(row("* * *", "hardDue", "2026-03-01 " + rule, "renewals", "0"));
        var hardDue = HardDue.of("2026-03-01 " + rule);
        finds(new HardDueInPast(1, hardDue));
        assertEquals(contradiction, new HardDueInPast(1, hardDue).contradiction());
    }

    @Test
    void aHardDueDateOfToday() {
        rows.add(row("* * *", "hardDue", "2026-03-02 before"));
        finds();
    }

    @Test
    void anAmountWithoutAPeriodAndAPeriodWithoutAnAmount() {
        rows.add(row("* STAFF *", "fineAmount", "1.00"));
        rows.add(row("* STUDENT *", "fineEvery", "1d"));
        finds(new HalfAFine(1, Parameter.FINE_EVERY), new HalfAFine(2, Parameter.FINE_AMOUNT));
        rows.add(row("* STAFF *", "fineAmount", "0.00"));
        rows.add(row("* STUDENT *", "recallFineAmount", "1.00"));
        finds(new UnreachedRow(1));
    }

    @Test
    void aCategoryThatIsNeitherFinedNorSuspended() {
        categories.put("STAFF", new Category(Optional.empty(), false, true));
        rows.add(row("* * BOOK", "suspendPerUnit", "1"));
        finds(new NeitherFinedNorSuspended("STAFF", "CD"));
        rows.add(row("* STAFF CD", "suspendPerUnit", "0"));
        finds(new NeitherFinedNorSuspended("STAFF", "CD"));
    }

    @Test
    void aVacationThatEndsInItselfOrOnAClosedDay() {
        calendars.put("EAST", ALWAYS_OPEN.closedOn(List.of(TODAY.plusDays(31))));
        vacations.add(new Vacation(TODAY, TODAY.plusDays(30), TODAY.plusDays(30)));
        vacations.add(new Vacation(TODAY, TODAY.plusDays(30), TODAY.plusDays(31)));
        finds(new VacationEndsInItself(0), new VacationEndsOnClosedDay(1, "EAST", TODAY.plusDays(31)));
    }

    @Test
    void noTimeToPickUpAHold() {
        rows.add(row("* * CD", "pickupDays", "0"));
        finds(new NoTimeToPickUp(1));
    }

    @Test
    void theSameWeekdayWithoutWholeWeeks() {
        rows.add(row("* STAFF *", "dueRule", "sameWeekday"));
        finds();
        rows.add(row("* STAFF *", "loanPeriod", "30d"));
        rows.add(row("* * *", "renewalPeriod", "10d"));
        finds(new NoWholeWeeks(2, Parameter.LOAN_PERIOD), new NoWholeWeeks(3, Parameter.RENEWAL_PERIOD));
        rows.add(row("* STAFF *", "loanPeriod", "4h", "renewalPeriod", "21d"));
        finds(new UnreachedRow(2));
    }

    @Test
    void aRenewalThatNeverExtends() {
        rows.add(row("* STAFF *", "renewalPeriod", "0d", "renewalBase", "due"));
        rows.add(row("* STUDENT CD", "renewalPeriod", "0d"));
        rows.add(row("* STUDENT BOOK", "hardDue", "2026-06-30 exactly"));
        finds(
                new NeverExtends(1, Parameter.RENEWAL_PERIOD),
                new ExtendsOverdueOnly(2),
                new NeverExtends(3, Parameter.HARD_DUE));
        rows.add(row("* STAFF *", "renewals", "0"));
        rows.add(row("* STUDENT *", "lendable", "false"));
        finds(new LendsNothing("STUDENT"));
    }

    @Test
    void aTypeThatIsItsOwnAncestorAndAParentThatIsNone() {
        types.put("CD", child("DISC"));
        types.put("DISC", child("CD"));
        types.put("DVD", child("DISC")); // above a cycle, in none
        types.put("MAP", child("SHEET"));
        finds(new TypeCycle("CD"), new TypeCycle("DISC"), new UnknownParent("MAP", "SHEET"));
    }

    private static ItemType child(String parent) {
        return new ItemType(Optional.of(parent), Optional.empty(), false);
    }

    private void finds(Finding... expected) {
        var policy = new Policy(
                "r1", ZONE, List.of(BRANCH, "EAST"), categories, types, calendars, rows, vacations, Settings.DEFAULTS);
        assertEquals(Set.of(expected), Set.copyOf(PolicyCheck.of(policy, TODAY)));
    }
}
