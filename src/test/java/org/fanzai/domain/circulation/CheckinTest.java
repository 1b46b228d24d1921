package org.fanzai.domain.circulation;

import static org.fanzai.domain.Sample.item;
import static org.fanzai.domain.Sample.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckinTest {
    @Test
    void endsTheLoan() {
        var loan = Optional.of(loan("P1", "B1", "BOOK"));
        assertEquals(new Checkin.Decision.Accepted(List.of(), loan), Checkin.decide(Optional.of(item("B1")), loan));
    }

    @Test
    void takesAnItemThatWasOnTheShelfAndSaysSo() {
        assertEquals(
                new Checkin.Decision.Accepted(List.of(new Reason(ReasonCode.NOT_ON_LOAN)), Optional.empty()),
                Checkin.decide(Optional.of(item("B1")), Optional.empty()));
    }

    @Test
    void refusesAnItemOfOthers() {
        assertEquals(
                new Checkin.Decision.Refused(List.of(new Reason(ReasonCode.UNKNOWN_ITEM))),
                Checkin.decide(Optional.empty(), Optional.empty()));
    }
}
