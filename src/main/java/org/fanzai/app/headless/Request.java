package org.fanzai.app.headless;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fanzai.domain.circulation.ReasonCode;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line that was asked. Each getter throws `IllegalArgumentException` with a sentence when its key does not fit.
record Request(JsonNode node) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Throws a Jackson exception when `line` is no JSON.
    static Request read(String line) {
        var node = JSON.readTree(line);
        if (!node.isObject()) throw new IllegalArgumentException("this line is no JSON object");
        return new Request(node);
    }

    String verb() {
        return text("do").orElseThrow(() -> missing("do"));
    }

    CardNumber patron() {
        return new CardNumber(text("patron").orElseThrow(() -> missing("patron")));
    }

    CardNumber card() {
        return new CardNumber(text("card").orElseThrow(() -> missing("card")));
    }

    Barcode item() {
        return new Barcode(text("item").orElseThrow(() -> missing("item")));
    }

    Barcode barcode() {
        return new Barcode(text("barcode").orElseThrow(() -> missing("barcode")));
    }

    Via via() {
        return switch (text("via").orElse("desk")) {
            case "desk" -> Via.DESK;
            case "kiosk" -> Via.KIOSK;
            default -> throw new IllegalArgumentException("via is desk or kiosk");
        };
    }

    Set<ReasonCode> override() {
        var codes = EnumSet.noneOf(ReasonCode.class);
        for (var code : node.path("override")) codes.add(code(code.asString()));
        return codes;
    }

    Optional<UUID> id() {
        return text("id").map(UUID::fromString);
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    Optional<String> text(String key) {
        var value = node.get(key);
        if (value == null || value.isNull()) return Optional.empty();
        if (!value.isString()) throw new IllegalArgumentException(key + " is a text");
        return Optional.of(value.asString());
    }

    private static ReasonCode code(String text) {
        try {
            return ReasonCode.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("override: no reason " + text, unknown);
        }
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("the key \"" + key + "\" is missing");
    }

    @Override
    public String toString() {
        return "request ****";
    }
}
