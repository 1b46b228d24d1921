package org.fanzai.domain.barcode;

import java.util.Locale;
import java.util.Optional;

/// The number that a publisher prints on a book or a journal. It names a title and never a copy.
public sealed interface Publication {
    /// `thirteen`: as EAN-13, whatever was scanned.
    record Isbn(String thirteen) implements Publication {}

    /// `eight`: without the hyphen.
    record Issn(String eight) implements Publication {}

    /// What nothing else looks like: Bookland (978, 979) and 977 codes with a right check digit, and ISBN or ISSN as
    /// people write them, with hyphens or the word before it.
    static Optional<Publication> certain(String text) {
        return ean(text).or(() -> written(text));
    }

    /// Ten characters that could be an ISBN, which other numbers can look like.
    static Optional<Publication> likely(String text) {
        return isbn10(text);
    }

    /// Of an EAN-13.
    static Optional<Publication> ean(String text) {
        if (!Check.EAN13.verifies(text)) return Optional.empty();
        return switch (text.substring(0, 3)) {
            case "978", "979" -> Optional.of(new Isbn(text));
            case "977" -> issn(text.substring(3, 10));
            default -> Optional.empty();
        };
    }

    /// The seven digits of an ISSN in a 977 code stand without their check digit.
    private static Optional<Publication> issn(String seven) {
        return Check.ISSN.of(seven).map(check -> new Issn(seven + check));
    }

    private static Optional<Publication> isbn10(String text) {
        if (!Check.ISBN10.verifies(text)) return Optional.empty();
        var body = "978" + text.substring(0, 9);
        return Check.EAN13.of(body).map(check -> new Isbn(body + check));
    }

    private static Optional<Publication> written(String text) {
        var plain = text.replaceFirst("(?i)^(ISBN|ISSN)(-1[03])?:? ?", "");
        var digits = plain.replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
        if (digits.equals(text) && !digits.matches("[0-9]{9}X")) return Optional.empty();
        if (!plain.matches("[0-9][0-9 -]*[0-9Xx]")) return Optional.empty();
        if (plain.matches("[0-9]{4}-[0-9]{3}[0-9Xx]") && Check.ISSN.verifies(digits))
            return Optional.of(new Issn(digits));
        return ean(digits).or(() -> isbn10(digits));
    }
}
