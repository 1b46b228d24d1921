package org.fanzai.app.scenario;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What a step came to: `index` counts from 1, `difference` says what was expected and what came instead.
public record StepResult(int index, String name, ObjectNode got, Optional<String> difference) {}
