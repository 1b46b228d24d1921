package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.ReasonCode.*;
import static org.fanzai.domain.circulation.Scene.ME;
import static org.fanzai.domain.circulation.Scene.OTHER;
import static org.fanzai.domain.circulation.Scene.hold;
import static org.fanzai.domain.circulation.Scene.loan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.fanzai.domain.Sample;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.patron.Restriction;
import org.fanzai.domain.policy.Category;
import org.fanzai.domain.policy.Force;
import org.fanzai.domain.policy.Setting;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.Property;
import org.junit.jupiter.api.Test;

/// What holds for every checkout, whatever is wrong with it.
class CheckoutPropertyTest {
    private static final int TIMES = 3000;
    private static final List<ReasonCode> CODES = List.copyOf(EnumSet.allOf(ReasonCode.class));

    /// Each spoils something, and none hides what another finds.
    private static final List<Wrong> WRONGS = List.of(
            new Wrong(CARD_INACTIVE, scene -> scene.cardActive = false),
            new Wrong(PATRON_EXPIRED, scene -> scene.expires = LocalDate.of(2026, 3, 1)),
            new Wrong(
                    PATRON_RESTRICTED,
                    scene -> scene.restrictions.add(new Restriction(Sample.NOW, Optional.empty(), false))),
            new Wrong(DEBT, scene -> scene.set(Setting.DEBT_LIMIT, Optional.of(Money.ZERO)).owed = Money.of("1.00")),
            new Wrong(
                    TOO_MANY, scene -> scene.row("* STUDENT *", "maxLoans", "1").add(loan(ME, "B7"))),
            new Wrong(
                    TOO_MANY_TOTAL,
                    scene -> scene.row("* * *", "maxLoansTotal", "1").add(loan(ME, "B8"))),
            new Wrong(
                    STATISTICAL, scene -> scene.categories.put("STUDENT", new Category(Optional.empty(), true, false))),
            new Wrong(MISSING, scene -> scene.item(Condition.MISSING)),
            new Wrong(ON_LOAN_TO_OTHER, scene -> scene.onLoanToOther(loan(OTHER, "B1"))),
            new Wrong(HOLD_FOR_OTHER, scene -> scene.add(hold(OTHER).item("B1"))),
            new Wrong(BOOKED, scene -> scene.booked(OTHER, "2026-03-01", "2026-03-02")),
            new Wrong(OWN_BOOKING_EARLY, scene -> scene.booked(ME, "2026-03-20", "2026-03-21")),
            new Wrong(PARTS, scene -> {
                scene.make(3, scene.item.make().materials()).set(Setting.CHECK_PARTS, true);
                scene.partsPresent = OptionalInt.of(1);
            }),
            new Wrong(
                    MATERIALS,
                    scene -> scene.make(scene.item.make().parts(), "CD").set(Setting.CHECK_PARTS, true)));

    private record Wrong(ReasonCode code, Consumer<Scene> spoil) {}

    @Test
    void allReasonsComeTogetherInWhateverOrderTheFactsAreTold() {
        Property.holds(TIMES, random -> {
            var wrongs = some(random);
            var expected = new HashSet<ReasonCode>();
            wrongs.forEach(wrong -> expected.add(wrong.code()));
            var scene = spoiled(wrongs);
            assertEquals(expected, reasons(scene.checkout()));
            Collections.shuffle(scene.loans, new Random(random.nextLong()));
            Collections.shuffle(scene.bookings, new Random(random.nextLong()));
            assertEquals(expected, reasons(scene.checkout()));
        });
    }

    @Test
    void anOverrideNeverTurnsWhatRefuses() {
        Property.holds(TIMES, random -> {
            var wrongs = some(random);
            var firm = EnumSet.noneOf(ReasonCode.class);
            for (var wrong : wrongs)
                if (spoiled(List.of(wrong)).checkout() instanceof CheckoutDecision.Refused) firm.add(wrong.code());
            var passed = spoiled(wrongs).override(ReasonCode.values());
            assertEquals(firm, reasons(passed.checkout()));
        });
    }

    @Test
    void anOverrideNeverFindsMoreReasons() {
        Property.holds(TIMES, random -> {
            var scene = spoiled(some(random));
            if (random.nextBoolean()) scene.kiosk();
            var before = reasons(scene.checkout());
            scene.override(CODES.get(random.nextInt(CODES.size())));
            assertTrue(before.containsAll(reasons(scene.checkout())));
        });
    }

    @Test
    void aKioskAsksOnlyForARenewalOrTheFee() {
        Property.holds(TIMES, random -> {
            var scene = spoiled(some(random)).kiosk();
            for (var setting : List.of(Setting.DEBT, Setting.TOO_MANY, Setting.NOT_FOR_LOAN))
                scene.set(setting, random.nextBoolean() ? Force.CONFIRM : Force.BLOCK);
            if (random.nextBoolean()) scene.row("* * *", "rentalFee", "1.00");
            if (random.nextBoolean() && scene.loan.isEmpty()) scene.own();
            if (scene.checkout() instanceof CheckoutDecision.NeedsOverride(var questions, var _))
                assertTrue(Set.of(RENEWAL, RENTAL).containsAll(Scene.codes(questions)), "" + questions);
        });
    }

    @Test
    void whatAsksIsAcceptedWhenAllOfItIsPassed() {
        Property.holds(TIMES, random -> {
            var scene = spoiled(some(random));
            if (!(scene.checkout() instanceof CheckoutDecision.NeedsOverride(var questions, var due))) return;
            var codes = Scene.codes(questions);
            scene.override = codes;
            var lent = scene.lends();
            assertEquals(due, lent.due());
            assertEquals(codes, lent.passed());
        });
    }

    @Test
    void noLoanIsDueBeforeItBegins() {
        Property.holds(TIMES, random -> {
            var scene = new Scene().override(ReasonCode.values());
            scene.now = Sample.NOW.plusSeconds(60L * random.nextInt(60 * 24));
            scene.row("* * *", "loanPeriod", random.nextInt(20) + (random.nextBoolean() ? "d" : "h"));
            int from = random.nextInt(1, 25);
            scene.booked(OTHER, LocalDate.of(2026, 3, 2).plusDays(from).toString(), "2026-05-01");
            if (scene.checkout() instanceof CheckoutDecision.Accepted lent)
                assertFalse(lent.due().isBefore(scene.now.minusSeconds(60)), "" + lent.due());
        });
    }

    private static List<Wrong> some(RandomGenerator random) {
        var wrongs = new ArrayList<Wrong>();
        for (var wrong : WRONGS) if (random.nextInt(4) == 0) wrongs.add(wrong);
        Collections.shuffle(wrongs, new Random(random.nextLong()));
        return wrongs;
    }

    private static Scene spoiled(List<Wrong> wrongs) {
        var scene = new Scene();
        wrongs.forEach(wrong -> wrong.spoil().accept(scene));
        return scene;
    }

    private static Set<ReasonCode> reasons(CheckoutDecision decision) {
        return switch (decision) {
            case CheckoutDecision.Accepted _, CheckoutDecision.Renewed _ -> Set.of();
            case CheckoutDecision.NeedsOverride(var questions, var _) -> Scene.codes(questions);
            case CheckoutDecision.Refused(var reasons) -> Scene.codes(reasons);
        };
    }
}
