package org.fanzai.db.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.fanzai.domain.circulation.Checkin.FoundBy;
import org.fanzai.domain.circulation.Via;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.Money;
import tools.jackson.databind.JsonNode;

/// A payload that is being read. A key that must be there and is not throws a Jackson exception.
record Reading(JsonNode node) {
    String text(String key) {
        return node.required(key).asString();
    }

    Optional<String> maybe(String key) {
        return Optional.ofNullable(node.get(key)).map(JsonNode::asString);
    }

    boolean flag(String key) {
        return node.has(key) && node.required(key).asBoolean();
    }

    OptionalInt number(String key) {
        return node.has(key) ? OptionalInt.of(node.required(key).asInt()) : OptionalInt.empty();
    }

    Money money(String key) {
        return Money.of(text(key));
    }

    Optional<Instant> instant(String key) {
        return maybe(key).map(Instant::parse);
    }

    Optional<LocalDate> day(String key) {
        return maybe(key).map(LocalDate::parse);
    }

    LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    List<LocalDate> days(String key) {
        var days = new ArrayList<LocalDate>();
        for (var day : node.required(key)) days.add(LocalDate.parse(day.asString()));
        return days;
    }

    Optional<CardNumber> card(String key) {
        return maybe(key).map(CardNumber::new);
    }

    Optional<Barcode> barcode(String key) {
        return maybe(key).map(Barcode::new);
    }

    CardNumber patron() {
        return new CardNumber(text("patron"));
    }

    Barcode item() {
        return new Barcode(text("item"));
    }

    Barcode wanted() {
        return new Barcode(text("wanted"));
    }

    Via via() {
        return Via.valueOf(text("via").toUpperCase(Locale.ROOT));
    }

    Optional<FoundBy> foundBy() {
        return maybe("foundBy").map(by -> FoundBy.valueOf(by.toUpperCase(Locale.ROOT)));
    }
}
