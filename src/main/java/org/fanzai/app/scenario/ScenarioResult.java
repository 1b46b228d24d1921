package org.fanzai.app.scenario;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a scenario came to, step by step.
public record ScenarioResult(String scenario, List<StepResult> steps) {
    public ScenarioResult {
        steps = List.copyOf(steps);
    }

    public boolean ok() {
        return steps.stream().allMatch(step -> step.difference().isEmpty());
    }

    /// `S049 ok`, or what differs first.
    public String line() {
        return steps.stream()
                .filter(step -> step.difference().isPresent())
                .findFirst()
                .map(step -> scenario + " FAILED step " + step.index() + ": "
                        + step.difference().orElseThrow())
                .orElse(scenario + " ok");
    }

    public ObjectNode json() {
        var json =
                JsonNodeFactory.instance.objectNode().put("scenario", scenario).put("ok", ok());
        var array = json.putArray("steps");
        for (var step : steps)
            array.addObject().put("index", step.index()).put("do", step.name()).set("got", step.got());
        return json;
    }
}
