package org.fanzai.device.tag;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fanzai.device.frame.Octets;

/// The two ways in which ISO/IEC 15962 packs digits: as a number, which can't begin with 0, and digit by digit.
final class DigitText {
    /// The longest number: 19 digits.
    private static final int NUMBER_BYTES = 8;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{1,18}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,}");

    private DigitText() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static Octets number(String text) {
        var bytes = Octets.of(new BigInteger(text).toByteArray());
        return bytes.at(0) == 0 ? bytes.part(1, bytes.length()) : bytes;
    }

    /// Empty when it begins with a byte 00, which the shortest form never does.
    static Optional<String> number(Octets data) {
        if (data.isEmpty() || data.length() > NUMBER_BYTES || data.at(0) == 0) return Optional.empty();
        return Optional.of(new BigInteger(1, data.toArray()).toString()).filter(DigitText::isNumber);
    }

    static boolean isDigits(String text) {
        return DIGITS.matcher(text).matches();
    }

    static Octets digits(String text) {
        return Octets.hex(text.length() % 2 == 0 ? text : text + "F");
    }

    static Optional<String> digits(Octets data) {
        var nibbles = HexFormat.of().formatHex(data.toArray());
        var digits = nibbles.endsWith("f") ? nibbles.substring(0, nibbles.length() - 1) : nibbles;
        return Optional.of(digits).filter(DigitText::isDigits);
    }
}
