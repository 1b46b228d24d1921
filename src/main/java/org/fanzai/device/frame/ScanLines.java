package org.fanzai.device.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The scans in a stream of bytes, whatever ends them: CR, LF, both, TAB, STX and ETX, or silence. A value:
/// `rest` is what has arrived of a scan that is not yet whole.
public record ScanLines(Octets rest) {
    public static final ScanLines EMPTY = new ScanLines(Octets.NONE);
    private static final int LONGEST = 4096;
    private static final int GROUP_SEPARATOR = 0x1D;

    /// The whole scans that `bytes` completed, and what is left.
    public record Taken(List<ScanLine> scans, ScanLines left) {}

    public Taken take(Octets bytes) {
        var scans = new ArrayList<ScanLine>();
        var line = rest;
        int from = 0;
        for (int i = 0; i < bytes.length(); i++) {
            if (!isControl(bytes.at(i))) continue;
            line = line.plus(bytes.part(from, i));
            from = i + 1;
            if (!ends(bytes.at(i))) continue;
            whole(line).ifPresent(scans::add);
            line = Octets.NONE;
        }
        return new Taken(scans, new ScanLines(bounded(line.plus(bytes.part(from, bytes.length())))));
    }

    /// The scan that silence ends, if one had begun.
    public Optional<ScanLine> silence() {
        return whole(rest);
    }

    private static Optional<ScanLine> whole(Octets line) {
        return Optional.of(line)
                .filter(some -> !some.isEmpty())
                .map(ScanLine::of)
                .filter(scan -> !scan.text().isBlank());
    }

    private static Octets bounded(Octets line) {
        return line.length() <= LONGEST ? line : line.part(line.length() - LONGEST, line.length());
    }

    /// NUL, BEL and their like are noise; a group separator belongs to the data of a GS1 code.
    private static boolean isControl(int octet) {
        return (octet < 0x20 && octet != GROUP_SEPARATOR) || octet == 0x7F;
    }

    private static boolean ends(int octet) {
        return switch (octet) {
            case '\r', '\n', '\t', 0x02, 0x03 -> true;
            default -> false;
        };
    }
}
