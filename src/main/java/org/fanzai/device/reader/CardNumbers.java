package org.fanzai.device.reader;

import java.math.BigInteger;
import java.util.HexFormat;

/// How a library's system writes the number of a card. The same card is known by different texts in different houses.
public enum CardNumbers {
    /// `04A1B2C3`: first byte first.
    HEX,
    /// `C3B2A104`: last byte first.
    REVERSED_HEX,
    /// `0077705923`: the bytes as one number, at least 10 digits.
    DECIMAL,
    /// `3283263748`: the bytes as one number, last byte first; what most campus cards have printed on them.
    REVERSED_DECIMAL;

    /// `hex`: the UID, first byte first.
    String text(String hex) {
        return switch (this) {
            case HEX -> hex;
            case REVERSED_HEX -> reversed(hex);
            case DECIMAL -> decimal(hex);
            case REVERSED_DECIMAL -> decimal(reversed(hex));
        };
    }

    private static String reversed(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        var turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) turned[i] = bytes[bytes.length - 1 - i];
        return HexFormat.of().withUpperCase().formatHex(turned);
    }

    private static String decimal(String hex) {
        return "%010d".formatted(new BigInteger(hex, 16));
    }
}
