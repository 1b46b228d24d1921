package org.fanzai.domain.shared;

/// The 14-digit number of library barcodes (Codabar convention): first digit 2 for a patron and 3 for an item, four of
/// the institution, eight of the serial number, and a check digit (Luhn, mod 10, odd positions doubled).
public final class LibraryNumber {
    private static final int DIGITS = 14;

    private LibraryNumber() {}

    /// Completes 13 digits with their check digit. Throws `IllegalArgumentException` for anything else.
    public static String complete(String thirteen) {
        if (!thirteen.matches("\\d{13}")) throw new IllegalArgumentException("13 digits are expected");
        return thirteen + checkDigit(thirteen);
    }

    public static boolean isValid(String text) {
        return text.matches("[23]\\d{13}")
                && checkDigit(text.substring(0, DIGITS - 1)) == Character.digit(text.charAt(DIGITS - 1), 10);
    }

    private static int checkDigit(String thirteen) {
        int sum = 0;
        for (int i = 0; i < thirteen.length(); i++) {
            int digit = Character.digit(thirteen.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return (10 - sum % 10) % 10;
    }
}
