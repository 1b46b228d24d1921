package org.fanzai.domain.operation;

import static org.fanzai.domain.Sample.at;
import static org.fanzai.domain.Sample.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.operation.ItemTimeline.Told;
import org.fanzai.domain.policy.Rulebook;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;

class ItemTimelineTest {
    private static final Barcode ITEM = new Barcode("B1");
    private static final Instant DAY = at("2026-03-02T10:00");

    /// Every loan is due within minutes or days and costs when it is late; a closure was announced in
    /// between.
    private static final Rulebook RULES = Rulebook.of(Sample.policy(row(
            "* * *",
            "fineAmount",
            "0.30",
            "fineEvery",
            "1d",
            "suspendPerUnit",
            "1",
            "lostReturn",
            "chargeOverdue",
            "lostCharge",
            "price",
            "lostFee",
            "5.00")));
    private static final Instant ANNOUNCED = DAY.plusSeconds(300);
    private static final Terms TERMS =
            terms(RULES.close(ANNOUNCED, "r2", "MAIN", Set.of(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6))));

    private static Terms terms(Rulebook rules) {
        return new Terms(
                rules,
                Sample.item("B1"),
                Optional.of(DAY.plus(20, ChronoUnit.DAYS)),
                card -> Optional.of(Sample.patron(card.text())),
                (_, _) -> Money.of("0.50"),
                new Terms.Demand() {
                    @Override
                    public int waiting(CardNumber borrower, Instant at) {
                        return 0;
                    }

                    @Override
                    public Optional<LocalDate> booked(CardNumber borrower, Instant at) {
                        return Optional.empty();
                    }
                });
    }

    @Test
    void aCheckoutAndACheckinAreALoanThatEnded() {
        var result = fold(lend(1, 0, "P1", 14), take(2, 60));
        var loan = loans(result).getFirst();
        assertEquals(1, loans(result).size());
        assertEquals(id(1), loan.id());
        assertEquals(new CardNumber("P1"), loan.patron());
        assertEquals(DAY, loan.since());
        assertEquals(due(14), loan.due());
        assertEquals(Optional.of(DAY.plusSeconds(3600)), loan.end());
        assertEquals(Optional.of(id(2)), loan.endedBy());
        assertEquals(Optional.empty(), result.open());
        assertEquals(Set.of(), result.implicitReturns());
    }

    @Test
    void lendingToAnotherEndsTheLoanAndIsACase() {
        var result = fold(lend(1, 0, "P1", 14), lend(2, 60, "P2", 14));
        assertEquals(Set.of(id(2)), result.implicitReturns());
        assertEquals(Optional.of(id(2)), loans(result).getFirst().endedBy());
        assertEquals(new CardNumber("P2"), result.open().orElseThrow().patron());
    }

    @Test
    void aCheckinThatComesLateTakesItsPlace() {
        var result = fold(lend(1, 0, "P1", 14), lend(3, 60, "P2", 14), take(2, 30));
        assertEquals(Set.of(), result.implicitReturns());
        assertEquals(Optional.of(id(2)), loans(result).getFirst().endedBy());
        assertTrue(loans(result).getLast().isOpen());
    }

    @Test
    void aCheckinBeforeTheCheckoutDoesNotEndIt() {
        assertTrue(fold(lend(2, 60, "P1", 14), take(1, 30)).open().isPresent());
    }

    @Test
    void twoCheckinsAreOne() {
        var result = fold(lend(1, 0, "P1", 14), take(2, 30), take(3, 60));
        assertEquals(Optional.of(id(2)), loans(result).getFirst().endedBy());
    }

    @Test
    void lendingToTheSamePatronIsARenewal() {
        var result = fold(lend(1, 0, "P1", 14), lend(2, 60, "P1", 21));
        var loan = result.open().orElseThrow();
        assertEquals(List.of(loan), loans(result));
        assertEquals(id(1), loan.id());
        assertEquals(due(21), loan.due());
        assertEquals(1, loan.renewals());
        assertEquals(Set.of(), result.implicitReturns());
    }

    @Test
    void aRenewalNeverShortens() {
        var loan = fold(lend(1, 0, "P1", 14), renew(2, 60, "P1", 7)).open().orElseThrow();
        assertEquals(due(14), loan.due());
        assertEquals(1, loan.renewals());
    }

    @Test
    void aRenewalOfALoanThatHadEndedHasNoEffect() {
        var before = fold(lend(1, 0, "P1", 14), take(2, 30));
        assertEquals(before, fold(lend(1, 0, "P1", 14), take(2, 30), renew(3, 60, "P1", 30)));
        var another = fold(lend(1, 0, "P1", 14), take(2, 30), lend(3, 40, "P2", 14));
        assertEquals(another, fold(lend(1, 0, "P1", 14), take(2, 30), lend(3, 40, "P2", 14), renew(4, 60, "P1", 30)));
    }

    @Test
    void whatWasRefusedDidNotHappen() {
        var refused = new Told(
                lend(1, 0, "P1", 14).operation(),
                new Verdict(Outcome.REFUSED, List.of(), List.of(), Optional.empty(), "centre"));
        var asked = new Told(
                lend(2, 0, "P1", 14).operation(),
                new Verdict(Outcome.CONFIRM, List.of(), List.of(), Optional.of(due(14)), "centre"));
        assertEquals(List.of(), loans(fold(refused, asked)));
    }

    @Test
    void securityDoesNotChangeLoans() {
        var released = told(2, 1, new Act.TagReleased(ITEM, new TagUid("E004010000000001"), false), Optional.empty());
        assertEquals(fold(lend(1, 0, "P1", 14)), fold(lend(1, 0, "P1", 14), released));
    }

    /// A station whose clock is two hours slow lent after the checkin of the other.
    @Test
    void theCorrectedClockDecidesTheOrder() {
        var slow = lend(3, -60, "P2", 14).operation();
        var corrected = new Told(
                new Operation(
                        slow.id(),
                        "K2",
                        slow.branch(),
                        1,
                        slow.previousHash(),
                        slow.occurredAt(),
                        Optional.of(Duration.ofHours(2)),
                        slow.actor(),
                        slow.policyRevision(),
                        slow.act(),
                        slow.stance()),
                accepted(Optional.of(due(14))));
        var result = fold(corrected, lend(1, 0, "P1", 14), take(2, 30));
        assertEquals(Set.of(), result.implicitReturns());
        assertEquals(
                List.of(new CardNumber("P1"), new CardNumber("P2")),
                loans(result).stream().map(Loan::patron).toList());
        assertEquals(DAY.plus(1, ChronoUnit.HOURS), loans(result).getLast().since());
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        Property.holds(5000, random -> {
            var history = history(random);
            var expected = fold(history);
            var arrival = new ArrayList<>(history);
            for (int i = random.nextInt(0, 4); i > 0; i--) arrival.add(history.get(random.nextInt(history.size())));
            Collections.shuffle(arrival, Random.from(random));
            assertEquals(expected, fold(arrival));
        });
    }

    /// What comes in its order step by step is the same as all of it at once.
    @Test
    void stepByStepIsTheSameAsAllAtOnce() {
        Property.holds(3000, random -> {
            var history = new ArrayList<>(history(random));
            history.sort((a, b) -> Operation.BY_OCCURRENCE.compare(a.operation(), b.operation()));
            var life = ItemLife.of(Condition.AVAILABLE);
            for (var told : history)
                life = ItemTimeline.then(life, told, knownAt(told.operation().correctedAt()));
            assertEquals(fold(history), ItemTimeline.now(life, TERMS));
        });
    }

    /// Nobody has put fines on accounts yet, and of the closure one knows when it was announced.
    private static Terms knownAt(Instant at) {
        return (at.isAfter(ANNOUNCED) ? TERMS : terms(RULES)).accruedTo(Optional.empty());
    }

    @Test
    void aReplayedHistoryCostsTheSame() {
        Property.holds(1000, random -> {
            var history = history(random);
            var twice = new ArrayList<>(history);
            twice.addAll(history);
            assertEquals(fold(history).charges(), fold(twice).charges());
        });
    }

    @Test
    void atMostTheLastLoanIsOpenAndLoansDoNotOverlap() {
        Property.holds(2000, random -> {
            var loans = loans(fold(history(random)));
            for (int i = 0; i + 1 < loans.size(); i++) {
                var end = loans.get(i).end();
                assertTrue(end.isPresent(), "an earlier loan is open");
                assertTrue(!end.get().isAfter(loans.get(i + 1).since()), "loans overlap");
            }
        });
    }

    /// Some operations of three stations, some at the same instant, with clocks that are wrong.
    private static List<Told> history(RandomGenerator random) {
        var history = new ArrayList<Told>();
        var patrons = List.of("P1", "P2", "P3");
        int count = random.nextInt(1, 15);
        for (int i = 0; i < count; i++) {
            var patron = patrons.get(random.nextInt(patrons.size()));
            int minutes = random.nextInt(0, 20);
            var told = switch (random.nextInt(9)) {
                case 0, 1, 2 -> lend(i, minutes, patron, random.nextInt(-9, 30));
                case 3, 4 -> take(i, minutes);
                case 5 -> told(i, minutes, new Act.MarkItem(ITEM, mark(random)), Optional.empty());
                case 6 -> told(i, minutes, new Act.ClaimReturned(ITEM), Optional.empty());
                case 7 -> told(i, minutes, new Act.ReplaceLost(ITEM), Optional.empty());
                default -> renew(i, minutes, patron, random.nextInt(-9, 30));
            };
            history.add(from("K" + random.nextInt(3), random.nextInt(-5, 5), told));
        }
        return history;
    }

    private static Act.Mark mark(RandomGenerator random) {
        return List.of(Act.Mark.values()).get(random.nextInt(Act.Mark.values().length));
    }

    private static Told from(String station, int slowByMinutes, Told told) {
        var operation = told.operation();
        return new Told(
                new Operation(
                        operation.id(),
                        station,
                        operation.branch(),
                        operation.sequence(),
                        operation.previousHash(),
                        operation.occurredAt(),
                        Optional.of(Duration.ofMinutes(slowByMinutes)),
                        operation.actor(),
                        operation.policyRevision(),
                        operation.act(),
                        operation.stance()),
                told.verdict());
    }

    private static ItemLife fold(Told... operations) {
        return fold(List.of(operations));
    }

    private static ItemLife fold(List<Told> operations) {
        return ItemTimeline.fold(operations, ItemLife.of(Condition.AVAILABLE), TERMS);
    }

    private static List<Loan> loans(ItemLife life) {
        return List.copyOf(life.loans().values());
    }

    private static Told lend(int number, int minutes, String patron, int days) {
        return told(
                number,
                minutes,
                new Act.CheckOut(new CardNumber(patron), ITEM, Via.KIOSK, Set.of(), ""),
                Optional.of(due(days)));
    }

    private static Told renew(int number, int minutes, String patron, int days) {
        return told(number, minutes, new Act.Renew(new CardNumber(patron), ITEM), Optional.of(due(days)));
    }

    private static Told take(int number, int minutes) {
        return told(number, minutes, new Act.CheckIn(ITEM, Via.KIOSK), Optional.empty());
    }

    private static Told told(int number, int minutes, Act act, Optional<Instant> due) {
        var operation = new Operation(
                id(number),
                "K1",
                "MAIN",
                number,
                Hash.NONE,
                DAY.plus(minutes, ChronoUnit.MINUTES),
                Optional.empty(),
                new Actor.Machine(),
                "r1",
                act,
                Stance.ASK);
        return new Told(operation, accepted(due));
    }

    private static Verdict accepted(Optional<Instant> due) {
        return new Verdict(Outcome.ACCEPTED, List.of(), List.of(), due, "centre");
    }

    private static Instant due(int days) {
        return DAY.plus(days, ChronoUnit.DAYS);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
