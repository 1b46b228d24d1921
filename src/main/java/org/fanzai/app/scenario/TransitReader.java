package org.fanzai.app.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.app.scenario.Given.Past;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.circulation.Transit;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.support.yaml.Section;

/// The items that are on their way before the first step: those that a scenario names, and the copies of holds that are
/// in transit.
final class TransitReader {
    private final Policy policy;
    private final Names names;
    private final ShelfReader shelves;
    private final List<Past> holds;
    private final Instant sent;
    private final List<Transit> transits = new ArrayList<>();

    TransitReader(Policy policy, Names names, ShelfReader shelves, HoldReader holds, Instant sent) {
        this.policy = policy;
        this.names = names;
        this.shelves = shelves;
        this.holds = holds.holds();
        this.sent = sent;
    }

    void read(Section transit) {
        try (transit) {
            var item = shelves.known(transit);
            var to = transit.required("to", Reads.known(policy.branches(), "branch"))
                    .orElse(policy.branches().getFirst());
            var hold = transit.value("hold", this::hold);
            if (isUnderWay(item)) transit.problem("item", "this item is in transit twice");
            transits.add(new Transit(item, holding(item), to, hold, sent));
        }
    }

    private UUID hold(String text) {
        var patron = names.patron(text);
        return holds.stream()
                .filter(hold -> hold.act().patronOf().equals(Optional.of(patron)))
                .findFirst()
                .map(Past::id)
                .orElseThrow(() -> new IllegalArgumentException("no hold of this patron; name the patron of a hold"));
    }

    List<Transit> transits() {
        for (var hold : holds)
            if (hold.act() instanceof Act.AdoptHold adopted && adopted.state() == State.IN_TRANSIT)
                adopted.copy()
                        .filter(copy -> !isUnderWay(copy))
                        .ifPresent(copy -> transits.add(
                                new Transit(copy, holding(copy), adopted.pickup(), Optional.of(hold.id()), sent)));
        return transits;
    }

    private boolean isUnderWay(Barcode item) {
        return transits.stream().anyMatch(transit -> transit.item().equals(item));
    }

    private String holding(Barcode item) {
        return shelves.item(item).map(Item::holding).orElse(policy.branches().getFirst());
    }
}
