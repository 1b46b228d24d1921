package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fanzai.domain.circulation.Explanation.Because;
import org.fanzai.domain.circulation.Resolution.Given;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.ItemType;
import org.fanzai.domain.policy.Parameter;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.Test;

/// Row 0 is the base row of every scene.
class ExplanationTest {
    private final Scene scene = new Scene();

    @Test
    void everyParameterIsTheRowsOfTheMostSpecificThatSetsIt() {
        scene.row("* STUDENT BOOK", "loanPeriod", "21d").row("* * *", "maxLoans", "5");
        var resolution = explain().resolution();
        assertEquals(new Scope("MAIN", "STUDENT", "BOOK"), resolution.scope());
        assertEquals(
                List.of(
                        new Given(Parameter.LOAN_PERIOD, "21d", 1),
                        new Given(Parameter.DUE_RULE, "nextOpenDay", 0),
                        new Given(Parameter.MAX_LOANS, "5", 2),
                        new Given(Parameter.RENEWALS, "2", 0),
                        new Given(Parameter.RENEWAL_BASE, "now", 0)),
                resolution.given());
        assertTrue(resolution.unset().contains(Parameter.FINE_AMOUNT));
        assertEquals(
                Parameter.ALL.size(),
                resolution.given().size() + resolution.unset().size());
    }

    @Test
    void aLimitOfATypeAboveIsALimitToo() {
        scene.types.put("BOOK", new ItemType(Optional.of("CD"), Optional.empty(), false));
        scene.row("* * CD", "maxLoans", "1").row("* * BOOK", "maxLoans", "3");
        assertEquals(
                List.of("3 by 2", "1 by 1"),
                explain().resolution().given().stream()
                        .filter(given -> given.parameter().equals(Parameter.MAX_LOANS))
                        .map(given -> given.value() + " by " + given.row())
                        .toList());
    }

    @Test
    void onlySettingsThatAreNotAsUsualAreTold() {
        scene.set(Setting.TOO_MANY, Force.CONFIRM).set(Setting.DEBT, Force.BLOCK);
        assertEquals(
                List.of(new Resolution.Chosen(Setting.TOO_MANY, "confirm", "block")),
                explain().resolution().chosen());
    }

    @Test
    void theLimitThatIsReachedIsNamedByItsRow() {
        scene.row("* STUDENT *", "maxLoans", "1")
                .set(Setting.TOO_MANY, Force.CONFIRM)
                .add(loan(ME, "B7"));
        var explanation = explain();
        assertInstanceOf(
                CheckoutDecision.NeedsOverride.class, explanation.desk().decision());
        assertInstanceOf(CheckoutDecision.Refused.class, explanation.kiosk().decision());
        var because = explanation.desk().reasons().getFirst();
        assertEquals(ReasonCode.TOO_MANY, because.reason().code());
        assertEquals(
                List.of(
                        new Ground.Row(new Given(Parameter.MAX_LOANS, "1", 1)),
                        new Ground.Setting(new Resolution.Chosen(Setting.TOO_MANY, "confirm", "block"))),
                because.grounds());
    }

    @Test
    void aKioskTellsWhatItPassesByItself() {
        scene.row("* STUDENT *", "maxLoans", "1")
                .set(Setting.TOO_MANY, Force.CONFIRM)
                .set(Setting.SELF_SERVICE_OVERRIDES, Set.of("TOO_MANY"))
                .add(loan(ME, "B7"));
        var accepted = assertInstanceOf(
                CheckoutDecision.Accepted.class, explain().kiosk().decision());
        assertEquals(Set.of(ReasonCode.TOO_MANY), accepted.passed());
    }

    @Test
    void whatNoRowSetsIsBehindTheLackOfAPolicy() {
        scene.rows.clear();
        scene.row("* * *", "maxLoans", "5");
        assertEquals(List.of(new Ground.Unset(Parameter.LOAN_PERIOD)), grounds(ReasonCode.NO_POLICY));
    }

    @Test
    void aRenewalThatIsRefusedTellsWhatIsBeneath() {
        scene.row("* * *", "noRenewalBefore", "2d").own(2, 0);
        var because = reason(ReasonCode.NO_MORE_RENEWALS);
        assertEquals(
                List.of(ReasonCode.TOO_MANY_RENEWALS, ReasonCode.TOO_SOON),
                because.beneath().stream()
                        .map(beneath -> beneath.reason().code())
                        .toList());
        assertEquals(
                List.of(new Ground.Row(new Given(Parameter.NO_RENEWAL_BEFORE, "2d", 1))),
                because.beneath().get(1).grounds());
    }

    @Test
    void demandAndBookingsAreStepsOfTheDueDate() {
        scene.row("* * *", "durationOfHighDemand", "1 5d").booked(OTHER, "2026-03-05", "2026-03-06");
        scene.add(hold(OTHER));
        var steps = explain().desk().steps().stream()
                .map(step -> step.step().kind() + " "
                        + step.step().due().atZone(scene.policy().zone()).toLocalDate())
                .toList();
        assertEquals(List.of("PERIOD 2026-03-16", "HIGH_DEMAND 2026-03-07", "BOOKING 2026-03-04"), steps);
    }

    @Test
    void aRenewalInDemandTellsItsSteps() {
        scene.row("* * *", "durationOfHighDemand", "1 9d", "renewalPeriod", "20d")
                .own()
                .add(hold(OTHER));
        var steps = explain().desk().steps();
        assertEquals(
                List.of(new Ground.Row(new Given(Parameter.RENEWAL_PERIOD, "20d", 1))),
                steps.getFirst().grounds());
        assertEquals(2, steps.size());
    }

    @Test
    void debtIsOfTheAccountAndOfTheSettings() {
        scene.owed = Money.of("12.00");
        scene.set(Setting.DEBT_LIMIT, Optional.of(Money.of("10.00")));
        assertEquals(
                List.of(
                        new Ground.Setting(new Resolution.Chosen(Setting.DEBT_LIMIT, "10.00", "none")),
                        new Ground.Setting(new Resolution.Chosen(Setting.DEBT, "block", "block")),
                        new Ground.Setting(new Resolution.Chosen(Setting.ANY_DEBT_NEEDS_OVERRIDE, "false", "false")),
                        new Ground.Known(Ground.Fact.ACCOUNT)),
                grounds(ReasonCode.DEBT));
    }

    @Test
    void theDecisionIsThatOfTheCheckoutItself() {
        scene.booked(OTHER, "2026-03-05", "2026-03-06").add(hold(OTHER));
        assertEquals(scene.checkout(), explain().desk().decision());
        assertEquals(scene.kiosk().checkout(), explain().kiosk().decision());
    }

    private Explanation explain() {
        return Explanation.of(scene.facts(), scene.policy());
    }

    private Because reason(ReasonCode code) {
        return explain().desk().reasons().stream()
                .filter(because -> because.reason().code() == code)
                .findFirst()
                .orElseThrow();
    }

    private List<Ground> grounds(ReasonCode code) {
        return reason(code).grounds();
    }
}
