package org.fanzai.ui.receipt;

import java.util.Arrays;
import java.util.Optional;

/// What a template can fill in, as `{library}`. Some are of a single item; the private ones tell who reads what.
public enum ReceiptField {
    LIBRARY("library", false, false),
    STATION("station", false, false),
    DATE("date", false, false),
    TIME("time", false, false),
    /// The end of the card's number.
    CARD("card", false, false),
    /// The masked name of the patron.
    NAME("name", false, true),
    COUNT("count", false, false),
    /// What was paid, or what a hold's shelf says.
    AMOUNT("amount", false, false),
    TOTAL("total", false, false),
    REFERENCE("reference", false, false),
    NUMBER("number", true, false),
    TITLE("title", true, true),
    AUTHOR("author", true, true),
    CALL_NUMBER("callNumber", true, false),
    BARCODE("barcode", true, true),
    /// The last six characters.
    BARCODE_TAIL("barcodeTail", true, false),
    DUE("due", true, false),
    FEE("fee", true, false),
    /// Where a hold waits, and until when.
    PICKUP("pickup", true, false),
    UNTIL("until", true, false);

    private final String key;
    private final boolean ofItem;
    private final boolean isPrivate;

    ReceiptField(String key, boolean ofItem, boolean isPrivate) {
        this.key = key;
        this.ofItem = ofItem;
        this.isPrivate = isPrivate;
    }

    public String key() {
        return key;
    }

    boolean ofItem() {
        return ofItem;
    }

    boolean isPrivate() {
        return isPrivate;
    }

    static Optional<ReceiptField> named(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
