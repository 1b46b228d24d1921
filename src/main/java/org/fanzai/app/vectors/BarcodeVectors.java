package org.fanzai.app.vectors;

import java.util.Locale;
import java.util.Optional;
import org.fanzai.domain.barcode.Check;
import org.fanzai.domain.barcode.Publication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Vectors of the numbers under barcodes.
final class BarcodeVectors {
    private BarcodeVectors() {}

    static ObjectNode got(JsonNode vector) {
        var scheme = vector.path("scheme").asString("").toLowerCase(Locale.ROOT);
        var text = vector.path("text").asString("");
        return switch (scheme) {
            case "library14", "codabar14" -> library14(text);
            case "ean13", "isbn13", "bookland" -> ean13(plain(text));
            case "ean8" -> checked(Check.EAN8, plain(text), 8);
            case "isbn10" -> isbn10(plain(text));
            case "isbn" -> plain(text).length() == 10 ? isbn10(plain(text)) : ean13(plain(text));
            case "issn" -> issn(plain(text));
            case "luhn" -> open(Check.LUHN, text);
            case "code39mod43", "code39", "mod43" -> open(Check.CODE39_MOD43, text.replaceAll("^\\*|\\*$", ""));
            default -> throw new IllegalArgumentException("unknown scheme \"" + scheme + "\"");
        };
    }

    private static String plain(String text) {
        return text.replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
    }

    /// A number of a fixed length.
    private static ObjectNode checked(Check check, String text, int length) {
        var got = JsonNodeFactory.instance.objectNode();
        boolean valid = text.length() == length && check.verifies(text);
        got.put("valid", valid);
        var body = text.length() == length ? text.substring(0, length - 1) : text;
        check.of(body).ifPresent(wanted -> got.put("check", wanted.toString()));
        if (valid) return got;
        boolean characters = !text.matches("[0-9]*X?");
        return got.put("reason", characters ? "characters" : text.length() == length ? "check" : "length");
    }

    private static ObjectNode library14(String text) {
        var got = checked(Check.LIBRARY14, text, 14);
        var kind = kind(text);
        if (got.path("valid").asBoolean() && kind.isEmpty())
            return got.put("valid", false).put("reason", "prefix");
        if (text.length() != 14 || kind.isEmpty()) {
            if (kind.isEmpty() && text.matches("[0-9]{14}")) got.put("reason", "prefix");
            return got;
        }
        return got.put("kind", kind.get())
                .put("institution", text.substring(1, 5))
                .put("serial", text.substring(5, 13));
    }

    private static Optional<String> kind(String text) {
        if (text.startsWith("2")) return Optional.of("patron");
        return text.startsWith("3") ? Optional.of("item") : Optional.empty();
    }

    private static ObjectNode ean13(String text) {
        var got = checked(Check.EAN13, text, 13);
        got.put("bookland", text.startsWith("978") || text.startsWith("979"));
        Publication.ean(text).ifPresent(publication -> {
            switch (publication) {
                case Publication.Isbn(var thirteen) -> got.put("isbn13", thirteen);
                case Publication.Issn(var eight) -> got.put("issn", hyphened(eight));
            }
        });
        return got;
    }

    private static ObjectNode isbn10(String text) {
        var got = checked(Check.ISBN10, text, 10);
        if (Publication.likely(text).orElse(null) instanceof Publication.Isbn(var thirteen))
            got.put("isbn13", thirteen);
        return got;
    }

    /// Of the eight characters themselves, or of the EAN-13 that holds seven of them.
    private static ObjectNode issn(String text) {
        if (text.length() == 13) return ean13(text);
        var got = checked(Check.ISSN, text, 8);
        if (got.path("valid").asBoolean()) {
            var body = "977" + text.substring(0, 7) + "00";
            Check.EAN13.of(body).ifPresent(check -> got.put("ean13", body + check));
            got.put("issn", hyphened(text));
        }
        return got;
    }

    private static String hyphened(String issn) {
        return issn.substring(0, 4) + "-" + issn.substring(4);
    }

    /// A number of any length: `check` is its last character where that is right, else the one that it would need.
    private static ObjectNode open(Check check, String text) {
        var got = JsonNodeFactory.instance.objectNode();
        boolean valid = check.verifies(text);
        got.put("valid", valid);
        if (valid) return got.put("check", text.substring(text.length() - 1));
        check.of(text).ifPresent(wanted -> got.put("check", wanted.toString()));
        return got.put("reason", check.of(text).isPresent() ? "check" : "characters");
    }
}
