package org.fanzai.app.config;

import static org.fanzai.app.config.Values.number;
import static org.fanzai.app.config.Values.oneOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.fanzai.device.frame.Symbologies;
import org.fanzai.device.reader.KeyBurst;
import org.fanzai.domain.barcode.BarcodeRule;
import org.fanzai.domain.barcode.BarcodeRule.Whose;
import org.fanzai.domain.barcode.BarcodeRules;
import org.fanzai.domain.barcode.Check;
import org.fanzai.domain.policy.Scalars;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.support.yaml.Section;

/// Reads `barcodes`: the rules of labels and cards, keyboard scanners, the key of credentials.
final class BarcodeSections {
    private static final Map<String, Check> CHECKS = new TreeMap<>(Map.of(
            "none", Check.NONE,
            "library14", Check.LIBRARY14,
            "code39mod43", Check.CODE39_MOD43,
            "luhn", Check.LUHN,
            "ean13", Check.EAN13,
            "isbn", Check.EAN13,
            "ean8", Check.EAN8,
            "isbn10", Check.ISBN10,
            "issn", Check.ISSN));

    private BarcodeSections() {}

    static Barcodes read(Section root) {
        boolean named = root.has("barcodes");
        try (var section = root.section("barcodes")) {
            var rules = new ArrayList<>(rules(section, "patrons", Whose.PATRON));
            rules.addAll(rules(section, "items", Whose.ITEM));
            boolean strict = section.value("others", oneOf("screen", "refuse"))
                    .filter("refuse"::equals)
                    .isPresent();
            if (strict && rules.isEmpty()) section.problem("others", "with no rules everything would be refused");
            var key = section.value("credentialKey", Values::path).map(Path::of);
            var own = new BarcodeRules(rules, true, strict);
            return new Barcodes(named && !rules.isEmpty() ? own : BarcodeRules.CONVENTION, keyboard(section), key);
        }
    }

    private static KeyBurst.Settings keyboard(Section section) {
        var usual = KeyBurst.Settings.USUAL;
        try (var keyboard = section.section("keyboard")) {
            return new KeyBurst.Settings(
                    keyboard.value("gapMillis", number(5, 500)).orElse(usual.gapMillis()),
                    keyboard.value("shortest", number(3, 64)).orElse(usual.shortest()),
                    keyboard.value("silenceMillis", number(0, 2000)).orElse(usual.silenceMillis()));
        }
    }

    private static List<BarcodeRule> rules(Section section, String key, Whose whose) {
        var rules = new ArrayList<BarcodeRule>();
        for (var own : section.sections(key)) {
            try (own) {
                rules.add(rule(own, whose));
            }
        }
        return rules;
    }

    private static BarcodeRule rule(Section section, Whose whose) {
        if (section.keys().isEmpty()) section.problem("length", "a rule says something: a length, a prefix, a pattern");
        var length = section.value("length", BarcodeSections::length).orElse(new int[] {1, Barcode.LONGEST});
        var rule = new BarcodeRule(
                whose,
                length[0],
                length[1],
                section.text("prefix").orElse(""),
                section.value("pattern", BarcodeSections::pattern),
                section.value("symbology", oneOf(Symbologies.all().toArray(String[]::new))),
                section.value("check", BarcodeSections::check).orElse(Check.NONE),
                section.value("stripCheck", Scalars::bool).orElse(false));
        refuseContradictions(section, rule);
        return rule;
    }

    private static void refuseContradictions(Section section, BarcodeRule rule) {
        if (rule.prefix().length() > rule.longest()) section.problem("prefix", "it is longer than the number");
        if (rule.strip() && rule.check() == Check.NONE)
            section.problem("stripCheck", "there is no check character; say which with check");
        fixedLength(rule.check())
                .filter(fixed -> rule.shortest() > fixed || rule.longest() < fixed)
                .ifPresent(fixed -> section.problem("length", "numbers with this check have " + fixed + " characters"));
    }

    private static Optional<Integer> fixedLength(Check check) {
        return switch (check) {
            case LIBRARY14 -> Optional.of(14);
            case EAN13 -> Optional.of(13);
            case ISBN10 -> Optional.of(10);
            case EAN8, ISSN -> Optional.of(8);
            case NONE, LUHN, CODE39_MOD43 -> Optional.empty();
        };
    }

    /// `14` or `8..10`.
    private static int[] length(String text) {
        var parts = Pattern.compile("(\\d{1,2})(?:\\.\\.(\\d{1,2}))?").matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("a length such as 14, or 8..10");
        int from = Integer.parseInt(parts.group(1));
        int to = parts.group(2) == null ? from : Integer.parseInt(parts.group(2));
        if (from < 1 || to < from || to > Barcode.LONGEST)
            throw new IllegalArgumentException("lengths go from 1 to " + Barcode.LONGEST + ", the smaller first");
        return new int[] {from, to};
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("a regular expression: " + wrong.getDescription(), wrong);
        }
    }

    private static Check check(String text) {
        var check = CHECKS.get(text);
        if (check != null) return check;
        throw new IllegalArgumentException("one of " + String.join(", ", CHECKS.keySet()));
    }
}
