package org.fanzai.ui.receipt;

/// What a receipt is about, by its key in `receipts:`.
public enum ReceiptKind {
    CHECKOUT("checkout"),
    CHECKIN("checkin"),
    RENEWAL("renewal"),
    PAYMENT("payment"),
    HOLD("hold");

    private final String key;

    ReceiptKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
