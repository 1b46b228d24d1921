package org.fanzai.app.config;

import java.util.Map;
import org.fanzai.domain.policy.Policy;

/// The library as its administrators describe it in `library.yaml`: its names by language, its currency, its rules,
/// and how its patron categories are called.
public record LibraryConfig(
        Map<String, String> names, String currency, Policy policy, Map<String, Map<String, String>> categories) {
    public LibraryConfig {
        names = Map.copyOf(names);
        categories = Map.copyOf(categories);
    }
}
