package org.fanzai.app.vectors;

import java.util.Map;

/// Vectors of what tags say: images of their memory, compaction, ISIL, checksums.
final class TagVectors {
    private TagVectors() {}

    static Map<String, VectorKind> kinds() {
        return Map.of();
    }
}
