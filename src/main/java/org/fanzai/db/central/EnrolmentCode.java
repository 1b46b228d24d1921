package org.fanzai.db.central;

import java.util.Locale;
import java.util.regex.Pattern;

/// What an administrator gives to whoever sets a station up: `K1:7F3Q-9XWA-20CD-KM4N`. Masked as text.
public record EnrolmentCode(String station, String secret) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{1,32}):([0-9A-Za-z]{4}(?:-?[0-9A-Za-z]{4}){3})");

    /// Reads what a person typed: small letters and missing hyphens do no harm. Throws `IllegalArgumentException`.
    public static EnrolmentCode of(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) throw new IllegalArgumentException("a code looks like K1:7F3Q-9XWA-20CD-KM4N");
        var digits = match.group(2)
                .replace("-", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new EnrolmentCode(match.group(1), String.join("-", digits.split("(?<=\\G.{4})")));
    }

    /// As it is given out.
    public String shown() {
        return station + ":" + secret;
    }

    @Override
    public String toString() {
        return "EnrolmentCode[" + station + "]";
    }
}
