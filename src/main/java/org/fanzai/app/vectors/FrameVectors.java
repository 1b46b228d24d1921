package org.fanzai.app.vectors;

import java.util.Map;

/// Vectors of what goes over the cable of a pad: frames, streams, sessions, ISO 15693 requests.
final class FrameVectors {
    private FrameVectors() {}

    static Map<String, VectorKind> kinds() {
        return Map.of();
    }
}
