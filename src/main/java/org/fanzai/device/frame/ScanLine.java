package org.fanzai.device.frame;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One scan as a scanner sent it: its text without prefix, start and stop characters, the symbology if the AIM
/// prefix (ISO/IEC 15424) names one, and what is wrong with it, if anything.
public record ScanLine(String text, Optional<String> symbology, Optional<String> problem) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern AIM = Pattern.compile("\\]([A-Za-z])([0-9A-Za-z])(.*)", Pattern.DOTALL);
    private static final Pattern STARTED = Pattern.compile("([A-Da-d*])(.+)([A-Da-d*])", Pattern.DOTALL);
    private static final Pattern LIBRARY_CODABAR = Pattern.compile("[A-Da-d*][0-9]{14}[A-Da-d*]");
    private static final Map<Character, String> SYMBOLOGIES = Map.ofEntries(
            Map.entry('A', "Code39"),
            Map.entry('C', "Code128"),
            Map.entry('E', "EAN-13/UPC"),
            Map.entry('F', "Codabar"),
            Map.entry('G', "Code93"),
            Map.entry('I', "ITF"),
            Map.entry('L', "PDF417"),
            Map.entry('M', "MSI"),
            Map.entry('Q', "QR"),
            Map.entry('S', "2of5"),
            Map.entry('X', "Other"),
            Map.entry('d', "DataMatrix"),
            Map.entry('e', "DataBar"),
            Map.entry('h', "HanXin"),
            Map.entry('z', "Aztec"));

    /// From the bytes of a line without its terminator.
    public static ScanLine of(Octets line) {
        var text = text(line).replace("\uFEFF", "");
        var aim = AIM.matcher(text);
        if (!aim.matches() || !SYMBOLOGIES.containsKey(aim.group(1).charAt(0)))
            return new ScanLine(withoutGuess(text), Optional.empty(), Optional.empty());
        return named(aim.group(1).charAt(0), aim.group(2), aim.group(3));
    }

    private static ScanLine named(char code, String modifier, String data) {
        var symbology = Optional.ofNullable(SYMBOLOGIES.get(code));
        return switch (code) {
            case 'E' -> ean(symbology, modifier, withoutSupplement(data));
            case 'F' -> new ScanLine(withoutStartStop(data), symbology, Optional.empty());
            default -> new ScanLine(data, symbology, Optional.empty());
        };
    }

    private static ScanLine ean(Optional<String> symbology, String modifier, String data) {
        int digits = modifier.equals("4") ? 8 : 13;
        boolean whole = !(modifier.equals("0") || modifier.equals("4")) || data.length() >= digits;
        return new ScanLine(data, symbology, whole ? Optional.empty() : Optional.of("incomplete EAN-" + digits));
    }

    private static String withoutSupplement(String data) {
        int second = data.indexOf("]E");
        return second < 0 ? data : data.substring(0, second);
    }

    private static String withoutStartStop(String data) {
        var match = STARTED.matcher(data);
        return match.matches() ? match.group(2) : data;
    }

    private static String withoutGuess(String text) {
        return LIBRARY_CODABAR.matcher(text).matches() ? withoutStartStop(text) : text;
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
        return "ScanLine[" + text.length() + " characters, " + symbology.orElse("unnamed") + "]";
    }
}
