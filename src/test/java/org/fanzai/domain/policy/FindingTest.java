package org.fanzai.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fanzai.domain.policy.Finding.*;
import org.junit.jupiter.api.Test;

/// Which findings keep a policy from being used.
class FindingTest {
    private static final LocalDate PAST = LocalDate.of(2026, 1, 31);

    private static final List<Finding> CONTRADICTIONS = List.of(
            new UnknownName(0, "GUEST"),
            new Overreach(0, Parameter.LOST_RETURN),
            new NoOpenDay("MAIN"),
            new HalfAFine(0, Parameter.FINE_EVERY),
            new NeitherFinedNorSuspended("STUDENT", "BOOK"),
            new VacationEndsInItself(0),
            new NeverExtends(0, Parameter.RENEWAL_PERIOD),
            new TypeCycle("CD"),
            new UnknownParent("CD", "MEDIA"),
            hard(HardDue.Rule.EXACTLY));

    private static final List<Finding> LIKELY_MISTAKES = List.of(
            new LendsNothing("GUEST"),
            new NoPolicy("STUDENT", "BOOK", "*", Parameter.LOAN_PERIOD),
            new UnreachedRow(0),
            new VacationEndsOnClosedDay(0, "MAIN", PAST),
            new NoTimeToPickUp(0),
            new NoWholeWeeks(0, Parameter.LOAN_PERIOD),
            new ExtendsOverdueOnly(0),
            hard(HardDue.Rule.BEFORE),
            hard(HardDue.Rule.AFTER));

    @Test
    void whatCannotBothBeIsAContradiction() {
        for (var finding : CONTRADICTIONS) assertTrue(finding.contradiction(), finding.toString());
        for (var finding : LIKELY_MISTAKES) assertFalse(finding.contradiction(), finding.toString());
    }

    @Test
    void everyKindIsTried() {
        var tried = new HashSet<Class<?>>();
        Stream.concat(CONTRADICTIONS.stream(), LIKELY_MISTAKES.stream()).forEach(one -> tried.add(one.getClass()));
        assertEquals(Set.of(Finding.class.getPermittedSubclasses()), tried);
    }

    private static Finding hard(HardDue.Rule rule) {
        return new HardDueInPast(0, new HardDue(PAST, rule));
    }
}
