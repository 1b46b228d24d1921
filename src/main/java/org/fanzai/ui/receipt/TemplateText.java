package org.fanzai.ui.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A text with fields in it: `{due}`. A brace itself is written twice.
record TemplateText(List<Piece> pieces) {
    private static final Pattern PIECE = Pattern.compile("\\{\\{|}}|\\{([^{}]*)}|[{}]|[^{}]+");

    TemplateText {
        pieces = List.copyOf(pieces);
    }

    sealed interface Piece {
        record Words(String text) implements Piece {}

        record Field(ReceiptField field) implements Piece {}
    }

    /// `ofItem`: fields of an item may stand here. Throws `IllegalArgumentException` with a sentence.
    static TemplateText parse(String text, boolean ofItem) {
        var pieces = new ArrayList<Piece>();
        var matcher = PIECE.matcher(text);
        while (matcher.find()) pieces.add(piece(matcher.group(), ofItem));
        return new TemplateText(pieces);
    }

    private static Piece piece(String text, boolean ofItem) {
        return switch (text) {
            case "{{" -> new Piece.Words("{");
            case "}}" -> new Piece.Words("}");
            case "{", "}" ->
                throw new IllegalArgumentException("a brace stands alone; a brace itself is written twice, {{ or }}");
            default ->
                text.startsWith("{")
                        ? new Piece.Field(field(text.substring(1, text.length() - 1), ofItem))
                        : new Piece.Words(text);
        };
    }

    private static ReceiptField field(String key, boolean ofItem) {
        var field = ReceiptField.named(key)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no {" + key + "}; there are " + known(ofItem)));
        if (field.ofItem() && !ofItem)
            throw new IllegalArgumentException("{" + key + "} is of a single item and stands under item only");
        return field;
    }

    private static String known(boolean ofItem) {
        return Arrays.stream(ReceiptField.values())
                .filter(field -> ofItem || !field.ofItem())
                .map(field -> "{" + field.key() + "}")
                .collect(Collectors.joining(" "));
    }

    String filled(Function<ReceiptField, String> values) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Words(var text) -> text;
                    case Piece.Field(var field) -> values.apply(field);
                })
                .collect(Collectors.joining());
    }

    /// Whether it has fields, and all of them are empty: then there is nothing to say.
    boolean isIdle(Function<ReceiptField, String> values) {
        var fields = pieces.stream()
                .filter(Piece.Field.class::isInstance)
                .map(piece -> values.apply(((Piece.Field) piece).field()))
                .toList();
        return !fields.isEmpty() && fields.stream().allMatch(String::isBlank);
    }
}
