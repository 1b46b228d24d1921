package org.fanzai.device.frame;

import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.frame.ScanLine.Ending;

/// The scans in a stream of bytes, whatever ends them: CR, LF, both, TAB, STX and ETX, or silence. A value:
/// `rest` is what has arrived of a scan that is not yet whole, `framed` whether it began with STX.
public record ScanLines(Octets rest, boolean framed) {
    public static final ScanLines EMPTY = new ScanLines(Octets.NONE, false);
    private static final int LONGEST = 4096;
    private static final int GROUP_SEPARATOR = 0x1D;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;

    /// The whole scans that `bytes` completed, and what is left.
    public record Taken(List<ScanLine> scans, ScanLines left) {}

    public Taken take(Octets bytes) {
        var scans = new ArrayList<ScanLine>();
        var line = this;
        int from = 0;
        for (int i = 0; i < bytes.length(); i++) {
            if (!isControl(bytes.at(i))) continue;
            line = line.plus(bytes.part(from, i));
            from = i + 1;
            if (!ends(bytes.at(i))) continue;
            scans.addAll(whole(line.rest, line.ending(bytes, i)));
            line = new ScanLines(Octets.NONE, bytes.at(i) == STX);
        }
        return new Taken(scans, line.plus(bytes.part(from, bytes.length())).bounded());
    }

    /// The scans that silence ends, if one had begun.
    public List<ScanLine> silence() {
        return whole(rest, Ending.NONE);
    }

    private ScanLines plus(Octets more) {
        return new ScanLines(rest.plus(more), framed);
    }

    private Ending ending(Octets bytes, int at) {
        return switch (bytes.at(at)) {
            case '\r' -> at + 1 < bytes.length() && bytes.at(at + 1) == '\n' ? Ending.CRLF : Ending.CR;
            case '\n' -> Ending.LF;
            case '\t' -> Ending.TAB;
            case ETX -> framed ? Ending.STX_ETX : Ending.ETX;
            default -> Ending.NONE;
        };
    }

    private static List<ScanLine> whole(Octets line, Ending ending) {
        if (line.isEmpty()) return List.of();
        return ScanLine.all(line, ending).stream()
                .filter(scan -> !scan.text().isBlank())
                .toList();
    }

    private ScanLines bounded() {
        int length = rest.length();
        return length <= LONGEST ? this : new ScanLines(rest.part(length - LONGEST, length), framed);
    }

    /// NUL, BEL and their like are noise; a group separator belongs to the data of a GS1 code.
    private static boolean isControl(int octet) {
        return (octet < 0x20 && octet != GROUP_SEPARATOR) || octet == 0x7F;
    }

    private static boolean ends(int octet) {
        return switch (octet) {
            case '\r', '\n', '\t', STX, ETX -> true;
            default -> false;
        };
    }
}
