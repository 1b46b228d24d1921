package org.fanzai.ui.kiosk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fanzai.device.reader.Slip;
import org.fanzai.domain.patron.Patron;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.flow.Row;
import org.fanzai.ui.receipt.Receipt;
import org.fanzai.ui.receipt.ReceiptField;
import org.fanzai.ui.receipt.ReceiptKind;

/// The receipt of a session by the library's template: what was lent until when. What may not stand on paper
/// (UX 35, 45) the template leaves out.
record KioskSlip(Texts texts, KioskServices.Place place, Instant now) {
    private static final int TAIL = 6;

    Slip of(Patron patron, List<Row> lent) {
        var items = new ArrayList<Receipt>();
        for (var row : lent)
            if (row.state() instanceof Row.State.Lent(var due, var _, var _, var _))
                items.add(Receipt.item(book(items.size() + 1, row, due)));
        return place.receipts()
                .slip(ReceiptKind.CHECKOUT, texts.language().get(), new Receipt(values(patron, items.size()), items));
    }

    private Map<ReceiptField, String> values(Patron patron, int count) {
        var local = now.atZone(place.zone());
        var values = new EnumMap<ReceiptField, String>(ReceiptField.class);
        values.put(
                ReceiptField.LIBRARY,
                place.library().getOrDefault(texts.language().get(), ""));
        values.put(ReceiptField.STATION, place.stationId());
        values.put(ReceiptField.DATE, local.toLocalDate().toString());
        values.put(ReceiptField.TIME, texts.time(local.toLocalTime()));
        values.put(ReceiptField.CARD, patron.card().tail());
        values.put(ReceiptField.NAME, patron.maskedName());
        values.put(ReceiptField.COUNT, Integer.toString(count));
        return values;
    }

    private Map<ReceiptField, String> book(int number, Row row, Instant due) {
        var barcode = row.item().text();
        var values = new EnumMap<ReceiptField, String>(ReceiptField.class);
        values.put(ReceiptField.NUMBER, Integer.toString(number));
        values.put(ReceiptField.BARCODE, barcode);
        values.put(ReceiptField.BARCODE_TAIL, barcode.substring(Math.max(0, barcode.length() - TAIL)));
        values.put(ReceiptField.DUE, due.atZone(place.zone()).toLocalDate().toString());
        row.described().ifPresent(copy -> {
            values.put(ReceiptField.TITLE, copy.title().title());
            values.put(ReceiptField.AUTHOR, copy.title().author());
            values.put(ReceiptField.CALL_NUMBER, copy.item().callNumber());
        });
        return values;
    }
}
