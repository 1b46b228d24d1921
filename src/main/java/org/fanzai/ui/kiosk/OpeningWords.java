package org.fanzai.ui.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import org.fanzai.domain.policy.OpeningCalendar.Hours;
import org.fanzai.ui.fx.Texts;

/// The opening hours in words: today, and what comes.
record OpeningWords(Texts texts, KioskServices.Place place) {
    private static final int SOON = 14;

    String today(Instant now) {
        var local = now.atZone(place.zone());
        var hours = place.calendar().hoursOn(local.toLocalDate());
        if (hours.isEmpty())
            return texts.text(place.calendar().isOpen(local.toLocalDate()) ? "kiosk.hours.open" : "kiosk.hours.closed");
        var time = local.toLocalTime();
        if (time.isBefore(hours.get().from()))
            return texts.text("kiosk.hours.opens", texts.time(hours.get().from()));
        return time.isBefore(hours.get().to())
                ? texts.text("kiosk.hours.until", texts.time(hours.get().to()))
                : texts.text("kiosk.hours.over");
    }

    /// The usual hours, and the next closed day of the coming two weeks.
    String week(Instant now) {
        var today = now.atZone(place.zone()).toLocalDate();
        var usual = place.calendar().hours().values().stream().distinct().toList();
        var daily = usual.size() == 1 ? daily(usual.getFirst()) : "";
        var closed = today.plusDays(1)
                .datesUntil(today.plusDays(SOON))
                .filter(day -> !place.calendar().isOpen(day))
                .findFirst()
                .map(this::closed)
                .orElse("");
        return texts.text("kiosk.hours.both", daily, closed).strip();
    }

    private String daily(Hours hours) {
        return texts.text("kiosk.hours.daily", texts.time(hours.from()), texts.time(hours.to()));
    }

    private String closed(LocalDate day) {
        return texts.text("kiosk.hours.closedOn", texts.day(day));
    }
}
