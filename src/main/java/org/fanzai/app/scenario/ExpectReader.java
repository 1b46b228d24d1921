package org.fanzai.app.scenario;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.support.yaml.Section;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a step expects, in the form in which a run tells it: times as local text, money with two decimals.
final class ExpectReader {
    private static final String[] CASES = {
        "UNKNOWN_ITEM",
        "UNKNOWN_PATRON",
        "IMPLICIT_RETURN",
        "BLOCKED_PATRON_OFFLINE_LOAN",
        "LIMIT_EXCEEDED_OFFLINE",
        "HOLD_PASSED_OVER",
        "OFFLINE_RETURN_FILLS_HOLD",
        "STALE_OPERATION",
        "SECURITY_NOT_CLEARED",
        "SECURITY_NOT_SET",
        "TAG_UNREADABLE",
        "CLOCK_SUSPECT",
        "WITHDRAWN_AT_RESTART",
        "SELF_TORN_JOURNAL"
    };

    private final Section section;
    private final ObjectNode expected = JsonNodeFactory.instance.objectNode();

    private ExpectReader(Section section) {
        this.section = section;
    }

    static ObjectNode read(Section section, ZoneId zone) {
        var reader = new ExpectReader(section);
        reader.text(
                "outcome",
                text -> Outcome.of(Reads.oneOf("accepted", "renewed", "confirm", "refused")
                                .apply(text))
                        .code());
        reader.texts("reasons", text -> Reads.reason(text).name());
        reader.text("mainReason", text -> Reads.reason(text).name());
        reader.number("moreReasons");
        reader.texts("alerts", text -> Reads.reason(text).name());
        reader.text("due", text -> shown(Reads.due(zone).apply(text), zone));
        reader.text("earliest", text -> shown(Reads.time(zone).apply(text), zone));
        for (var key : List.of("fee", "credit"))
            reader.text(key, text -> Reads.money(text).toString());
        reader.text("action", Reads.oneOf("shelve", "hold", "transit"));
        for (var key : List.of("to", "holdFor")) reader.text(key, Function.identity());
        reader.text("suspendedUntil", ExpectReader::lastDay);
        for (var key : List.of("renewed", "failed")) reader.texts(key, Function.identity());
        reader.number("position");
        reader.texts("cases", ExpectReader::caseCode);
        reader.missing();
        return reader.expected;
    }

    static String shown(Instant time, ZoneId zone) {
        return time.atZone(zone).toLocalDateTime().toString();
    }

    static String lastDay(String text) {
        return Reads.dayOrNone(text).map(Object::toString).orElse(Reads.NONE);
    }

    static String caseCode(String text) {
        return Reads.oneOf(CASES).apply(text);
    }

    private void text(String key, Function<String, String> parse) {
        section.value(key, parse).ifPresent(value -> expected.put(key, value));
    }

    private void number(String key) {
        section.value(key, Reads::number).ifPresent(value -> expected.put(key, value));
    }

    private void texts(String key, Function<String, String> parse) {
        if (!section.has(key)) return;
        var array = expected.putArray(key);
        section.list(key, parse).forEach(array::add);
    }

    /// A number of parts, or materials.
    private void missing() {
        Optional<String> text = section.text("missing");
        text.ifPresent(value -> putMissing(expected, value));
    }

    static void putMissing(ObjectNode node, String value) {
        if (value.matches("\\d{1,6}")) node.put("missing", Integer.parseInt(value));
        else node.put("missing", value);
    }
}
