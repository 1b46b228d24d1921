package org.fanzai.app.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fanzai.central.Centre;
import org.fanzai.db.LibraryView;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Looks at everything that a check asks for.
final class Look {
    private final LibraryView view;
    private final ZoneId zone;
    private final LocalDate today;
    private final ObjectNode asked;
    private final ObjectNode got = JsonNodeFactory.instance.objectNode();

    private Look(LibraryView view, ZoneId zone, LocalDate today, ObjectNode asked) {
        this.view = view;
        this.zone = zone;
        this.today = today;
        this.asked = asked;
    }

    /// `asked` has the keys and the names that are looked at, whatever it expects there.
    static ObjectNode at(LibraryView view, ZoneId zone, LocalDate today, ObjectNode asked) {
        var look = new Look(view, zone, today, asked);
        asked.propertyNames().forEach(look::at);
        return look.got;
    }

    private void at(String key) {
        switch (key) {
            case "loans" ->
                each(key, (node, name) -> {
                    var loans = node.putArray(name);
                    view.loans(new CardNumber(name)).forEach(loans::add);
                });
            case "due" -> each(key, this::due);
            case "balance" ->
                each(
                        key,
                        (node, name) -> node.put(
                                name, view.balance(new CardNumber(name)).toString()));
            case "fees" -> each(key, this::fees);
            case "queue" ->
                each(key, (node, name) -> {
                    var queue = node.putArray(name);
                    view.queue(name).forEach(queue::add);
                });
            case "holdState" ->
                each(
                        key,
                        (node, name) -> view.holdState(new CardNumber(name))
                                .ifPresentOrElse(state -> node.put(name, state), () -> node.putNull(name)));
            case "item" -> each(key, this::item);
            case "cases" -> {
                var cases = got.putArray(key);
                view.cases().values().stream().distinct().forEach(cases::add);
            }
            case "suspendedUntil" ->
                each(
                        key,
                        (node, name) -> node.put(
                                name,
                                view.suspendedUntil(new CardNumber(name), today)
                                        .map(LocalDate::toString)
                                        .orElse(Reads.NONE)));
            case "localUse" -> each(key, (node, name) -> node.put(name, view.localUses(new Barcode(name))));
            case "journal" -> got.put(key, view.journal(Set.of(Library.GIVEN, Library.CENTRE, Centre.ITSELF)));
            default -> throw new IllegalArgumentException("nothing to look at: " + key);
        }
    }

    private void each(String key, BiConsumer<ObjectNode, String> look) {
        var node = got.putObject(key);
        asked.path(key).propertyNames().forEach(name -> look.accept(node, name));
    }

    private void due(ObjectNode node, String item) {
        view.due(new Barcode(item))
                .ifPresentOrElse(due -> node.put(item, ExpectReader.shown(due, zone)), () -> node.putNull(item));
    }

    private void fees(ObjectNode node, String patron) {
        var lines = node.putArray(patron);
        for (var fee : view.fees(new CardNumber(patron)))
            lines.addObject()
                    .put("kind", fee.kind())
                    .put("amount", fee.amount().toString())
                    .put("outstanding", fee.outstanding().toString());
    }

    private void item(ObjectNode node, String barcode) {
        var found = node.putObject(barcode);
        view.item(new Barcode(barcode))
                .ifPresent(item -> found.put("status", item.status())
                        .put("holding", item.holding())
                        .put("inTransitTo", item.inTransitTo().orElse(Reads.NONE)));
    }
}
