package org.fanzai.device.frame;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fanzai.device.frame.ScanLine.Aim;
import org.fanzai.device.frame.ScanLine.Ending;

/// Takes the text of a scan apart: AIM identifier, data, what stands around the data.
final class ScanData {
    private static final Pattern AIM = Pattern.compile("\\]([A-Za-z])([0-9A-Za-z])(.*)", Pattern.DOTALL);
    private static final Pattern CODABAR = Pattern.compile("([A-Ea-eNnTt*])(.+)([A-Ea-eNnTt*])", Pattern.DOTALL);
    private static final Pattern LIBRARY_CODABAR = Pattern.compile("[A-Da-d*][0-9]{14}[A-Da-d*]");
    private static final Pattern CODE_39 = Pattern.compile("(\\*)([^*]+)(\\*)", Pattern.DOTALL);
    private static final Pattern WITH_SUPPLEMENT = Pattern.compile("(\\d{13})(\\d{2}|\\d{5})");
    private static final Pattern SUPPLEMENT = Pattern.compile("\\](?:E[12])?(\\d{2}|\\d{5})");
    private static final char UNREADABLE = '\uFFFD';

    private ScanData() {}

    static ScanLine of(String text) {
        var aim = AIM.matcher(text);
        if (!aim.matches()) return unnamed(text);
        return Symbologies.named(aim.group(1).charAt(0))
                .map(symbology -> named(new Aim(symbology, aim.group(2)), aim.group(3)))
                .orElseGet(() -> unnamed(text));
    }

    private static ScanLine unnamed(String text) {
        boolean codabar = LIBRARY_CODABAR.matcher(text).matches();
        return without(codabar ? CODABAR : CODE_39, text, Optional.empty());
    }

    private static ScanLine named(Aim aim, String data) {
        return switch (aim.symbology()) {
            case Symbologies.EAN -> ean(aim, data);
            case "Codabar" -> without(CODABAR, data, Optional.of(aim));
            case "Code39" -> without(CODE_39, data, Optional.of(aim));
            default -> line(data, Optional.of(aim), Optional.empty(), Optional.empty(), damage(data));
        };
    }

    /// Without the start and stop characters that `around` finds, if any.
    private static ScanLine without(Pattern around, String data, Optional<Aim> aim) {
        var match = around.matcher(data);
        if (!match.matches()) return line(data, aim, Optional.empty(), Optional.empty(), damage(data));
        var inside = match.group(2);
        return line(inside, aim, Optional.of(match.group(1) + "/" + match.group(3)), Optional.empty(), damage(inside));
    }

    /// Modifier 4 is EAN-8, 0 and 3 are EAN-13; a supplement comes behind `]E1`, `]E2`, or without anything.
    private static ScanLine ean(Aim aim, String data) {
        int second = data.indexOf(']');
        if (second >= 0) {
            var beside = SUPPLEMENT.matcher(data.substring(second));
            var first = data.substring(0, second);
            return ean(aim, first, beside.matches() ? Optional.of(beside.group(1)) : Optional.empty());
        }
        var both = WITH_SUPPLEMENT.matcher(data);
        return both.matches() ? ean(aim, both.group(1), Optional.of(both.group(2))) : ean(aim, data, Optional.empty());
    }

    private static ScanLine ean(Aim aim, String data, Optional<String> supplement) {
        int digits = aim.modifier().equals("4") ? 8 : 13;
        boolean lone = (aim.modifier().equals("1") || aim.modifier().equals("2"))
                && (data.length() == 2 || data.length() == 5);
        var problem = lone ? Optional.of("a supplement without its EAN") : problem(data, digits);
        return line(data, Optional.of(aim), Optional.empty(), supplement, problem);
    }

    private static Optional<String> problem(String data, int digits) {
        if (!data.matches("\\d*")) return Optional.of("not an EAN-" + digits);
        if (data.length() < digits) return Optional.of("incomplete EAN-" + digits);
        if (data.length() > digits) return Optional.of("too long for an EAN-" + digits);
        return weighted(data) ? Optional.empty() : Optional.of("wrong check digit of an EAN-" + digits);
    }

    /// Whether the digits, weighted 1 and 3 from the right, add up to tens.
    private static boolean weighted(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++)
            sum += Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }

    private static Optional<String> damage(String data) {
        return data.indexOf(UNREADABLE) < 0 ? Optional.empty() : Optional.of("unreadable characters");
    }

    private static ScanLine line(
            String text,
            Optional<Aim> aim,
            Optional<String> startStop,
            Optional<String> supplement,
            Optional<String> problem) {
        return new ScanLine(text, aim, startStop, supplement, Ending.NONE, problem);
    }
}
