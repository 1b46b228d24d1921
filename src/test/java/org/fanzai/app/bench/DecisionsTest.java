package org.fanzai.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.fanzai.domain.circulation.Checkin;
import org.fanzai.domain.circulation.CheckoutDecision;
import org.fanzai.domain.circulation.Renewal;
import org.fanzai.domain.circulation.Route;
import org.fanzai.domain.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    @TempDir
    Path folder;

    private Decisions decisions;

    @BeforeEach
    void start() throws IOException {
        decisions = new Decisions(BenchPolicy.in(folder));
    }

    @Test
    void usesAboutTwentyRows() throws IOException {
        assertEquals(20, BenchPolicy.in(folder).rows().size());
    }

    @Test
    void goesTheWholeWay() {
        assertInstanceOf(CheckoutDecision.Accepted.class, decisions.checkout(NOW));
        assertInstanceOf(Renewal.Decision.Accepted.class, decisions.renewal(NOW));
        var back = assertInstanceOf(Checkin.Decision.Accepted.class, decisions.checkin(NOW));
        assertInstanceOf(Route.ToHoldShelf.class, back.route().orElseThrow());
        assertEquals(Money.of("3.90"), decisions.fine(NOW));
    }
}
