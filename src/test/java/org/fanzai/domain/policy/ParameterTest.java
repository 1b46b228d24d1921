package org.fanzai.domain.policy;

import static org.fanzai.domain.Sample.policy;
import static org.fanzai.domain.Sample.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
    private static final Scope SCOPE = new Scope("MAIN", "STUDENT", "CD");

    @ParameterizedTest
    @CsvSource({
        "dueRule, sameWeekday, SAME_WEEKDAY",
        "hoursRule, open, OPEN",
        "renewalBase, due, DUE",
        "fineChargeAt, start, START",
        "suspendMode, cumulative, CUMULATIVE",
        "holdsFrom, homeLibrary, HOME_LIBRARY",
        "holdsOnShelf, ifNoneAvailable, IF_NONE_AVAILABLE",
        "holdsOnShelf, ifAllOut, IF_ALL_OUT",
        "lostReturn, refundUnpaid, REFUND_UNPAID",
        "lostReturn, restoreOverdue, RESTORE_OVERDUE",
        "returnsTo, either, EITHER",
        "fineAmount, 1, 1.00",
        "suspendPerUnit, 1.5, 1.5",
        "autoRenew, true, true"
    })
    void aWordIsReadByItsMeaning(String name, String text, String expected) {
        assertEquals(expected, parameter(name).parse().apply(text).toString());
    }

    @Test
    void structuredValuesAreReadFromOneLine() {
        assertEquals(
                new HardDue(LocalDate.of(2026, 6, 30), HardDue.Rule.BEFORE),
                Parameter.HARD_DUE.parse().apply("2026-06-30 before"));
        assertEquals(
                new HighDemand(3, new LoanPeriod.Days(3)),
                Parameter.HIGH_DEMAND.parse().apply("3 3d"));
        assertEquals(
                new FineFirst(Money.of("0.50"), 1), Parameter.FINE_FIRST.parse().apply("0.50 1"));
        assertEquals(
                new LostCharge.Bands(List.of(
                        new LostCharge.Band(Optional.of(2000), new BigDecimal("3")),
                        new LostCharge.Band(Optional.empty(), new BigDecimal("2")))),
                Parameter.LOST_CHARGE.parse().apply("2000:3 2"));
    }

    @ParameterizedTest
    @CsvSource({
        "suspendEvery, 0",
        "suspendPerUnit, -1",
        "fineAmount, 0.001",
        "fineAmount, 1e3",
        "fineAmount, 99999999",
        "fineMax, -1.00",
        "hardDue, 2026-02-30 before",
        "hardDue, 2026-06-30 sometime",
        "durationOfHighDemand, 0 3d",
        "fineFirst, 0.50 0",
        "lostCharge, 2000:",
        "lostCharge, :3"
    })
    void whatMakesNoSenseIsRefused(String name, String text) {
        assertThrows(
                IllegalArgumentException.class, () -> parameter(name).parse().apply(text));
    }

    @Test
    void everyParameterHasItsOwnNameAndRefusesNonsenseWithASentence() {
        var names = new HashSet<String>();
        for (var parameter : Parameter.ALL) {
            assertTrue(names.add(parameter.name()), parameter.name());
            var refused = assertThrows(
                    IllegalArgumentException.class, () -> parameter.parse().apply("nonsense"), parameter.name());
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "maxLoansTotal, MAIN STUDENT *, MAIN * CD",
        "returnsTo,     MAIN * CD,      MAIN STUDENT *",
        "lostReturn,    MAIN * *,       MAIN STUDENT CD"
    })
    void aRowThatNamesMoreThanAParameterDependsOnDoesNotSetIt(String name, String mayBe, String mayNot) {
        var parameter = parameter(name);
        var value = switch (name) {
            case "maxLoansTotal" -> "5";
            case "returnsTo" -> "home";
            default -> "keep";
        };
        assertNotEquals(Optional.empty(), policy(row(mayBe, name, value)).row(parameter, SCOPE));
        assertEquals(Optional.empty(), policy(row(mayNot, name, value)).row(parameter, SCOPE));
    }

    private static Parameter<?> parameter(String name) {
        return Parameter.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
