package org.fanzai.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.fanzai.db.store.PatronStore;
import org.fanzai.domain.Sample;
import org.fanzai.domain.patron.PinAttempts;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.StorageTrouble;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.Test;

class DbTest {
    @Test
    void nothingOfATransactionThatFailedStays() {
        try (var db = TestLibrary.inMemory()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> db.write(tx -> {
                        new PatronStore().insert(tx, Sample.patron("P7"), "");
                        throw new IllegalStateException("a bug");
                    }));
            assertEquals(Optional.empty(), new LibraryDirectory(db).find(new CardNumber("P7")));
        }
    }

    /// The database quotes the row in its message, and the message ends in a log.
    @Test
    void aTroubleDoesNotTellWhatIsInTheDatabase() {
        try (var db = TestLibrary.inMemory()) {
            var trouble = assertThrows(
                    StorageTrouble.class,
                    () -> db.write(tx -> {
                        new PatronStore().insert(tx, Sample.patron("P1"), "the hash of a PIN");
                        return "";
                    }));
            var text = new StringWriter();
            trouble.printStackTrace(new PrintWriter(text, true));
            var said = text.toString();
            assertTrue(said.contains("23505"), said); // what it was: a key that is there
            assertTrue(said.contains("PatronStore.insert"), said);
            assertFalse(said.contains("张小明") || said.contains("'P1'") || said.contains("hash of"), said);
        }
    }

    @Test
    void instantsComeBackWhenTheClocksGoBack() {
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        DateTimeUtils.resetCalendar();
        try (var db = TestLibrary.inMemory()) {
            var directory = new LibraryDirectory(db);
            var midnight = Instant.parse("2026-10-25T00:00:00.123456Z");
            for (int minutes = 0; minutes < 180; minutes += 15) {
                var kept = new PinAttempts(5, Optional.of(midnight.plus(Duration.ofMinutes(minutes))));
                var card = new CardNumber(UUID.randomUUID().toString());
                directory.keep(card, kept);
                assertEquals(kept, directory.attempts(card));
            }
        } finally {
            TimeZone.setDefault(zone);
            DateTimeUtils.resetCalendar();
        }
    }
}
