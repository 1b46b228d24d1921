package org.fanzai.device.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.frame.ScanLine;
import org.fanzai.device.frame.ScanLines;

/// What a scanner sends: the same scans come out, wherever the bytes are cut in two. Only whether a CR was half of a
/// CRLF can't be told then.
final class ScanTarget {
    private ScanTarget() {}

    static void lines(byte[] bytes) {
        if (bytes.length == 0) return;
        int cut = Byte.toUnsignedInt(bytes[0]) % bytes.length;
        var whole = ScanLines.EMPTY.take(Octets.of(bytes));
        var first = ScanLines.EMPTY.take(Octets.of(Arrays.copyOf(bytes, cut)));
        var second = first.left().take(Octets.of(Arrays.copyOfRange(bytes, cut, bytes.length)));
        var scans = new ArrayList<ScanLine>(first.scans());
        scans.addAll(second.scans());
        if (bytes.length < 4000) assertEquals(said(whole.scans()), said(scans));
        whole.left().silence();
    }

    private static List<String> said(List<ScanLine> scans) {
        return scans.stream()
                .map(scan -> String.join(
                        "|", scan.text(), scan.aim().toString(), scan.problem().toString()))
                .toList();
    }
}
