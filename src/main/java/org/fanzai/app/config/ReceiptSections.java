package org.fanzai.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fanzai.domain.policy.Scalars;
import org.fanzai.support.ConfigProblem;
import org.fanzai.support.yaml.Section;
import org.fanzai.support.yaml.YamlFile;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.receipt.ReceiptKind;
import org.fanzai.ui.receipt.ReceiptTemplate;
import org.fanzai.ui.receipt.ReceiptTemplates;
import org.fanzai.ui.receipt.TemplateLine;

/// Reads `receipts`: what the library prints itself; everything else is as in the shipped `receipts.yaml`.
final class ReceiptSections {
    private static final String SHIPPED = "receipts.yaml";

    private ReceiptSections() {}

    static ReceiptTemplates read(Section root) {
        try (var section = root.section("receipts")) {
            boolean discreet = section.value("privacy", Scalars::bool).orElse(true);
            return shipped().with(templates(section), discreet);
        }
    }

    private static ReceiptTemplates shipped() {
        var problems = new ArrayList<ConfigProblem>();
        try (var in = Objects.requireNonNull(ReceiptSections.class.getResourceAsStream(SHIPPED))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var document = YamlFile.documents(SHIPPED, text, problems).getFirst();
            try (var section = Section.of(SHIPPED, document, problems)) {
                var templates = new ReceiptTemplates(templates(section), true);
                if (problems.isEmpty()) return templates;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalStateException("what is shipped is wrong: " + problems);
    }

    private static Map<ReceiptTemplates.Key, ReceiptTemplate> templates(Section section) {
        var templates = new HashMap<ReceiptTemplates.Key, ReceiptTemplate>();
        for (var kind : ReceiptKind.values()) {
            try (var languages = section.section(kind.key())) {
                for (var language : Language.values())
                    template(languages, language.name().toLowerCase(Locale.ROOT))
                            .ifPresent(template -> templates.put(new ReceiptTemplates.Key(kind, language), template));
            }
        }
        return templates;
    }

    private static Optional<ReceiptTemplate> template(Section languages, String language) {
        if (!languages.has(language)) return Optional.empty();
        try (var section = languages.section(language)) {
            return Optional.of(new ReceiptTemplate(
                    lines(section, "header", false),
                    lines(section, "item", true),
                    lines(section, "footer", false),
                    section.value("qr", text -> TemplateLine.parse(text, false))));
        }
    }

    private static List<TemplateLine> lines(Section section, String key, boolean ofItem) {
        return section.list(key, text -> TemplateLine.parse(text, ofItem));
    }
}
