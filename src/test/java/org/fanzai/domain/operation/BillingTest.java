package org.fanzai.domain.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the loans of one item cost: the fine of a day is 1.00, the item 30.00, processing 5.00.
class BillingTest {
    private static final String RULES = "fineAmount 1.00; fineEvery 1d; lostCharge price; lostFee 5.00; ";

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10 | 10T23:59 take,                    ''",
        "02 lend P1 10 | 14 take,                          P1 overdue 4.00",
        "02 lend P1 10,                                    ''", // nothing accrues by itself
        "02 lend P1 10 | 13 daily,                         P1 overdue 3.00",
        "02 lend P1 10 | 13 daily | 14 take,               P1 overdue 4.00", // one line that grows
        "02 lend P1 10 | 14 lend P2 20,                    P1 overdue 4.00",
        "02 lend P1 10 | 14 take | 15 lend P2 16 | 17 take, 'P1 overdue 4.00, P2 overdue 1.00'",
        "02 lend P1 10 | 13 renew P1 20 | 25 take,         'P1 overdue 3.00, P1 overdue 5.00'", // a renewal closes it
        "02 lend P1 10 | 13 lend P1 20 | 25 take,          'P1 overdue 3.00, P1 overdue 5.00'",
        "02 onSite P1 02 | 04 lend P1 20 | 23 take,        'P1 overdue 2.00, P1 overdue 3.00'",
        "02 lend P1 10 | 14 drop,                          P1 overdue 3.00", // it came the day before
        "02 lend P1 10 | 14 takeOf 12,                     P1 overdue 2.00",
        "02 lend P1 10 | 14 takeOf 20,                     P1 overdue 4.00", // in the future: now
        "02 lend P1 10 | 14 forgive,                       ''",
        "02 lend P1 10 | 12 daily | 14 forgive,            ''",
        "05 charge P3 7.50,                                P3 manual 7.50"
    })
    void aLateReturnIsCharged(String steps, String expected) {
        assertEquals(expected, Story.of(RULES, steps).fees());
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10 | 12 claim,                             P1 overdue 2.00",
        "02 lend P1 10 | 12 claim | 13 claim,                  P1 overdue 2.00",
        "02 lend P1 10 | 12 claim | 20 daily,                  P1 overdue 2.00",
        "02 lend P1 10 | 14 claim | 12 daily,                  P1 overdue 4.00", // charged past the last day's work
        "02 lend P1 10 | 12 claim | 14 take,                   P1 overdue 2.00",
        "02 lend P1 10 | 12 claim | 14 takeOf 11,              P1 overdue 1.00",
        "02 lend P1 10 | 12 claim | 14 foundBy PATRON,         P1 overdue 4.00",
        "02 lend P1 10 | 12 claim | 14 foundBy LIBRARY,        ''",
        "02 lend P1 10 | 12 claim | 13 renew P1 15 | 17 take,  'P1 overdue 2.00, P1 overdue 2.00'"
    })
    void aClaimStopsTheFine(String steps, String expected) {
        assertEquals(expected, Story.of(RULES, steps).fees());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 02 lend P1 10 | 05 mark LOST,                       'P1 lost 30.00, P1 processing 5.00'",
        "'', 02 lend P1 10 | 12 mark LOST,                       'P1 overdue 2.00, P1 lost 30.00, P1 processing 5.00'",
        "'', 02 lend P1 10 | 12 mark LOST | 20 daily,            'P1 overdue 2.00, P1 lost 30.00, P1 processing 5.00'",
        "'', 02 lend P1 10 | 12 mark LOST | 14 mark LOST,        'P1 overdue 2.00, P1 lost 30.00, P1 processing 5.00'",
        "'', 02 lend P1 10 | 12 claim | 14 mark LOST,            'P1 overdue 2.00, P1 lost 30.00, P1 processing 5.00'",
        "'', 02 lend P1 10 | 11 take | 12 mark LOST,             P1 overdue 1.00", // nobody had it
        "forgiveOverdueWhenLost true, 02 lend P1 10 | 12 mark LOST, 'P1 lost 30.00, P1 processing 5.00'",
        "'', 02 lend P1 10 | 12 replace,                         P1 processing 5.00",
        "'', 02 lend P1 10 | 12 daily | 12 replace,              P1 processing 5.00",
        "'', 02 lend P1 10 | 12 mark LOST | 14 replace,          P1 processing 5.00",
        "'', 02 lend P1 10 | 12 claim | 14 replace,              P1 processing 5.00",
        "'', 12 replace,                                         ''"
    })
    void aLossCostsThePriceAndAReplacementOnlyItsProcessing(String rules, String steps, String expected) {
        assertEquals(expected, Story.of(RULES + rules, steps).fees());
    }

    @ParameterizedTest
    @CsvSource({
        "'',                        14 take,         'P1 overdue 2.00, P1 lost 30.00, P1 processing 5.00'",
        "lostReturn keep,           14 take,         'P1 overdue 2.00, P1 lost 30.00, P1 processing 5.00'",
        "lostReturn refund,         14 take,         'P1 overdue 2.00, P1 processing 5.00'",
        "lostReturn refund,         14 receive,      'P1 overdue 2.00, P1 processing 5.00'",
        "lostReturn refund,         14 mark FOUND,   'P1 overdue 2.00, P1 processing 5.00'",
        "lostReturn refund,         14 lend P2 20,   'P1 overdue 2.00, P1 processing 5.00'", // lent, so found
        "lostReturn refundUnpaid,   14 take,         'P1 overdue 2.00, P1 lost 12.00, P1 processing 5.00'",
        "lostReturn restoreOverdue, 14 take,         'P1 overdue 2.00, P1 processing 5.00'",
        "lostReturn chargeOverdue,  14 take,         'P1 overdue 4.00, P1 processing 5.00'",
        "lostReturn restoreOverdue; forgiveOverdueWhenLost true, 14 take, 'P1 overdue 2.00, P1 processing 5.00'",
        "lostReturn chargeOverdue; forgiveOverdueWhenLost true,  14 take, 'P1 overdue 4.00, P1 processing 5.00'",
        "lostReturn refund; forgiveOverdueWhenLost true,         14 take, P1 processing 5.00",
        "lostReturn refund; lostRefundWithin 1d, 13 take,       'P1 overdue 2.00, P1 processing 5.00'",
        "lostReturn refund; lostRefundWithin 1d, 13T10:01 take, 'P1 overdue 2.00, P1 lost 30.00, P1 processing 5.00'",
        "lostReturn refund; lostRefundWithin 4h, 12T14:00 take, 'P1 overdue 2.00, P1 processing 5.00'",
        "lostReturn refund; lostRefundWithin 4h, 12T14:01 take, 'P1 overdue 2.00, P1 lost 30.00, P1 processing 5.00'"
    })
    void aLostItemThatComesBackIsRefundedByTheRules(String rules, String steps, String expected) {
        var story = Story.of(RULES + rules, "02 lend P1 10 | 12 mark LOST | " + steps);
        assertEquals(expected, story.paid(FeeKind.LOST, "12.00").fees());
    }

    @Test
    void onlyTheLastLossIsRefunded() {
        var twice = "02 lend P1 20 | 04 mark LOST | 05 take | 06 lend P2 20 | 07 mark LOST | 09 take";
        var story = Story.of(RULES, twice).published("06", RULES + "lostReturn refund");
        assertEquals("P1 lost 30.00, P1 processing 5.00, P2 processing 5.00", story.fees());
    }

    @ParameterizedTest
    @CsvSource({"1.50, P1 overdue 1.50", "9.00, P1 overdue 4.00"})
    void whatIsForgivenIsNotPaidBack(String paid, String expected) {
        var story = Story.of(RULES, "02 lend P1 10 | 14 forgive").paid(FeeKind.OVERDUE, paid);
        assertEquals(expected, story.fees());
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10,                   P1 rental 2.00",
        "02 lend P1 10 | 05 renew P1 20,  'P1 rental 2.00, P1 rental 2.00'",
        "02 onSite P1 10,                 ''",
        "02 onSite P1 10 | 05 onSite P1 10, ''"
    })
    void aLoanAndEachRenewalCostTheRental(String steps, String expected) {
        assertEquals(expected, Story.of("rentalFee 2.00", steps).fees());
    }

    @ParameterizedTest
    @CsvSource({
        "3.00, defaultPrice 7.00, 'P1 overdue 3.00, P1 lost 3.00'",
        "0.00, defaultPrice 7.00, 'P1 overdue 7.00, P1 lost 7.00'",
        "0.00, '',                P1 overdue 10.00" // the staff have to say
    })
    void thePriceIsTheItemsElseItsTypes(String price, String rules, String expected) {
        var story = Story.of(
                "fineAmount 1.00; fineEvery 1d; fineCapAtPrice true; lostCharge price; " + rules,
                "02 lend P1 10 | 20 mark LOST");
        assertEquals(expected, story.price(price).fees());
    }

    @Test
    void aRecalledLoanHasItsOwnRate() {
        var rules = RULES + "recallPeriod 3d; recallFineAmount 2.00";
        assertEquals(
                "P1 overdue 4.00",
                Story.of(rules, "02 lend P1 20 | 05 recall | 10 take").fees());
    }

    @Test
    void aChargeSaysWhenForWhatAndByWhichLoan() {
        var life = Story.of(RULES + "rentalFee 2.00", "02 lend P1 10 | 12 mark LOST | 13 charge P3 7.50")
                .life();
        var item = Optional.of(Story.ITEM);
        var id = new UUID(0, 1).toString();
        assertEquals(
                List.of(
                        charge("rental:" + id + ":0", FeeKind.RENTAL, "02", "2.00"),
                        charge("overdue:" + id + ":0", FeeKind.OVERDUE, "12", "2.00"),
                        charge("lost:" + id, FeeKind.LOST, "12", "30.00"),
                        charge("processing:" + id, FeeKind.PROCESSING, "12", "5.00"),
                        new Charge(
                                new UUID(0, 3).toString(),
                                new CardNumber("P3"),
                                FeeKind.MANUAL,
                                item,
                                Optional.empty(),
                                Story.march("13"),
                                Money.of("7.50"))),
                List.copyOf(life.charges().values()));
    }

    private static Charge charge(String id, FeeKind kind, String at, String amount) {
        var loan = Optional.of(new UUID(0, 1));
        return new Charge(
                id, new CardNumber("P1"), kind, Optional.of(Story.ITEM), loan, Story.march(at), Money.of(amount));
    }
}
