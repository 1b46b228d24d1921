package org.fanzai.app.config;

import java.util.Map;
import org.fanzai.domain.policy.Policy;

/// The library as its administrators describe it in `library.yaml`: its names by language, its currency, its rules.
public record LibraryConfig(Map<String, String> names, String currency, Policy policy) {
    public LibraryConfig {
        names = Map.copyOf(names);
    }
}
