package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.DUE;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.policy.Category;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.ItemType;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckoutItemTest {
    @ParameterizedTest
    @CsvSource({"NOT_FOR_LOAN, NOT_FOR_LOAN", "ON_ORDER, NOT_FOR_LOAN", "WITHDRAWN, WITHDRAWN"})
    void aConditionRefuses(Condition condition, ReasonCode expected) {
        var asked = new Scene().item(condition).override(ReasonCode.values());
        assertEquals(Set.of(expected), asked.refused());
        assertEquals(Set.of(expected), asked.kiosk().refused());
    }

    @Test
    void whatIsNotForLoanAsksWhereTheLibrarySaysSo() {
        var asked = new Scene().item(Condition.NOT_FOR_LOAN).set(Setting.NOT_FOR_LOAN, Force.CONFIRM);
        assertEquals(Set.of(NOT_FOR_LOAN), asked.asks());
        asked.item(Condition.AVAILABLE).row("* * BOOK", "lendable", "false");
        assertEquals(Set.of(NOT_FOR_LOAN), asked.asks());
        asked.override(NOT_FOR_LOAN).lends();
    }

    @Test
    void aTypeThatIsNotLendableIsRefusedInWhateverCondition() {
        var asked = new Scene().row("* * BOOK", "lendable", "false");
        assertEquals(Set.of(NOT_FOR_LOAN), asked.refused());
        assertEquals(
                Set.of(NOT_FOR_LOAN, MISSING), asked.item(Condition.MISSING).refused());
    }

    @Test
    void aDamagedItemIsLent() {
        new Scene().item(Condition.DAMAGED).lends();
    }

    @ParameterizedTest
    @EnumSource(Force.class)
    void aLostItemWeighsWhatTheLibrarySays(Force force) {
        var asked = new Scene().item(Condition.LOST).set(Setting.LOST_ITEMS, force);
        switch (force) {
            case BLOCK -> assertEquals(Set.of(LOST), asked.refused());
            case CONFIRM -> {
                assertEquals(Set.of(LOST), asked.asks());
                assertEquals(Set.of(LOST), asked.override(LOST).lends().passed());
            }
            case ALERT -> assertEquals(Set.of(LOST), Scene.codes(asked.lends().alerts()));
            case ALLOW -> assertEquals(Set.of(), Scene.codes(asked.lends().alerts()));
        }
    }

    @Test
    void aMissingItemAsks() {
        assertEquals(Set.of(MISSING), new Scene().item(Condition.MISSING).asks());
        new Scene().item(Condition.MISSING).override(MISSING).lends();
    }

    @Test
    void anItemOfATypeThatThePolicyDoesNotNameIsAnError() {
        var asked = new Scene();
        asked.item = Sample.item("B1", "MAP", Condition.AVAILABLE);
        assertEquals(Set.of(DATA_ERROR), asked.refused());
    }

    @ParameterizedTest
    @CsvSource({"2008-03-03, false", "2008-03-02, true", ", true"})
    void aTitleForAdultsIsLentFromTheBirthdayOn(LocalDate born, boolean lends) {
        var asked = new Scene();
        asked.title = title(18, false);
        asked.particulars = new Patron.Particulars(Optional.ofNullable(born), false, false, Money.ZERO);
        if (lends) asked.lends();
        else {
            assertEquals(Set.of(AGE), asked.refused());
            assertEquals(Map.of("limit", "18", "have", "17"), asked.data(AGE));
            assertEquals(
                    Set.of(AGE),
                    asked.set(Setting.AGE_RESTRICTION, Force.CONFIRM).asks());
        }
    }

    @Test
    void aSecondCopyOfATitleAsksWhereTheLibrarySaysSo() {
        var asked = new Scene().add(loan(ME, "B9").of("T1")).add(loan(ME, "B8"));
        asked.lends();
        asked.set(Setting.MULTIPLE_COPIES, Force.CONFIRM);
        assertEquals(Set.of(MULTIPLE_COPIES), asked.asks());
        asked.loans.removeFirst();
        asked.lends();
    }

    @Test
    void issuesOfASerialAreNotCopiesOfOneAnother() {
        var asked = new Scene().add(loan(ME, "B9").of("T1")).set(Setting.MULTIPLE_COPIES, Force.CONFIRM);
        asked.title = title(0, true);
        asked.lends();
        asked.title = title(0, false);
        assertEquals(Set.of(MULTIPLE_COPIES), asked.asks());
        asked.types.put("BOOK", new ItemType(Optional.empty(), Optional.empty(), true));
        asked.lends();
    }

    @ParameterizedTest
    @CsvSource({"true, 2, 1", "true, 3, ", "true, , ", "false, 0, "})
    void missingPartsAskWhereTheyWereCounted(boolean check, Integer present, String missing) {
        var asked = new Scene().make(3, "").set(Setting.CHECK_PARTS, check);
        asked.partsPresent = present == null ? OptionalInt.empty() : OptionalInt.of(present);
        if (missing == null) asked.lends();
        else {
            assertEquals(Set.of(PARTS), asked.asks());
            assertEquals(Map.of("missing", missing), asked.data(PARTS));
        }
    }

    @Test
    void materialsAreAskedForAndAKioskSendsThemToTheDesk() {
        var asked = new Scene().make(1, "CD");
        asked.lends();
        asked.set(Setting.CHECK_PARTS, true);
        assertEquals(Set.of(MATERIALS), asked.asks());
        assertEquals(Set.of(MATERIALS), asked.kiosk().refused());
        assertEquals(Map.of("missing", "CD"), asked.data(MATERIALS));
    }

    @Test
    void aReaderAloneAcceptsTheRentalFeeFirst() {
        var asked = new Scene().row("* * BOOK", "rentalFee", "5.00");
        asked.lends();
        asked.kiosk();
        assertEquals(Set.of(RENTAL), asked.asks());
        assertEquals(DUE, asked.asking().due());
        assertEquals(Map.of("amount", "5.00"), asked.data(RENTAL));
        assertEquals(Set.of(RENTAL), asked.override(RENTAL).lends().passed());
    }

    @Test
    void theRentalFeeIsLessTheDiscountAndNothingOnSiteOrForARenewal() {
        var asked = new Scene().row("* * BOOK", "rentalFee", "5.00").kiosk();
        asked.categories.put("STUDENT", new Category(Optional.of(new BigDecimal("0.20")), false, false));
        assertEquals(Map.of("amount", "4.00"), asked.data(RENTAL));
        asked.onSite = true;
        asked.lends();
        asked.onSite = false;
        assertEquals(Set.of(RENEWAL), asked.own().asks());
    }

    @Test
    void aReaderIsNotAskedForTheFeeWhereSomethingElseRefuses() {
        var asked = new Scene()
                .row("* * BOOK", "rentalFee", "5.00")
                .item(Condition.WITHDRAWN)
                .kiosk();
        assertEquals(Set.of(RENTAL, WITHDRAWN), asked.refused());
        assertEquals(Set.of(WITHDRAWN), asked.override(RENTAL).refused());
    }

    private static Title title(int ageFrom, boolean serial) {
        var plain = Sample.title("T1");
        return new Title(
                plain.id(),
                plain.title(),
                plain.author(),
                plain.publisher(),
                plain.year(),
                plain.isbn(),
                plain.clc(),
                plain.language(),
                ageFrom,
                serial);
    }
}
