package org.fanzai.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fanzai.device.reader.SecurityRules;
import org.fanzai.domain.policy.Policy;
import org.fanzai.ui.receipt.ReceiptTemplates;

/// The library as its administrators describe it in `library.yaml`: its names by language, its currency, its rules,
/// how its patron categories are called, where each row of the policy stands in the file (`library.yaml:12`), how tags
/// are programmed and items secured, what its codes look like, and what it prints.
public record LibraryConfig(
        Map<String, String> names,
        String currency,
        Policy policy,
        Map<String, Map<String, String>> categories,
        List<String> rowPlaces,
        TagRules tags,
        SecurityRules security,
        Barcodes barcodes,
        ReceiptTemplates receipts) {
    public LibraryConfig {
        names = Map.copyOf(names);
        categories = Map.copyOf(categories);
        rowPlaces = List.copyOf(rowPlaces);
    }

    /// The same, with paths relative to `folder`.
    LibraryConfig in(Path folder) {
        return new LibraryConfig(
                names, currency, policy, categories, rowPlaces, tags, security, barcodes.in(folder), receipts);
    }
}
