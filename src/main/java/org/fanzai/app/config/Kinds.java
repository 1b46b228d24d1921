package org.fanzai.app.config;

import static org.fanzai.app.config.Values.among;
import static org.fanzai.app.config.Values.oneOf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fanzai.domain.policy.Category;
import org.fanzai.domain.policy.ItemType;
import org.fanzai.domain.policy.Scalars;
import org.fanzai.support.yaml.Section;

/// The kinds of patrons or of items that a file describes: by its code what each is like, and how it is called.
record Kinds<T>(Map<String, T> byCode, Map<String, Map<String, String>> names) {
    private static final String STATISTICAL = "statistical";
    private static final List<String> LANGUAGES = List.of("zh", "en");

    /// With `named` each needs a name in every language.
    static Kinds<Category> categories(Section root, boolean named) {
        return read(root, "categories", named, (section, _) -> category(section));
    }

    /// With `named` a parent is one of them.
    static Kinds<ItemType> itemTypes(Section root, boolean named) {
        return read(root, "itemTypes", named, (section, codes) -> {
            Function<String, String> parent = named ? among(codes, "item type") : Function.identity();
            return itemType(section, parent);
        });
    }

    /// A text by language: `{ zh: …, en: … }`, every language with `named`.
    static Map<String, String> names(Section section, String key, boolean named) {
        try (var texts = section.section(key)) {
            return names(texts, named);
        }
    }

    private static Map<String, String> names(Section texts, boolean named) {
        var names = new HashMap<String, String>();
        for (var language : LANGUAGES) {
            var text = named ? texts.required(language, Function.identity()) : texts.text(language);
            text.ifPresent(name -> names.put(language, name));
        }
        return names;
    }

    private static <T> Kinds<T> read(
            Section root, String key, boolean named, BiFunction<Section, List<String>, T> kind) {
        var kinds = new Kinds<T>(new LinkedHashMap<>(), new LinkedHashMap<>());
        try (var all = root.section(key)) {
            for (var code : all.keys()) {
                try (var own = all.section(code)) {
                    kinds.names.put(code, names(own, named));
                    kinds.byCode.put(code, kind.apply(own, all.keys()));
                }
            }
        }
        return kinds;
    }

    private static Category category(Section section) {
        return new Category(
                section.value("rentalDiscount", Values::percent),
                section.value("type", oneOf("ordinary", STATISTICAL))
                        .filter(STATISTICAL::equals)
                        .isPresent(),
                section.value("suspendInsteadOfFine", Scalars::bool).orElse(false));
    }

    private static ItemType itemType(Section section, Function<String, String> parent) {
        return new ItemType(
                section.value("parent", parent),
                section.value("defaultPrice", Scalars::money),
                section.value("serial", Scalars::bool).orElse(false));
    }
}
