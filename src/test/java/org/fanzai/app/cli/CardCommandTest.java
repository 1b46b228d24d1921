package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.fanzai.app.config.ConfigLoader;
import org.fanzai.app.kiosk.Codes;
import org.fanzai.domain.barcode.Expecting;
import org.fanzai.domain.barcode.Read;
import org.fanzai.domain.barcode.Read.Why;
import org.fanzai.domain.barcode.ScannedText;
import org.fanzai.domain.shared.CardNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardCommandTest {
    @TempDir
    private Path folder;

    private Path station;

    @BeforeEach
    void write() throws IOException {
        var library = Files.readString(Path.of("kiosk-config/library.yaml"));
        Files.writeString(
                folder.resolve("library.yaml"),
                library.replace("barcodes:\n", "barcodes:\n  credentialKey: card.key\n"));
        station = folder.resolve("kiosk.yaml");
        Files.writeString(
                station,
                "station: K1\nkind: kiosk\nbranch: MAIN\nlabel: { zh: 甲, en: A }\nlibrary: library.yaml\ndata: d\n");
    }

    @Test
    void aCardForAPhoneIsTheCardUntilItExpires() {
        assertEquals(0, Ran.of("card", "key", "--station", station.toString()).exit());
        var made = Ran.of("card", "qr", "--station", station.toString(), "--card", "20234000123456", "--minutes", "5");
        var token = ScannedText.of(made.out().strip());
        assertEquals(new Read.Patron(new CardNumber("20234000123456"), true), read(token, Duration.ZERO));
        assertEquals(new Read.Wrong(Why.EXPIRED), read(token, Duration.ofMinutes(6)));
        assertEquals(new Read.Wrong(Why.EARLY), read(token, Duration.ofMinutes(-3)));
    }

    private Read read(ScannedText token, Duration later) {
        var config = ConfigLoader.station(station, Map.of());
        return Codes.of(config, InstantSource.fixed(Instant.now().plus(later))).read(token, Expecting.CARD);
    }

    @Test
    void aKeyIsNeverWrittenOverNorReadWhereOthersCanReadIt() throws IOException {
        assertEquals(0, Ran.of("card", "key", "--station", station.toString()).exit());
        var key = folder.resolve("card.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        var before = Files.readString(key);
        var again = Ran.of("card", "key", "--station", station.toString());
        assertTrue(again.exit() == 2 && again.err().contains("there is a key already"), again.err());
        assertEquals(before, Files.readString(key));
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        var open = Ran.of("card", "qr", "--station", station.toString(), "--card", "1");
        assertTrue(open.exit() == 2 && open.err().contains("chmod 600"), open.err());
    }

    @Test
    void aMissingKeySaysHowItIsMade() {
        var missing = Ran.of("card", "qr", "--station", station.toString(), "--card", "1");
        assertTrue(missing.err().contains("fanzai card key"), missing.err());
        assertFalse(missing.out().contains("FZ1"));
    }

    @Test
    void theCodeIsDrawn() throws IOException {
        Ran.of("card", "key", "--station", station.toString());
        var png = folder.resolve("card.png");
        var drawn = Ran.of("card", "qr", "--station", station.toString(), "--card", "1", "--png", png.toString());
        assertEquals(0, drawn.exit(), drawn.err());
        assertEquals("PNG", new String(Files.readAllBytes(png), 1, 3, StandardCharsets.US_ASCII));
    }
}
