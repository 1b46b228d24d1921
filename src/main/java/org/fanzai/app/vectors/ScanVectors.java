package org.fanzai.app.vectors;

import java.util.Map;

/// Vectors of scanners, barcodes and receipt printers.
final class ScanVectors {
    private ScanVectors() {}

    static Map<String, VectorKind> kinds() {
        return Map.of();
    }
}
