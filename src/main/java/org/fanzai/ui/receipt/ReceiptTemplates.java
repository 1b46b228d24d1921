package org.fanzai.ui.receipt;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.fanzai.device.reader.Slip;
import org.fanzai.ui.fx.Language;

/// The receipts of a library: each kind in each language. `discreet`: no titles, no names, no whole barcodes on paper.
public record ReceiptTemplates(Map<Key, ReceiptTemplate> templates, boolean discreet) {
    public record Key(ReceiptKind kind, Language language) {}

    /// Every kind in every language is expected.
    public ReceiptTemplates {
        templates = Map.copyOf(templates);
        for (var kind : ReceiptKind.values())
            for (var language : Language.values())
                Objects.requireNonNull(templates.get(new Key(kind, language)), kind + " in " + language);
    }

    /// These, but for what `others` say themselves.
    public ReceiptTemplates with(Map<Key, ReceiptTemplate> others, boolean otherDiscreet) {
        var all = new HashMap<>(templates);
        all.putAll(others);
        return new ReceiptTemplates(all, otherDiscreet);
    }

    public Slip slip(ReceiptKind kind, Language language, Receipt receipt) {
        return Objects.requireNonNull(templates.get(new Key(kind, language))).slip(receipt, discreet);
    }
}
