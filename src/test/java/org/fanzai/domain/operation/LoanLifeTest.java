package org.fanzai.domain.operation;

import static org.fanzai.domain.operation.Story.endOf;
import static org.fanzai.domain.operation.Story.march;
import static org.fanzai.domain.policy.Rules.SCOPE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a loan and its item are after what happened to them.
class LoanLifeTest {
    private static final CardNumber P1 = new CardNumber("P1");
    private static final CardNumber P2 = new CardNumber("P2");
    private static final UUID FIRST = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10,                                                     0, 0, 0",
        "02 lend P1 10 | 05 renew P1 20,                                    1, 0, 1",
        "02 lend P1 10 | 05 renewUnseen P1 20,                              1, 1, 1",
        "02 lend P1 10 | 05 renewUnseen P1 20 | 06 renewUnseen P1 21,       2, 2, 2",
        "02 lend P1 10 | 05 renewUnseen P1 20 | 06 renew P1 21,             2, 0, 2", // it was seen
        "02 onSite P1 02 | 05 lend P1 20,                                   0, 0, 1", // an ordinary one, no renewal
        "02 onSite P1 02 | 05 onSite P1 20,                                 1, 0, 1",
        "02 lend P1 10 | 05 onSite P1 20,                                   1, 0, 1"
    })
    void renewalsAreCounted(String steps, int renewals, int unseen, int part) {
        var loan = Story.of("", steps).open();
        assertEquals(renewals, loan.renewals());
        assertEquals(unseen, loan.unseen());
        assertEquals(part, loan.part());
    }

    @Test
    void whatIsTakenHomeBeginsAnew() {
        var loan = Story.of("", "02 onSite P1 02 | 05 lend P1 20").open();
        assertFalse(loan.onSite());
        assertEquals(march("05"), loan.since());
        assertEquals(march("05"), loan.partSince());
        assertEquals(endOf("20"), loan.due());
        assertEquals(FIRST, loan.id());
        assertEquals(
                march("02"),
                Story.of("", "02 lend P1 10 | 05 lend P1 20").open().since());
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10 | 12 take,                  12",
        "02 lend P1 10 | 12 takeOf 11,             11",
        "02 lend P1 10 | 12 takeOf 20,             12",
        "02 lend P1 10 | 12 takeOf 01,             02", // not before it began
        "02 lend P1 10 | 12 drop,                  11T23:59",
        "02 lend P1 10 | 12 receive,               12",
        "02 lend P1 10 | 12 replace,               12"
    })
    void aLoanEndsWhenTheItemReallyCameBack(String steps, String end) {
        var life = Story.of("", steps).life();
        var loan = first(life);
        assertEquals(Optional.of(march(end)), loan.end());
        assertEquals(Optional.of(new UUID(0, 2)), loan.endedBy());
        assertEquals(Optional.empty(), life.open());
    }

    @ParameterizedTest
    @CsvSource({
        "12 mark DAMAGED,                    DAMAGED",
        "12 mark WITHDRAWN,                  WITHDRAWN",
        "12 mark MISSING,                    MISSING",
        "12 mark LOST,                       LOST",
        "12 mark DAMAGED | 13 mark FOUND,    AVAILABLE",
        "12 mark LOST | 13 take,             AVAILABLE",
        "12 mark MISSING | 13 take,          AVAILABLE",
        "12 mark MISSING | 13 lend P1 20,    AVAILABLE",
        "12 mark DAMAGED | 13 take,          DAMAGED", // still damaged
        "12 mark WITHDRAWN | 13 lend P1 20,  WITHDRAWN",
        "12 replace,                         WITHDRAWN"
    })
    void theConditionIsWhatWasSaidLast(String steps, Condition expected) {
        assertEquals(expected, Story.of("", steps).life().condition());
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10 | 12 claim,                              12, ",
        "02 lend P1 10 | 12 claim | 13 claim,                   12, ", // the first counts
        "02 lend P1 10 | 12 mark LOST,                          , 12",
        "02 lend P1 10 | 12 mark LOST | 13 mark LOST,           , 12",
        "02 lend P1 10 | 12 claim | 13 mark LOST,               12, 13",
        "02 lend P1 10 | 12 claim | 13 renew P1 20,             , " // it is there after all
    })
    void claimsAndLossesStayWithTheLoan(String steps, String claimed, String lost) {
        var loan = Story.of("", steps).open();
        assertEquals(Optional.ofNullable(claimed).map(Story::march), loan.claimed());
        assertEquals(Optional.ofNullable(lost).map(Story::march), loan.lost());
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10,                             ",
        "02 lend P1 10 | 12 claim,                  12",
        "02 lend P1 10 | 12 mark LOST,              12",
        "02 lend P1 10 | 12 claim | 13 mark LOST,   12",
        "02 lend P1 10 | 12 mark LOST | 13 claim,   12"
    })
    void theFineStopsWithTheEarlierOfClaimAndLoss(String steps, String stopped) {
        assertEquals(
                Optional.ofNullable(stopped).map(Story::march),
                Story.of("", steps).open().stopped());
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 20 | 05 recall,                08, true",
        "02 lend P1 20 | 05 recall | 07 recall,    08, true", // once only
        "02 lend P1 20 | 05 renew P1 25,           25, false"
    })
    void aRecallShortensALoan(String steps, String due, boolean recalled) {
        var loan = Story.of("recallPeriod 3d", steps).open();
        assertEquals(endOf(due), loan.due());
        assertEquals(recalled, loan.recalled());
    }

    @Test
    void aRecallOfWhatIsNotLentDoesNothing() {
        assertEquals(Map.of(), Story.of("recallPeriod 3d", "05 recall").life().loans());
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10 | 14 take,                                 14, 4",
        "02 lend P1 10 | 14 takeOf 12,                            12, 2",
        "02 lend P1 10 | 12 claim | 14 take,                      14, 2",
        "02 lend P1 10 | 12 claim | 14 foundBy PATRON,            14, 4",
        "02 lend P1 10 | 11 take,                                 11, 1",
        "02 lend P1 10 | 14 lend P2 20,                           14, 4",
        "02 lend P1 10 | 14 forgive,                              14, 4" // that is for the fine
    })
    void aLateReturnSuspends(String steps, int returned, int days) {
        var life = Story.of("suspendPerUnit 1; fineEvery 1d", steps).life();
        var penalty = life.penalties().values().iterator().next();
        assertEquals(FIRST, penalty.loan());
        assertEquals(P1, penalty.patron());
        assertEquals(LocalDate.of(2026, 3, returned), penalty.returned());
        assertEquals(days, penalty.days());
        assertEquals(SCOPE, penalty.scope());
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10 | 10 take",
        "02 lend P1 10 | 12 claim | 14 foundBy LIBRARY",
        "02 lend P1 10 | 14 replace",
        "02 lend P1 10 | 14 renew P1 20"
    })
    void whatIsNotToBlameDoesNotSuspend(String steps) {
        assertEquals(
                Map.of(),
                Story.of("suspendPerUnit 1; fineEvery 1d", steps).life().penalties());
    }

    @Test
    void theLastReturnIsKnown() {
        assertEquals(Optional.empty(), Story.of("", "02 lend P1 10").life().returned());
        assertEquals(
                Optional.of(march("12")),
                Story.of("", "02 lend P1 10 | 12 takeOf 11").life().returned());
        assertEquals(
                Optional.of(march("13")),
                Story.of("", "12 take | 13 receive").life().returned());
    }

    @Test
    void theSameScanTwiceIsOneReturn() {
        var life = Story.of("", "02 lend P1 10 | 12 take")
                .and("12T10:01", checkIn(), Story.alerting(ReasonCode.DUPLICATE_SCAN, endOf("10")))
                .life();
        assertEquals(Optional.of(march("12")), life.returned());
    }

    @ParameterizedTest
    @CsvSource({"localUseOnReturn true, NOT_ON_LOAN, 1", "'', NOT_ON_LOAN, 0", "localUseOnReturn true, WAS_LOST, 0"})
    void whatWasReadOnTheSpotIsUsedThere(String rules, ReasonCode alert, int uses) {
        var story = Story.of(rules, "").and("12", checkIn(), Story.alerting(alert, endOf("12")));
        assertEquals(uses, story.life().localUses());
    }

    @Test
    void aStatisticalCheckoutIsALocalUseAndOtherRefusalsAreNone() {
        var checkOut = new Act.CheckOut(P1, Story.ITEM, Via.DESK, Set.of(), "");
        var story = Story.of("", "")
                .and("12", checkOut, refused(ReasonCode.STATISTICAL))
                .and("13", checkOut, refused(ReasonCode.STATISTICAL))
                .and("14", checkOut, refused(ReasonCode.DEBT));
        assertEquals(2, story.life().localUses());
        assertEquals(Map.of(), story.life().loans());
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_LOAN_TO_OTHER", "CLAIMED_RETURNED", "DEBT"})
    void whatTheStaffPassedWasHandedIn(ReasonCode passed) {
        var checkOut = new Act.CheckOut(P2, Story.ITEM, Via.DESK, Set.of(passed), "handed in");
        var verdict = new Verdict(Outcome.ACCEPTED, List.of(), List.of(), Optional.of(endOf("25")), Verdict.CENTRE)
                .and(List.of(new Consequence.Passed(passed, Permission.toPass(passed))));
        var life = Story.of("", "02 lend P1 10").and("12", checkOut, verdict).life();
        assertEquals(passed == ReasonCode.DEBT ? Set.of(new UUID(0, 2)) : Set.of(), life.implicitReturns());
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_LOAN_TO_OTHER", "HIGH_DEMAND"})
    void whatTheStaffWereShownWasHandedIn(ReasonCode alert) {
        var checkOut = new Act.CheckOut(P2, Story.ITEM, Via.DESK, Set.of(), "");
        var story = Story.of("", "02 lend P1 10").and("12", checkOut, Story.alerting(alert, endOf("25")));
        assertEquals(
                alert == ReasonCode.HIGH_DEMAND, !story.life().implicitReturns().isEmpty());
    }

    @Test
    void theRulesOfTheGoverningBranchHold() {
        var checkOut = new Act.CheckOut(P1, Story.ITEM, Via.DESK, Set.of(), "");
        var verdict = new Verdict(Outcome.ACCEPTED, List.of(), List.of(), Optional.of(endOf("10")), Verdict.CENTRE)
                .and(List.of(new Consequence.Governed("EAST")));
        var loan = Story.of("", "").and("02", checkOut, verdict).open();
        assertEquals("EAST", loan.governing());
        assertEquals("MAIN", loan.branch());
        assertEquals("MAIN", Story.of("", "02 lend P1 10").open().governing());
    }

    @Test
    void aLoanFromBeforeIsTakenAsItWas() {
        var adopt = new Act.AdoptLoan(
                P1, Story.ITEM, march("01"), endOf("10"), 2, 1, false, true, Optional.of(march("03")), "EAST");
        var story = Story.of("", "").and("04", adopt, Verdict.recorded(Verdict.CENTRE));
        var loan = story.open();
        assertEquals(march("01"), loan.since());
        assertEquals(endOf("10"), loan.due());
        assertEquals(List.of(2, 1), List.of(loan.renewals(), loan.unseen()));
        assertTrue(loan.recalled());
        assertEquals(Optional.of(march("03")), loan.claimed());
        assertEquals("EAST", loan.governing());
        var again = new Act.AdoptLoan(
                P2, Story.ITEM, march("01"), endOf("11"), 0, 0, false, false, Optional.empty(), "MAIN");
        assertEquals(
                loan, story.and("05", again, Verdict.recorded(Verdict.CENTRE)).open()); // the first stands
    }

    @ParameterizedTest
    @CsvSource({
        "02 lend P1 10,                        05, 12", // the 10th and the 11th are closed
        "02 lend P1 09,                        05, 09",
        "02 lend P1 10,                        01, 10", // announced before the loan
        "02 lend P1 10,                        02, 12",
        "02 lend P1 09 | 06 renew P1 10,       05, 10", // the renewal knew it
        "02 given P1 10,                       05, 10" // given at a desk
    })
    void aClosureMovesTheLoansThatKnewNothingOfIt(String steps, String announced, String due) {
        var story = Story.of("dueRule nextOpenDay", steps).closed(announced, "10", "11");
        assertEquals(endOf(due), story.open().due());
    }

    @Test
    void aLoanThatHadEndedIsNotMovedAndItsFineRunsFromTheMovedDate() {
        var rules = "dueRule nextOpenDay; fineAmount 1.00; fineEvery 1d";
        var late = Story.of(rules, "02 lend P1 10 | 14 take").closed("05", "10", "11");
        assertEquals("P1 overdue 2.00", late.fees());
        var ended = Story.of(rules, "02 lend P1 10 | 04 take").closed("05", "10", "11");
        assertEquals(endOf("10"), first(ended.life()).due());
    }

    private static Loan first(ItemLife life) {
        return life.loans().values().iterator().next();
    }

    private static Act checkIn() {
        return new Act.CheckIn(Story.ITEM, Via.DESK);
    }

    private static Verdict refused(ReasonCode code) {
        return Verdict.refused(List.of(new Reason(code)), Verdict.CENTRE);
    }
}
