package org.fanzai.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void theStandardHoldsForWhatIsNotSet() {
        var settings = Settings.DEFAULTS;
        assertEquals(GoverningBranch.TRANSACTION, settings.get(Setting.GOVERNING_BRANCH));
        assertEquals(Force.BLOCK, settings.get(Setting.DEBT));
        assertEquals(Force.CONFIRM, settings.get(Setting.LOST_ITEMS));
        assertEquals(Optional.empty(), settings.get(Setting.DEBT_LIMIT));
        assertTrue(settings.get(Setting.NEGATIVE_BALANCE));
        assertFalse(settings.get(Setting.CHECK_PARTS));
        assertEquals(OfflineRules.STANDARD, settings.get(Setting.OFFLINE));
    }

    @Test
    void onlyWhatIsSetOverrides() {
        var before = Settings.DEFAULTS.with(Setting.DEBT, Force.ALERT).with(Setting.DEPOSIT, true);
        var after = before.with(Settings.DEFAULTS.with(Setting.DEBT, Force.CONFIRM));
        assertEquals(Force.CONFIRM, after.get(Setting.DEBT));
        assertTrue(after.get(Setting.DEPOSIT));
        assertFalse(after.sets(Setting.OVERDUES));
    }

    @Test
    void theSameValuesAreTheSameSettings() {
        var some = Settings.DEFAULTS.with(Setting.DEPOSIT, true);
        assertEquals(some, Settings.DEFAULTS.with(Setting.DEPOSIT, true));
        assertEquals(
                some.hashCode(), Settings.DEFAULTS.with(Setting.DEPOSIT, true).hashCode());
        assertNotEquals(some, Settings.DEFAULTS);
        assertNotEquals(some, Settings.DEFAULTS.with(Setting.DEPOSIT, false));
        assertNotEquals(some, new Object());
        assertNotEquals(0, some.hashCode());
        assertTrue(some.sets(Setting.DEPOSIT));
    }

    @ParameterizedTest
    @CsvSource({
        "debt,           block confirm alert",
        "overdues,       allow confirm block",
        "tooMany,        block confirm",
        "notForLoan,     block confirm",
        "ageRestriction, block confirm",
        "onLoanToOther,  confirm alert block",
        "lostItems,      confirm allow alert block",
        "multipleCopies, allow confirm"
    })
    void aForceTakesItsOwnWordsOnlyAndTheFirstIsTheStandard(String name, String words) {
        var setting = setting(name);
        var allowed = Set.of(words.split(" ", -1));
        for (var force : Force.values()) {
            var word = Scalars.word(force);
            if (allowed.contains(word)) assertEquals(force, setting.parse().apply(word));
            else
                assertThrows(
                        IllegalArgumentException.class, () -> setting.parse().apply(word), word);
        }
        assertEquals(setting.parse().apply(words.split(" ", -1)[0]), setting.standard());
    }

    @Test
    void valuesAreReadByTheirMeaning() {
        assertEquals(
                Optional.of(Money.of("10.00")), setting("debtLimit").parse().apply("10"));
        assertEquals(
                Optional.of(LoanPeriod.of("365d")),
                setting("lostRefundWithin").parse().apply("365d"));
        assertEquals(
                OverdueRenewal.BLOCK_ITEM, setting("overdueRenewal").parse().apply("blockItem"));
        assertEquals(
                Set.of("DEBT", "HIGH_DEMAND"),
                setting("selfServiceOverrides").parse().apply("DEBT, HIGH_DEMAND"));
    }

    @Test
    void everySettingHasItsOwnNameAndRefusesNonsenseWithASentence() {
        var names = new HashSet<String>();
        for (var setting : Setting.ALL) {
            assertTrue(names.add(setting.name()), setting.name());
            var refused = assertThrows(
                    IllegalArgumentException.class, () -> setting.parse().apply("non sense"), setting.name());
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }
    }

    private static Setting<?> setting(String name) {
        return Setting.ALL.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
