package org.fanzai.ui.receipt;

import java.util.List;
import java.util.Map;

/// What a receipt has to tell: of the whole, and of each item. Masked as text.
public record Receipt(Map<ReceiptField, String> values, List<Receipt> items) {
    public Receipt {
        values = Map.copyOf(values);
        items = List.copyOf(items);
    }

    /// One item.
    public static Receipt item(Map<ReceiptField, String> values) {
        return new Receipt(values, List.of());
    }

    @Override
    public String toString() {
        return "Receipt[" + items.size() + " items]";
    }
}
