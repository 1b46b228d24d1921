package org.fanzai.app.scenario;

import java.time.ZoneId;
import java.util.function.Function;
import org.fanzai.domain.circulation.Hold;
import org.fanzai.domain.operation.FeeKind;
import org.fanzai.support.yaml.Section;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads a `check`: what is to be looked at, and what is to be found there, in the form in which a run tells it.
final class CheckReader {
    private static final String[] STATUSES = {
        "available",
        "lost",
        "withdrawn",
        "damaged",
        "missing",
        "onOrder",
        "notForLoan",
        "onLoan",
        "onHoldShelf",
        "inTransit"
    };

    private final Section section;
    private final ZoneId zone;
    private final Names names;
    private final ObjectNode expected = JsonNodeFactory.instance.objectNode();

    private CheckReader(Section section, ZoneId zone, Names names) {
        this.section = section;
        this.zone = zone;
        this.names = names;
    }

    static ObjectNode read(Section section, ZoneId zone, Names names) {
        return new CheckReader(section, zone, names).read();
    }

    private ObjectNode read() {
        lists("loans", this::patron, text -> names.item(text).text());
        texts("due", this::item, text -> ExpectReader.shown(Reads.due(zone).apply(text), zone));
        texts("balance", this::patron, text -> Reads.balance(text).toString());
        fees();
        lists("queue", names::title, this::patron);
        texts("holdState", this::patron, CheckReader::holdState);
        items();
        cases();
        texts("suspendedUntil", this::patron, ExpectReader::lastDay);
        localUse();
        section.value("journal", Reads::number).ifPresent(number -> expected.put("journal", number));
        return expected;
    }

    private String patron(String text) {
        return names.patron(text).text();
    }

    private String item(String text) {
        return names.item(text).text();
    }

    private static String holdState(String text) {
        for (var state : Hold.State.values()) if (state.code().equals(text)) return text;
        throw new IllegalArgumentException("one of waiting, ready, inTransit, fulfilled, cancelled, expired");
    }

    private void texts(String key, Function<String, String> name, Function<String, String> parse) {
        if (!section.has(key)) return;
        var node = expected.putObject(key);
        try (var named = section.section(key)) {
            for (var each : named.keys())
                named.required(each, text -> parse.apply(text))
                        .ifPresent(value -> node.put(name(named, each, name), value));
        }
    }

    private void lists(String key, Function<String, String> name, Function<String, String> parse) {
        if (!section.has(key)) return;
        var node = expected.putObject(key);
        try (var named = section.section(key)) {
            for (var each : named.keys()) {
                var array = node.putArray(name(named, each, name));
                named.list(each, parse).forEach(array::add);
            }
        }
    }

    /// A key that is a name.
    private static String name(Section section, String key, Function<String, String> name) {
        try {
            return name.apply(key);
        } catch (IllegalArgumentException wrong) {
            section.problem(key, "this name does not fit: " + wrong.getMessage());
            return key;
        }
    }

    private void fees() {
        if (!section.has("fees")) return;
        var node = expected.putObject("fees");
        try (var named = section.section("fees")) {
            for (var each : named.keys()) {
                var array = node.putArray(name(named, each, this::patron));
                for (var line : named.sections(each)) fee(line, array);
            }
        }
    }

    private static void fee(Section line, ArrayNode array) {
        try (line) {
            var node = array.addObject();
            line.value("kind", FeeKind::of).ifPresent(kind -> node.put("kind", kind.code()));
            line.value("amount", Reads::money).ifPresent(amount -> node.put("amount", amount.toString()));
            line.value("outstanding", Reads::balance).ifPresent(amount -> node.put("outstanding", amount.toString()));
        }
    }

    private void items() {
        if (!section.has("item")) return;
        var node = expected.putObject("item");
        try (var named = section.section("item")) {
            for (var each : named.keys()) {
                try (var item = named.section(each)) {
                    var found = node.putObject(name(named, each, this::item));
                    item.value("status", Reads.oneOf(STATUSES)).ifPresent(status -> found.put("status", status));
                    for (var key : new String[] {"holding", "inTransitTo"})
                        item.text(key).ifPresent(branch -> found.put(key, branch));
                }
            }
        }
    }

    private void cases() {
        if (!section.has("cases")) return;
        var array = expected.putArray("cases");
        section.list("cases", ExpectReader::caseCode).forEach(array::add);
    }

    private void localUse() {
        if (!section.has("localUse")) return;
        var node = expected.putObject("localUse");
        try (var named = section.section("localUse")) {
            for (var each : named.keys())
                named.required(each, Reads::number).ifPresent(uses -> node.put(name(named, each, this::item), uses));
        }
    }
}
