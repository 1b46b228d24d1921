package org.fanzai.domain.barcode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fanzai.domain.barcode.BarcodeRule.Fit;
import org.fanzai.domain.barcode.BarcodeRule.Whose;
import org.fanzai.domain.barcode.Read.Why;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// The labels of a library. `enforced`: a number that fits a rule but for its check character is refused. `strict`:
/// what fits no rule is refused, elsewhere the screen decides what it is.
public record BarcodeRules(List<BarcodeRule> rules, boolean enforced, boolean strict) {
    /// Of a library that says nothing: the 14-digit convention where a number keeps it, and everything else too.
    public static final BarcodeRules CONVENTION = new BarcodeRules(
            List.of(BarcodeRule.library14(Whose.PATRON, "2"), BarcodeRule.library14(Whose.ITEM, "3")), false, false);

    private static final int LONGEST = Math.min(Barcode.LONGEST, CardNumber.LONGEST);

    public BarcodeRules {
        rules = List.copyOf(rules);
    }

    /// What a scan is. Never fails, whatever was read.
    public Read read(ScannedText scan, Expecting expecting) {
        if (!scan.whole()) return new Read.Wrong(Why.INCOMPLETE);
        var text = scan.text().strip();
        if (Credential.isOne(text)) return new Read.Credential(Credential.unshifted(text));
        if (text.isEmpty()) return new Read.Wrong(Why.EMPTY);
        if (text.length() > LONGEST) return new Read.Wrong(merged(text) ? Why.MERGED : Why.TOO_LONG);
        if (text.chars().anyMatch(Character::isISOControl)) return new Read.Wrong(Why.CHARACTERS);
        return published(text).or(() -> byRule(scan.spelt(text))).orElseGet(() -> unruled(scan.spelt(text), expecting));
    }

    private Optional<Read> published(String text) {
        if (rules.stream().anyMatch(rule -> rule.takesPublications() && fits(rule, text))) return Optional.empty();
        return Publication.certain(text).map(BarcodeRules::read);
    }

    private static Read read(Publication publication) {
        return switch (publication) {
            case Publication.Isbn(var thirteen) -> new Read.Isbn(thirteen);
            case Publication.Issn(var eight) -> new Read.Issn(eight);
        };
    }

    /// A keyboard scanner under Caps Lock sends small letters for capitals: the text as it came goes first.
    private Optional<Read> byRule(ScannedText scan) {
        return Stream.of(scan.text(), Capitals.turned(scan.text()), scan.text().toUpperCase(Locale.ROOT))
                .distinct()
                .flatMap(spelling -> fitting(scan.spelt(spelling)).stream())
                .findFirst();
    }

    private Optional<Read> fitting(ScannedText scan) {
        for (var rule : rules)
            if (rule.fit(scan) instanceof Fit.Fits(var number))
                return Optional.of(
                        rule.whose() == Whose.PATRON
                                ? new Read.Patron(new CardNumber(number), true)
                                : new Read.Item(new Barcode(number), true));
        return Optional.empty();
    }

    private Read unruled(ScannedText scan, Expecting expecting) {
        var text = scan.text();
        if (merged(text)) return new Read.Wrong(Why.MERGED);
        if (enforced && rules.stream().anyMatch(rule -> rule.fit(scan) instanceof Fit.WrongCheck))
            return new Read.Wrong(Why.CHECK_DIGIT);
        if (strict || scan.symbology().filter("Other"::equals).isPresent()) {
            var likely = Publication.likely(text).map(BarcodeRules::read);
            if (likely.isPresent()) return likely.get();
        }
        if (strict) return new Read.Wrong(Why.FOREIGN);
        return expecting == Expecting.CARD
                ? new Read.Patron(new CardNumber(text), false)
                : new Read.Item(new Barcode(text), false);
    }

    /// Whether it is two numbers without anything between them, each with its check character.
    private boolean merged(String text) {
        return IntStream.range(1, Math.min(text.length(), LONGEST))
                .anyMatch(cut -> checked(text.substring(0, cut)) && checked(text.substring(cut)));
    }

    private boolean checked(String text) {
        return rules.stream().anyMatch(rule -> rule.check() != Check.NONE && fits(rule, text));
    }

    private static boolean fits(BarcodeRule rule, String text) {
        return rule.fit(ScannedText.of(text)) instanceof Fit.Fits;
    }
}
