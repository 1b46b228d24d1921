package org.fanzai.domain.barcode;

import java.util.Optional;

/// Kinds of check characters, each the last character of a number.
public enum Check {
    NONE,
    /// 14 digits, mod 10, odd positions doubled: the Codabar convention of libraries.
    LIBRARY14,
    /// The sum of the values of `0-9A-Z-. $/+%`, mod 43.
    CODE39_MOD43,
    /// Mod 10, every second digit from the right doubled.
    LUHN,
    /// 13 digits weighted 1 and 3 (EAN-13, ISBN-13).
    EAN13,
    EAN8,
    /// 10 digits weighted 10 to 1, mod 11, X for 10.
    ISBN10,
    /// 8 digits weighted 8 to 1, mod 11, X for 10.
    ISSN;

    private static final String CODE39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    /// The check character of a number without it; empty where such a number can't have one.
    public Optional<Character> of(String body) {
        return switch (this) {
            case NONE -> Optional.empty();
            case LIBRARY14 -> digits(body, 13).map(Check::luhn);
            case CODE39_MOD43 -> mod43(body);
            case LUHN -> digits(body, body.length()).map(Check::luhn);
            case EAN13 -> digits(body, 12).map(Check::gtin);
            case EAN8 -> digits(body, 7).map(Check::gtin);
            case ISBN10 -> digits(body, 9).map(Check::mod11);
            case ISSN -> digits(body, 7).map(Check::mod11);
        };
    }

    /// Whether the last character is the check character of those before it. Without one everything is right.
    public boolean verifies(String whole) {
        if (this == NONE) return true;
        if (whole.length() < 2) return false;
        return of(whole.substring(0, whole.length() - 1))
                .filter(wanted -> wanted == Character.toUpperCase(whole.charAt(whole.length() - 1)))
                .isPresent();
    }

    private static Optional<String> digits(String body, int length) {
        return body.length() == length && body.matches("[0-9]+") ? Optional.of(body) : Optional.empty();
    }

    private static int digit(String body, int index) {
        return body.charAt(index) - '0';
    }

    private static char luhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int value = digit(body, body.length() - 1 - i) * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static char gtin(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) sum += digit(body, body.length() - 1 - i) * (i % 2 == 0 ? 3 : 1);
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static char mod11(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) sum += digit(body, i) * (body.length() + 1 - i);
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static Optional<Character> mod43(String body) {
        if (body.isEmpty() || body.chars().anyMatch(c -> CODE39.indexOf(c) < 0)) return Optional.empty();
        return Optional.of(CODE39.charAt(body.chars().map(CODE39::indexOf).sum() % CODE39.length()));
    }
}
