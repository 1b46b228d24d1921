package org.fanzai.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.app.scenario.Given.Past;
import org.fanzai.domain.circulation.Hold.Pause;
import org.fanzai.domain.circulation.Hold.State;
import org.fanzai.domain.operation.Act;
import org.fanzai.domain.operation.Act.Wish;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.support.yaml.Section;

/// The holds that were placed before the first step. Their order in the file is that of the queue.
final class HoldReader {
    private static final Map<String, State> STATES =
            Map.of("waiting", State.WAITING, "ready", State.READY, "inTransit", State.IN_TRANSIT);

    private final Policy policy;
    private final Names names;
    private final MemberReader members;

    /// When a hold was placed that does not say it.
    private final Instant standard;

    private final List<Past> holds = new ArrayList<>();

    HoldReader(Policy policy, Names names, MemberReader members, Instant standard) {
        this.policy = policy;
        this.names = names;
        this.members = members;
        this.standard = standard;
    }

    Past read(Section hold) {
        try (hold) {
            var state = hold.value("state", Reads.oneOf(STATES)).orElse(State.WAITING);
            var act = new Act.AdoptHold(
                    members.known(hold),
                    wish(hold, state),
                    copy(hold, state),
                    hold.value("pickup", Reads.known(policy.branches(), "branch"))
                            .orElse(policy.branches().getFirst()),
                    state,
                    hold.value("suspended", HoldReader::pause).orElse(Pause.none()),
                    hold.value("from", Reads::day),
                    hold.value("expires", Reads::day));
            var placed = hold.value("placed", Reads.time(policy.zone())).orElse(standard);
            var past = new Past(OperationIds.of("given hold " + holds.size()), afterTheLast(placed), act);
            holds.add(past);
            return past;
        }
    }

    /// A hold with a copy that also names the title is one on the title.
    private Wish wish(Section hold, State state) {
        if (state == State.WAITING || !hold.has("title")) return TaskReader.wish(hold, names);
        return new Wish.Title(hold.required("title", names::title).orElse("?"));
    }

    private Optional<Barcode> copy(Section hold, State state) {
        if (state == State.WAITING) return Optional.empty();
        var copy = hold.value("item", names::item);
        if (copy.isEmpty()) hold.problem("item", "a hold that is ready or in transit names its copy");
        return copy;
    }

    private static Pause pause(String text) {
        return switch (text) {
            case "true" -> new Pause.Open();
            case "false" -> Pause.none();
            default -> {
                try {
                    yield new Pause.Until(Reads.day(text));
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(
                            "true, false or the day 2026-03-16 on which it is served again", wrong);
                }
            }
        };
    }

    private Instant afterTheLast(Instant placed) {
        if (holds.isEmpty() || placed.isAfter(holds.getLast().at())) return placed;
        return holds.getLast().at().plus(Duration.ofMillis(1));
    }

    List<Past> holds() {
        return holds;
    }
}
