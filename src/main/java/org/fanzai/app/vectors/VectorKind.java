package org.fanzai.app.vectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One kind of vector: what a codec makes of it, and what it should make of it.
@FunctionalInterface
interface VectorKind {
    /// What came out, under the keys that `expect` may have. Throws `IllegalArgumentException` for a vector that can't
    /// be run, with a sentence why.
    ObjectNode got(JsonNode vector);

    /// What should come out. The vectors of some kinds say it outside `expect`.
    default JsonNode expected(JsonNode vector) {
        return vector.path("expect");
    }
}
