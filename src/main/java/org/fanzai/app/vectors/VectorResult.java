package org.fanzai.app.vectors;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What became of one vector.
public sealed interface VectorResult {
    String id();

    /// `differences` is empty when all came out as expected.
    record Ran(String id, ObjectNode got, List<String> differences) implements VectorResult {}

    record Skipped(String id, String why) implements VectorResult {}
}
