package org.fanzai.app.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.ScanLine;
import org.fanzai.device.frame.ScanLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Vectors of scanners, barcodes and receipt printers.
final class ScanVectors {
    private ScanVectors() {}

    static Map<String, VectorKind> kinds() {
        return Map.of(
                "barcode",
                BarcodeVectors::got,
                "scan",
                ScanVectors::scan,
                "scan-stream",
                ScanVectors::stream,
                "escpos",
                EscPosVectors::got);
    }

    private static ObjectNode stream(JsonNode vector) {
        var got = JsonNodeFactory.instance.objectNode();
        var scans = got.putArray("scans");
        scans(bytes(vector)).forEach(scan -> scans.add(scan.text()));
        return got;
    }

    private static ObjectNode scan(JsonNode vector) {
        var scans = scans(bytes(vector));
        var got = JsonNodeFactory.instance.objectNode();
        if (scans.isEmpty()) return got.put("error", "nothing was scanned");
        var scan = scans.getFirst();
        got.put("symbology", scan.symbology().orElse(null));
        scan.aim().ifPresent(aim -> got.put("modifier", aim.modifier()).put("gs1", aim.gs1()));
        got.put("data", scan.text());
        scan.ending().terminator().ifPresent(name -> got.put("terminator", name));
        scan.ending().framing().ifPresent(name -> got.put("framing", name));
        scan.startStop().ifPresent(around -> got.put("startStop", around));
        scan.supplement().ifPresent(digits -> got.put("supplement", digits));
        scan.problem().ifPresent(problem -> got.put("error", problem));
        return got;
    }

    private static List<ScanLine> scans(Octets bytes) {
        var taken = ScanLines.EMPTY.take(bytes);
        var scans = new ArrayList<>(taken.scans());
        scans.addAll(taken.left().silence());
        return scans;
    }

    /// The bytes under `hex` or `raw`. Throws `IllegalArgumentException` for what is no hexadecimal.
    static Octets bytes(JsonNode vector) {
        return Octets.hex(vector.path(vector.has("raw") ? "raw" : "hex").asString(""));
    }
}
