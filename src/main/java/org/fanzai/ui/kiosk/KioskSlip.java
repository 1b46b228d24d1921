package org.fanzai.ui.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fanzai.device.reader.Slip;
import org.fanzai.device.reader.Slip.Style;
import org.fanzai.domain.patron.Patron;
import org.fanzai.ui.fx.Texts;
import org.fanzai.ui.kiosk.flow.Row;

/// The receipt of a session: what was lent until when, by call number and the end of the barcode, without titles and
/// without the reader's name (UX 35, 45).
record KioskSlip(Texts texts, KioskServices.Place place, Instant now) {
    Slip of(Patron patron, List<Row> lent) {
        var local = now.atZone(place.zone());
        var slip = Slip.EMPTY
                .line(
                        Optional.ofNullable(place.library().get(texts.language().get()))
                                .orElse(""),
                        Style.HEADING)
                .line(texts.text("kiosk.slip.title"), Style.CENTERED)
                .rule()
                .line(texts.text("kiosk.slip.card", patron.card().tail()))
                .line(local.toLocalDate() + " " + texts.time(local.toLocalTime()) + "  " + place.stationId())
                .rule();
        for (int i = 0; i < lent.size(); i++) slip = book(slip, i + 1, lent.get(i));
        return slip.rule()
                .line(texts.text("kiosk.slip.count", lent.size()), Style.BOLD)
                .line(texts.text("kiosk.slip.promise"));
    }

    private Slip book(Slip slip, int number, Row row) {
        if (!(row.state() instanceof Row.State.Lent(var due, var _, var _, var _))) return slip;
        var call = row.described().map(copy -> copy.item().callNumber()).orElse("");
        var barcode = row.item().text();
        var tail = barcode.substring(Math.max(0, barcode.length() - 6));
        return slip.line(number + ". " + call + "  " + tail)
                .line(
                        texts.text(
                                "kiosk.slip.due",
                                due.atZone(place.zone()).toLocalDate().toString()),
                        Style.RIGHT);
    }
}
