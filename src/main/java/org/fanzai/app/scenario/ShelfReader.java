package org.fanzai.app.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fanzai.domain.catalog.Condition;
import org.fanzai.domain.catalog.Item;
import org.fanzai.domain.catalog.Item.Make;
import org.fanzai.domain.catalog.Title;
import org.fanzai.domain.policy.Policy;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.Money;
import org.fanzai.support.yaml.Section;

/// The titles and items: those that a scenario describes, and those that it only names.
final class ShelfReader {
    private static final String TYPE = "BOOK";
    private static final Money PRICE = Money.of("30.00");
    private static final Barcode NOTHING = new Barcode("?");

    private final Policy policy;
    private final Names names;
    private final Map<String, Title> titles = new TreeMap<>();
    private final Map<Barcode, Item> items = new TreeMap<>();

    ShelfReader(Policy policy, Names names) {
        this.policy = policy;
        this.names = names;
    }

    void title(Section section) {
        try (section) {
            var id = section.required("id", names::title).orElse("?");
            var title = title(
                    id,
                    section.value("published", Reads::number).orElse(0),
                    section.value("ageFrom", Reads::number).orElse(0),
                    section.value("serial", Reads::bool).orElse(false));
            if (titles.put(id, title) != null) section.problem("id", "this title is described twice");
        }
    }

    private static Title title(String id, int published, int ageFrom, boolean serial) {
        return new Title(id, id, "", "", published, "", "", "chi", ageFrom, serial);
    }

    void item(Section section) {
        try (section) {
            var barcode = section.required("barcode", Barcode::new).orElse(NOTHING);
            var type = section.value("type", Reads.known(policy.itemTypes().keySet(), "item type"))
                    .orElse(TYPE);
            var branch = Reads.known(policy.branches(), "branch");
            var item = new Item(
                    barcode,
                    section.value("title", names::title).orElse(ownTitle(barcode)),
                    type,
                    section.value("home", branch).orElse(policy.branches().getFirst()),
                    section.value("holding", branch).orElse(policy.branches().getFirst()),
                    "",
                    "",
                    section.value("price", Reads::money).orElse(price(type)),
                    section.value("status", Reads.oneOf(conditions())).orElse(Condition.AVAILABLE),
                    make(section));
            if (items.put(barcode, item) != null) section.problem("barcode", "this item is described twice");
        }
    }

    private static Make make(Section section) {
        return new Make(
                section.value("parts", Reads::number).orElse(1),
                section.text("materials").orElse(""),
                section.value("publishedYear", Reads::number));
    }

    /// Without a price of its own an item of a type that has one costs that: nothing is kept with the item then.
    private Money price(String type) {
        return defaultPrice(Optional.of(type)).isPresent() ? Money.ZERO : PRICE;
    }

    private Optional<Money> defaultPrice(Optional<String> type) {
        return type.map(policy::type).flatMap(known -> known.defaultPrice().or(() -> defaultPrice(known.parent())));
    }

    private static Map<String, Condition> conditions() {
        var conditions = new TreeMap<String, Condition>();
        for (var condition : Condition.values()) conditions.put(condition.code(), condition);
        return conditions;
    }

    /// The title of an item that names none.
    private static String ownTitle(Barcode barcode) {
        return OperationIds.of("title of " + barcode.text()).toString();
    }

    /// The item that `item` names, which must be one of the library.
    Barcode known(Section section) {
        return section.required(
                        "item",
                        text -> item(names.item(text))
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "no item of this library: describe one under items, or begin with B"))
                                .barcode())
                .orElse(NOTHING);
    }

    /// An item, also one that is only named; empty for one that is not ours.
    Optional<Item> item(Barcode barcode) {
        return Optional.ofNullable(items.get(barcode))
                .or(() -> barcode.text().startsWith("B") ? Optional.of(ordinary(barcode)) : Optional.empty());
    }

    void addNamed() {
        for (var barcode : names.items()) items.computeIfAbsent(barcode, this::ordinary);
        for (var id : names.titles()) titles.computeIfAbsent(id, named -> title(named, 0, 0, false));
        for (var item : items.values()) titles.computeIfAbsent(item.titleId(), own -> title(own, 0, 0, false));
    }

    private Item ordinary(Barcode barcode) {
        var branch = policy.branches().getFirst();
        return new Item(barcode, ownTitle(barcode), TYPE, branch, branch, "", "", price(TYPE), Condition.AVAILABLE);
    }

    List<Title> titles() {
        return List.copyOf(titles.values());
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }
}
