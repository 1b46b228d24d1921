package org.fanzai.ui.kiosk;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.fanzai.device.reader.KeyBurst;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.Scanner;
import org.fanzai.device.reader.SlipPrinter;
import org.fanzai.domain.barcode.CodeReader;
import org.fanzai.domain.policy.OpeningCalendar;
import org.fanzai.ui.fx.Language;
import org.fanzai.ui.kiosk.flow.Kiosk;
import org.fanzai.ui.receipt.ReceiptTemplates;
import org.fanzai.usecase.CheckIn;
import org.fanzai.usecase.CheckOut;
import org.fanzai.usecase.SignIn;
import org.fanzai.usecase.SwitchSecurity;
import org.fanzai.usecase.port.ItemDirectory;
import org.fanzai.usecase.port.PatronDirectory;

/// What a kiosk works with: the use cases, the devices that are plugged in, and what it says of itself.
public record KioskServices(
        CheckOut checkOut,
        CheckIn checkIn,
        SignIn signIn,
        SwitchSecurity security,
        PatronDirectory patrons,
        ItemDirectory items,
        Optional<Pad> pad,
        Optional<Scanner> scanner,
        Optional<SlipPrinter> printer,
        InstantSource clock,
        Place place) {
    /// Where the kiosk stands. `maxBooks` is how many may be on the pad at once.
    public record Place(
            Map<Language, String> library,
            Map<Language, String> station,
            String stationId,
            Language language,
            java.time.ZoneId zone,
            OpeningCalendar calendar,
            int maxBooks,
            Kiosk.Timing timing,
            CodeReader codes,
            KeyBurst.Settings keyboard,
            ReceiptTemplates receipts) {}
}
