package org.fanzai.domain.operation;

import static org.fanzai.domain.operation.Verdict.CENTRE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.domain.Sample;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.CheckoutDecision;
import org.fanzai.domain.circulation.Reason;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Renewal;
import org.fanzai.domain.circulation.Route;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;

/// What is told of each decision.
class VerdictTest {
    private static final Instant DUE = Sample.at("2026-03-16T23:59");
    private static final LocalDate LAST = LocalDate.of(2026, 3, 9);
    private static final List<Reason> REASONS = List.of(new Reason(ReasonCode.DEBT));
    private static final Set<ReasonCode> PASSED = Set.of(ReasonCode.HIGH_DEMAND, ReasonCode.DEBT);
    private static final Consequence DEBT_PASSED = new Consequence.Passed(ReasonCode.DEBT, "override.debt");
    private static final Consequence DEMAND_PASSED =
            new Consequence.Passed(ReasonCode.HIGH_DEMAND, "override.high-demand");

    @Test
    void aLoanTellsItsDateItsRulesAndWhatWasPassedInOrder() {
        var follows = List.of(new Consequence.Governed("EAST"), DEBT_PASSED, DEMAND_PASSED);
        assertEquals(
                new Verdict(Outcome.ACCEPTED, List.of(), REASONS, Optional.of(DUE), follows, CENTRE),
                Verdict.of(new CheckoutDecision.Accepted(DUE, "EAST", REASONS, PASSED), CENTRE));
        assertEquals(
                new Verdict(Outcome.RENEWED, List.of(), REASONS, Optional.of(DUE), follows, CENTRE),
                Verdict.of(new CheckoutDecision.Renewed(DUE, "EAST", REASONS, PASSED), CENTRE));
    }

    @Test
    void whatAsksTellsTheDateThatPassingWouldGive() {
        assertEquals(
                new Verdict(Outcome.CONFIRM, REASONS, List.of(), Optional.of(DUE), CENTRE),
                Verdict.of(new CheckoutDecision.NeedsOverride(REASONS, DUE), CENTRE));
    }

    @Test
    void aRefusalTellsItsReasons() {
        var refused = new Verdict(Outcome.REFUSED, REASONS, List.of(), Optional.empty(), CENTRE);
        assertEquals(refused, Verdict.of(new CheckoutDecision.Refused(REASONS), CENTRE));
        assertEquals(refused, Verdict.of(new Renewal.Decision.Refused(REASONS), CENTRE));
        assertEquals(refused, Verdict.of(new Checkin.Decision.Refused(REASONS), CENTRE));
    }

    @Test
    void aRenewalTellsItsDateAndWhatWasPassed() {
        assertEquals(
                new Verdict(
                        Outcome.ACCEPTED,
                        List.of(),
                        List.of(),
                        Optional.of(DUE),
                        List.of(DEBT_PASSED, DEMAND_PASSED),
                        CENTRE),
                Verdict.of(new Renewal.Decision.Accepted(DUE, PASSED), CENTRE));
    }

    @Test
    void aCheckinTellsWhereTheItemGoes() {
        var hold = Sample.ready(new UUID(0, 1), "P1", "T1", "B1", LAST);
        var card = new CardNumber("P1");
        assertEquals(List.of(new Consequence.Shelve()), goes(new Route.Shelve()));
        assertEquals(
                List.of(new Consequence.PutAside(card, Optional.of(LAST))),
                goes(new Route.ToHoldShelf(hold, Optional.of(LAST))));
        assertEquals(
                List.of(new Consequence.SendTo("EAST", Optional.of(card))),
                goes(new Route.Send("EAST", Optional.of(hold))));
        assertEquals(
                List.of(new Consequence.SendTo("EAST", Optional.empty())),
                goes(new Route.Send("EAST", Optional.empty())));
    }

    private static List<Consequence> goes(Route route) {
        var accepted = new Checkin.Decision.Accepted(REASONS, Optional.empty(), Sample.NOW, Optional.of(route), false);
        var verdict = Verdict.of(accepted, CENTRE);
        assertEquals(REASONS, verdict.alerts());
        assertEquals(Outcome.ACCEPTED, verdict.outcome());
        return verdict.follows();
    }

    @Test
    void whatFollowsIsAddedAtTheEndAndFoundByItsKind() {
        var first = new Consequence.Governed("MAIN");
        var more = new Consequence.Governed("EAST");
        var verdict = Verdict.recorded(CENTRE).and(List.of(first)).and(List.of(more, DEBT_PASSED));
        assertEquals(List.of(first, more, DEBT_PASSED), verdict.follows());
        assertEquals(Optional.of(first), verdict.first(Consequence.Governed.class));
        assertEquals(Optional.empty(), verdict.first(Consequence.Shelve.class));
    }
}
