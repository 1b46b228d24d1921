package org.fanzai.app.config;

import java.util.List;
import java.util.Map;
import org.fanzai.domain.policy.Policy;

/// The library as its administrators describe it in `library.yaml`: its names by language, its currency, its rules,
/// how its patron categories
/// are called, where each row of the policy stands in the file (`library.yaml:12`), and how tags are programmed.
public record LibraryConfig(
        Map<String, String> names,
        String currency,
        Policy policy,
        Map<String, Map<String, String>> categories,
        List<String> rowPlaces,
        TagRules tags) {
    public LibraryConfig {
        names = Map.copyOf(names);
        categories = Map.copyOf(categories);
        rowPlaces = List.copyOf(rowPlaces);
    }
}
