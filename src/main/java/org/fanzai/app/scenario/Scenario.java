package org.fanzai.app.scenario;

import java.util.List;
import org.fanzai.domain.policy.Policy;

/// A library in miniature: its rules, what is there at first, what people do, and what must come of it.
public record Scenario(String name, String title, Policy policy, Given given, List<Step> steps) {
    public Scenario {
        steps = List.copyOf(steps);
    }
}
