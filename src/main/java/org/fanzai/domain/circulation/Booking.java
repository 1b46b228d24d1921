package org.fanzai.domain.circulation;

import java.time.LocalDate;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;

/// An item promised to a patron for certain days, both included.
public record Booking(CardNumber patron, Barcode item, LocalDate from, LocalDate to) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
