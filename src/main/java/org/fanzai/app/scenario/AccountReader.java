package org.fanzai.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.app.scenario.Given.Past;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.FeeKind;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;

/// The fees that are there before the first step, and what was paid of them.
final class AccountReader {
    private static final Duration TICK = Duration.ofMillis(1);

    private record Line(
            CardNumber patron, FeeKind kind, Money amount, Optional<Barcode> item, Money paid, Instant at) {}

    private final List<Line> lines = new ArrayList<>();

    /// Fees of one minute keep the order in which they are told.
    void charge(CardNumber patron, FeeKind kind, Money amount, Optional<Barcode> item, Money paid, Instant at) {
        if (amount.compareTo(Money.ZERO) == 0) return;
        lines.add(new Line(patron, kind, amount, item, paid, at.plus(TICK.multipliedBy(2L * lines.size()))));
    }

    /// Every fee, and right after it what was paid of it.
    List<Past> past() {
        var past = new ArrayList<Past>();
        for (var line : lines) {
            past.add(new Past(
                    OperationIds.of("given fee " + past.size()),
                    line.at,
                    new Act.Charge(line.patron, line.kind, line.amount, line.item)));
            if (line.paid.compareTo(Money.ZERO) > 0)
                past.add(new Past(
                        OperationIds.of("given payment " + past.size()),
                        line.at.plus(TICK),
                        new Act.Pay(line.patron, line.paid, OptionalInt.of(place(line)))));
        }
        return past;
    }

    /// The line's place in its account, the oldest first, from 0.
    private int place(Line line) {
        return (int) lines.stream()
                .filter(other -> other.patron.equals(line.patron) && other.at.isBefore(line.at))
                .count();
    }
}
