package org.fanzai.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fanzai.app.scenario.Step.Occasion;
import org.fanzai.app.scenario.Step.Place;
import org.fanzai.domain.policy.Policy;
import org.fanzai.support.yaml.Section;

/// Reads the steps of a scenario. Problems go to the section.
final class StepReader {
    static final String DESK = "DESK";
    static final String KIOSK = "K1";

    private static final Map<String, Place> PLACES =
            Map.of("desk", Place.DESK, "kiosk", Place.KIOSK, "offline", Place.OFFLINE);

    private final Policy policy;
    private final Names names;
    private Instant last = Instant.MIN;

    private StepReader(Policy policy, Names names) {
        this.policy = policy;
        this.names = names;
    }

    static List<Step> read(Section root, Policy policy, Names names) {
        var reader = new StepReader(policy, names);
        var steps = new ArrayList<Step>();
        for (var section : root.sections("steps")) {
            try (section) {
                steps.add(section.has("check") ? reader.looking(section) : reader.doing(section));
            }
        }
        return steps;
    }

    private Step looking(Section section) {
        try (var check = section.section("check")) {
            return new Step.Looking(CheckReader.read(check, policy.zone(), names));
        }
    }

    private Step doing(Section section) {
        var occasion = occasion(section);
        var name = section.required("do", TaskReader::known);
        if (name.isEmpty()) section.keys().forEach(section::has); // nobody knows which keys it takes
        var task = name.map(known -> TaskReader.read(known, section, names, policy, occasion))
                .orElseGet(Step.Task.Daily::new);
        try (var expect = section.section("expect")) {
            return new Step.Doing(name.orElse(""), occasion, task, ExpectReader.read(expect, policy.zone()));
        }
    }

    private Occasion occasion(Section section) {
        var at = section.required("at", Reads.time(policy.zone()));
        at.ifPresent(time -> inOrder(section, time));
        var place = section.value("via", Reads.oneOf(PLACES)).orElse(Place.DESK);
        return new Occasion(
                at.orElse(Instant.EPOCH),
                section.value("branch", Reads.known(policy.branches(), "branch"))
                        .orElse(policy.branches().getFirst()),
                place,
                station(section).orElse(place == Place.DESK ? DESK : KIOSK),
                section.value("clock", Reads::shift).orElse(Duration.ZERO),
                section.text("id"));
    }

    private static Optional<String> station(Section section) {
        return section.value("station", text -> {
            if (text.matches("[A-Za-z0-9_-]{1,64}")) return text;
            throw new IllegalArgumentException("letters, digits, - and _ only, at most 64");
        });
    }

    private void inOrder(Section section, Instant at) {
        if (at.isBefore(last))
            section.problem(
                    "at",
                    "this is before the step before, at "
                            + last.atZone(policy.zone()).toLocalDateTime() + "; steps stand in the order of time");
        last = at;
    }
}
