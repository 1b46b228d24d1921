package org.fanzai.ui.receipt;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.device.reader.Slip;
import org.fanzai.device.reader.Slip.Style;

/// A line of a template. It begins with its style: `# ` heading, `^ ` in the middle, `> ` to the right, `* ` bold;
/// `---` is a line across; ` || ` parts what stands left from what stands right.
public record TemplateLine(boolean rule, Style style, TemplateText left, Optional<TemplateText> right) {
    private static final Map<String, Style> STYLES =
            Map.of("# ", Style.HEADING, "^ ", Style.CENTERED, "> ", Style.RIGHT, "* ", Style.BOLD);
    private static final String PARTED = " || ";

    /// `ofItem`: fields of an item may stand here. Throws `IllegalArgumentException` with a sentence.
    public static TemplateLine parse(String text, boolean ofItem) {
        if (text.strip().matches("-{3,}"))
            return new TemplateLine(true, Style.PLAIN, TemplateText.parse("", false), Optional.empty());
        var style = Optional.ofNullable(STYLES.get(text.substring(0, Math.min(2, text.length()))));
        var words = style.isPresent() ? text.substring(2) : text;
        int parted = words.indexOf(PARTED);
        if (parted >= 0 && style.isPresent())
            throw new IllegalArgumentException("a line with || in it has no style of its own");
        return new TemplateLine(
                false,
                style.orElse(Style.PLAIN),
                TemplateText.parse(parted < 0 ? words : words.substring(0, parted), ofItem),
                parted < 0
                        ? Optional.empty()
                        : Optional.of(TemplateText.parse(words.substring(parted + PARTED.length()), ofItem)));
    }

    Slip on(Slip slip, Function<ReceiptField, String> values) {
        if (rule) return slip.rule();
        boolean idle =
                left.isIdle(values) && right.map(text -> text.isIdle(values)).orElse(true);
        if (idle) return slip;
        var text = left.filled(values);
        return right.map(other -> slip.pair(text, other.filled(values))).orElseGet(() -> slip.line(text, style));
    }
}
