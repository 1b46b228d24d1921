package org.fanzai.domain.circulation;

import static org.fanzai.domain.circulation.Scene.ME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fanzai.domain.patron.Patron;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.Test;

/// Somebody comes for P1 on 2 March 2026.
class ProxyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final CardNumber P2 = new CardNumber("P2");

    private final Scene scene = new Scene();

    @Test
    void whoMayActBorrows() {
        assertInstanceOf(CheckoutDecision.Accepted.class, with(new Proxy(patron(P2, TODAY, true), true)));
    }

    @Test
    void aStrangerIsRefused() {
        refused(new Proxy(patron(P2, TODAY, true), false));
        refused(new Proxy(Optional.empty(), true));
    }

    @Test
    void whoIsNoMemberAnyMoreIsRefused() {
        refused(new Proxy(patron(P2, TODAY.minusDays(1), true), true));
        refused(new Proxy(patron(P2, TODAY, false), true));
    }

    @Test
    void nobodyActsForThemselves() {
        refused(new Proxy(patron(ME, TODAY, true), true));
    }

    @Test
    void noOverridePassesIt() {
        scene.override(ReasonCode.PROXY);
        refused(new Proxy(Optional.empty(), false));
    }

    private void refused(Proxy proxy) {
        assertEquals(new CheckoutDecision.Refused(List.of(new Reason(ReasonCode.PROXY))), with(proxy));
    }

    private CheckoutDecision with(Proxy proxy) {
        var facts = scene.facts();
        var same = new CheckoutFacts(
                facts.borrower(),
                facts.copy(),
                facts.branch(),
                facts.now(),
                facts.request(),
                facts.offline(),
                Optional.of(proxy));
        return Checkout.decide(same, scene.policy());
    }

    private static Optional<Patron> patron(CardNumber card, LocalDate expires, boolean active) {
        return Optional.of(new Patron(card, "李雷", "STUDENT", "MAIN", expires, active, "zh"));
    }
}
