package org.fanzai.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fanzai.domain.account.OverdueFine;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.Checkout;
import org.fanzai.domain.circulation.CheckoutDecision;
import org.fanzai.domain.circulation.CheckoutFacts;
import org.fanzai.domain.circulation.Renewal;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.policy.PolicyRow.Scope;
import org.fanzai.domain.shared.Money;

/// Decisions without any database: a patron with eight loans, a title that three wait for.
final class Decisions {
    private static final double GOAL_MICROS = 20;
    private static final int AT_ONCE = 500;
    private static final int WARM_UP = 100;
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final Money PRICE = Money.of("30.00");

    private final Policy policy;
    private final DecisionFacts facts;

    Decisions(Policy policy) {
        this.policy = policy;
        this.facts = new DecisionFacts(policy.branches().getFirst(), NOW);
    }

    List<Figure> measure(int runs) {
        return List.of(
                figure("checkout", runs, this::checkout).within(GOAL_MICROS),
                figure("renewal", runs, this::renewal),
                figure("checkin", runs, this::checkin),
                figure("overdue fine", runs, this::fine));
    }

    /// Many at once, each a second later than the one before: one alone is shorter than the clock can tell.
    private static Figure figure(String name, int runs, Function<Instant, Object> decision) {
        var took = new double[runs];
        int seen = 0;
        for (int run = -WARM_UP; run < runs; run++) {
            var now = NOW.plusSeconds((long) run * AT_ONCE);
            long start = System.nanoTime();
            for (int i = 0; i < AT_ONCE; i++) seen += decision.apply(now.plusSeconds(i)) instanceof Throwable ? 1 : 0;
            if (run >= 0) took[run] = (System.nanoTime() - start) / (double) AT_ONCE;
        }
        if (seen > 0) throw new IllegalStateException("a decision is no failure");
        return Figure.micros(name, took);
    }

    /// The patron fetches the item that was kept.
    CheckoutDecision checkout(Instant now) {
        return Checkout.decide(
                new CheckoutFacts(
                        Optional.of(facts.borrower(false)),
                        Optional.of(facts.kept()),
                        facts.branch(),
                        now,
                        CheckoutFacts.Request.plain(Via.KIOSK, Set.of()),
                        Optional.empty()),
                policy);
    }

    Renewal.Decision renewal(Instant now) {
        return Renewal.decide(
                new Renewal.Facts(
                        Optional.of(facts.borrower(true)),
                        Optional.of(facts.own()),
                        facts.branch(),
                        now,
                        Renewal.Request.SEEN),
                policy);
    }

    /// The item goes to the hold shelf.
    Checkin.Decision checkin(Instant now) {
        return Checkin.decide(
                new Checkin.Facts(Optional.of(facts.wanted()), facts.branch(), now, Checkin.Request.plain(Via.DESK)),
                policy);
    }

    /// Forty days late.
    Money fine(Instant now) {
        var scope = new Scope(facts.branch(), BenchPolicy.CATEGORY, BenchPolicy.TYPE);
        return OverdueFine.amount(policy, scope, now.minus(Duration.ofDays(40)), now, PRICE, false);
    }
}
