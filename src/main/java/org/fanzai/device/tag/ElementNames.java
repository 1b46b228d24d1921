package org.fanzai.device.tag;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The data elements of ISO 28560-1 and their relative object identifiers. Those without a name of their own are
/// called `oid27` and so on.
public final class ElementNames {
    public static final int ID = 1;
    public static final int CONTENTS = 2;
    public static final int OWNER = 3;
    public static final int SET = 4;
    public static final int USAGE = 5;
    public static final int SHELF = 6;
    public static final int ONIX = 7;
    public static final int BORROWER = 11;
    public static final int TITLE = 17;
    public static final int MEDIA = 19;
    public static final int STAGE = 20;
    public static final int LAST = 127;

    private static final String NUMBERED = "oid";
    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(ID, "primaryItemIdentifier"),
            Map.entry(CONTENTS, "contentParameter"),
            Map.entry(OWNER, "ownerInstitution"),
            Map.entry(SET, "setInformation"),
            Map.entry(USAGE, "typeOfUsage"),
            Map.entry(SHELF, "shelfLocation"),
            Map.entry(ONIX, "onixMediaFormat"),
            Map.entry(8, "marcMediaFormat"),
            Map.entry(9, "supplierIdentifier"),
            Map.entry(10, "orderNumber"),
            Map.entry(BORROWER, "illBorrowingInstitution"),
            Map.entry(12, "illTransactionNumber"),
            Map.entry(13, "gs1ProductIdentifier"),
            Map.entry(14, "alternativeUniqueItemIdentifier"),
            Map.entry(15, "localDataA"),
            Map.entry(16, "localDataB"),
            Map.entry(TITLE, "title"),
            Map.entry(18, "localProductIdentifier"),
            Map.entry(MEDIA, "mediaFormat"),
            Map.entry(STAGE, "supplyChainStage"),
            Map.entry(21, "supplierInvoiceNumber"),
            Map.entry(22, "alternativeItemIdentifier"),
            Map.entry(23, "alternativeOwnerInstitution"),
            Map.entry(24, "subsidiaryOfOwner"),
            Map.entry(25, "alternativeIllBorrowingInstitution"),
            Map.entry(26, "localDataC")));

    private ElementNames() {}

    public static String of(int oid) {
        return NAMES.getOrDefault(oid, NUMBERED + oid);
    }

    public static OptionalInt oid(String name) {
        if (name.matches(NUMBERED + "[1-9][0-9]{0,2}")) {
            int oid = Integer.parseInt(name.substring(NUMBERED.length()));
            return oid <= LAST ? OptionalInt.of(oid) : OptionalInt.empty();
        }
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether the content of TagContent says it in a place of its own.
    public static boolean isBasic(int oid) {
        return oid <= USAGE;
    }
}
