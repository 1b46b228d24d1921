package org.fanzai.app.receipt;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.receipt.Receipt;
import org.fanzai.ui.receipt.ReceiptField;

/// What the preview fills a template with: two ordinary books, and a title that means harm.
final class SampleReceipt {
    private SampleReceipt() {}

    static Receipt of(Language language, String library, String station) {
        boolean chinese = language == Language.ZH;
        var values = new EnumMap<ReceiptField, String>(ReceiptField.class);
        values.put(ReceiptField.LIBRARY, library);
        values.put(ReceiptField.STATION, station);
        values.put(ReceiptField.DATE, "2026-11-22");
        values.put(ReceiptField.TIME, "14:26");
        values.put(ReceiptField.CARD, "3456");
        values.put(ReceiptField.NAME, chinese ? "张*明" : "Z. M.");
        values.put(ReceiptField.COUNT, "3");
        values.put(ReceiptField.AMOUNT, "5.00");
        values.put(ReceiptField.TOTAL, "6.20");
        values.put(ReceiptField.REFERENCE, "K1-000017");
        return new Receipt(
                values,
                List.of(
                        item(1, chinese ? "三体" : "The Three-Body Problem", "刘慈欣", "I247.55/12", "30234000517861"),
                        item(
                                2,
                                chinese ? "数据结构（C 语言版）" : "Data Structures in C",
                                "严蔚敏",
                                "TP311.12/38",
                                "30234000517879"),
                        item(
                                3,
                                "\u001B@\u202Eevil\u202C 📚 " + "very long ".repeat(30),
                                "é ñ",
                                "Z000/1",
                                "30234000517887")));
    }

    private static Receipt item(int number, String title, String author, String call, String barcode) {
        return Receipt.item(Map.of(
                ReceiptField.NUMBER,
                Integer.toString(number),
                ReceiptField.TITLE,
                title,
                ReceiptField.AUTHOR,
                author,
                ReceiptField.CALL_NUMBER,
                call,
                ReceiptField.BARCODE,
                barcode,
                ReceiptField.BARCODE_TAIL,
                barcode.substring(barcode.length() - 6),
                ReceiptField.DUE,
                "2026-12-22",
                ReceiptField.FEE,
                "0.60",
                ReceiptField.PICKUP,
                "A-" + number,
                ReceiptField.UNTIL,
                "2026-11-29"));
    }
}
