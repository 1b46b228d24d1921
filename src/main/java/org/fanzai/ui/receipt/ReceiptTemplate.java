package org.fanzai.ui.receipt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.device.reader.Slip;

/// How receipts of one kind look in one language: `item` comes once for each item.
public record ReceiptTemplate(
        List<TemplateLine> header, List<TemplateLine> item, List<TemplateLine> footer, Optional<TemplateLine> qr) {
    private static final int LONGEST = 120;

    public ReceiptTemplate {
        header = List.copyOf(header);
        item = List.copyOf(item);
        footer = List.copyOf(footer);
    }

    /// `discreet`: nothing that tells who reads what, whatever the template says.
    Slip slip(Receipt receipt, boolean discreet) {
        var slip = on(Slip.EMPTY, header, field -> value(receipt, field, discreet));
        for (var one : receipt.items())
            slip = on(slip, item, field -> value(field.ofItem() ? one : receipt, field, discreet));
        slip = on(slip, footer, field -> value(receipt, field, discreet));
        return qr.isPresent() ? slip.qr(qr.get().left().filled(field -> value(receipt, field, discreet))) : slip;
    }

    private static Slip on(Slip slip, List<TemplateLine> lines, Function<ReceiptField, String> values) {
        var all = slip;
        for (var line : lines) all = line.on(all, values);
        return all;
    }

    /// A title may be as long as a book: what is too long for two or three lines is cut.
    private static String value(Receipt receipt, ReceiptField field, boolean discreet) {
        if (discreet && field.isPrivate()) return "";
        var value = receipt.values().getOrDefault(field, "");
        if (value.codePointCount(0, value.length()) <= LONGEST) return value;
        return value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
