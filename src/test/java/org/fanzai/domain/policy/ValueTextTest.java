package org.fanzai.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {
    @ParameterizedTest
    @CsvSource({
        "loanPeriod, 14d",
        "loanPeriod, 4h",
        "loanPeriod, 90m",
        "dueRule, nextOpenDay",
        "hardDue, 2026-06-30 before",
        "durationOfHighDemand, 3 3d",
        "maxLoans, unlimited",
        "maxLoans, 8",
        "fineAmount, 0.10",
        "fineFirst, 0.50 1",
        "fineGrace, 2",
        "fineCapAtPrice, true",
        "suspendPerUnit, 1.5",
        "lostCharge, price",
        "lostCharge, 2000:3 2"
    })
    void aParameterReadsItsValuesTextAgain(String name, String text) {
        var parameter = Parameter.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(text, ValueText.of(parameter.parse().apply(text)));
    }

    @Test
    void settingsHaveAWordForNothing() {
        assertEquals("none", ValueText.of(Setting.DEBT_LIMIT.standard()));
        assertEquals("10.00", ValueText.of(Optional.of(Money.of("10"))));
        assertEquals("DEBT MISSING", ValueText.of(Set.of("MISSING", "DEBT")));
        assertEquals(
                "{ maxItems: 10, unknownPatron: refuse, unknownItem: accept, maxItemsUnknownPatron: 2, staleAfter: 7d }",
                ValueText.of(OfflineRules.STANDARD));
        assertEquals("{ dueSoon: 2, overdue: [1, 7, 14], holdEnds: 1 }", ValueText.of(NoticeRules.STANDARD));
    }
}
