package org.fanzai.device.protocol;

import java.util.Locale;
import org.fanzai.device.frame.Octets;

/// The number of an ISO 14443 card: 4, 7 or 10 bytes in hexadecimal, first byte first, as readers print
/// it. Masked as text: it stands for a patron.
public record CardUid(String hex) {
    public CardUid {
        hex = hex.toUpperCase(Locale.ROOT);
        if (!hex.matches("([0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})"))
            throw new IllegalArgumentException("a card's UID has 8, 14 or 20 hexadecimal digits");
    }

    public static boolean fits(Octets bytes) {
        return bytes.length() == 4 || bytes.length() == 7 || bytes.length() == 10;
    }

    public static CardUid of(Octets bytes) {
        return new CardUid(bytes.hex());
    }

    @Override
    public String toString() {
        return "CardUid[" + hex.length() / 2 + " bytes]";
    }
}
