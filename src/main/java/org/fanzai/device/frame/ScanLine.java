package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One scan as a scanner sent it. `text` is without prefix, supplement, start and stop characters. `startStop` are
/// those (`A/A`), `supplement` is the two or five digits beside an EAN, `problem` what is wrong, if anything.
public record ScanLine(
        String text,
        Optional<Aim> aim,
        Optional<String> startStop,
        Optional<String> supplement,
        Ending ending,
        Optional<String> problem) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /// Where a second scan begins in a line: only after codes that can't hold these characters as data.
    private static final Pattern HEADED = Pattern.compile("\\][ACEFGI][0-9].*", Pattern.DOTALL);
    private static final Pattern NEXT_HEAD = Pattern.compile("(?=\\][ACEFGI][0-9])");
    private static final Pattern LONE_SUPPLEMENT = Pattern.compile("\\]E[12](\\d{2}|\\d{5})");

    /// The AIM identifier `]cm`: what `c` stands for, and `m`.
    public record Aim(String symbology, String modifier) {
        /// GS1 data, with group separators (FNC1) between its elements.
        public boolean gs1() {
            return switch (symbology) {
                case "Code128" -> modifier.equals("1");
                case "DataMatrix" -> modifier.equals("2");
                case "QR" -> modifier.equals("3");
                default -> symbology.equals("DataBar");
            };
        }

        /// The scanner verified the check character and left it out.
        public boolean checkStripped() {
            return switch (symbology) {
                case "Code39" -> modifier.equals("3") || modifier.equals("7");
                case "Codabar" -> modifier.equals("4");
                case "ITF" -> modifier.equals("3");
                default -> false;
            };
        }
    }

    /// What ended a scan.
    public enum Ending {
        CR(Optional.of("CR")),
        LF(Optional.of("LF")),
        CRLF(Optional.of("CRLF")),
        TAB(Optional.of("TAB")),
        /// The scan began with STX.
        STX_ETX(Optional.of("ETX")),
        ETX(Optional.of("ETX")),
        /// Silence, or the begin of the next scan.
        NONE(Optional.empty());

        private final Optional<String> terminator;

        Ending(Optional<String> terminator) {
            this.terminator = terminator;
        }

        public Optional<String> terminator() {
            return terminator;
        }

        public Optional<String> framing() {
            return this == STX_ETX ? Optional.of("STX/ETX") : Optional.empty();
        }
    }

    /// The kind of code, if the scanner names it.
    public Optional<String> symbology() {
        return aim.map(Aim::symbology);
    }

    /// From the bytes of a line without its terminator.
    public static ScanLine of(Octets line) {
        return of(line, Ending.NONE);
    }

    static ScanLine of(Octets line, Ending ending) {
        return typed(text(line), ending);
    }

    /// From the characters that a scanner typed.
    public static ScanLine typed(String line, Ending ending) {
        return ScanData.of(line.replace("\uFEFF", "")).ended(ending);
    }

    /// The same, where several scans may have run together without a terminator between them.
    static List<ScanLine> all(Octets line, Ending ending) {
        var parts = parts(text(line).replace("\uFEFF", ""));
        var scans = new ArrayList<ScanLine>();
        for (int i = 0; i < parts.size(); i++)
            scans.add(typed(parts.get(i), i == parts.size() - 1 ? ending : Ending.NONE));
        return scans;
    }

    private static List<String> parts(String text) {
        if (!HEADED.matcher(text).matches()) return List.of(text);
        var parts = new ArrayList<String>();
        for (var part : NEXT_HEAD.splitAsStream(text).toList()) {
            boolean beside = LONE_SUPPLEMENT.matcher(part).matches() && !parts.isEmpty();
            if (beside) parts.set(parts.size() - 1, parts.getLast() + part);
            else parts.add(part);
        }
        return parts;
    }

    private ScanLine ended(Ending how) {
        return new ScanLine(text, aim, startStop, supplement, how, problem);
    }

    private static String text(Octets line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line.buffer()).toString();
        } catch (CharacterCodingException notUtf8) {
            return GB18030.decode(ByteBuffer.wrap(line.toArray())).toString();
        }
    }

    /// Masked: a scan may be a card number.
    @Override
    public String toString() {
        return "ScanLine[" + text.length() + " characters, " + symbology().orElse("unnamed") + "]";
    }
}
