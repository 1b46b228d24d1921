package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fanzai.ui.fx.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptPreviewCommandTest {
    private static final String STATION = "kiosk-config/kiosk.yaml";

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        Fx.run(() -> {}); // other tests of this process find the toolkit as they leave it
    }

    @ParameterizedTest
    @CsvSource({
        "checkout, zh, 借书凭条",
        "checkin, zh, 还书凭条",
        "renewal, zh, 续借凭条",
        "payment, zh, 缴费收据",
        "hold, zh, 预约到书",
        "checkout, en, Loan receipt",
        "checkin, en, Return receipt",
        "renewal, en, Renewal receipt",
        "payment, en, Payment receipt",
        "hold, en, Hold"
    })
    void everyKindHasItsReceiptInBothLanguages(String kind, String language, String title) {
        var ran = Ran.of("receipt", "preview", "--station", STATION, "--kind", kind, "--language", language);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.lines().stream().anyMatch(line -> line.strip().equals(title)), ran.out());
        assertTrue(!ran.out().contains("Three-Body") && !ran.out().contains("三体"), "no titles on paper: " + ran.out());
    }

    @Test
    void aPdfAndAPictureAreWritten() throws IOException {
        var pdf = folder.resolve("r.pdf");
        var png = folder.resolve("r.png");
        var ran = Ran.of("receipt", "preview", "--station", STATION, "--pdf", pdf.toString(), "--png", png.toString());
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("%PDF", new String(Files.readAllBytes(pdf), 0, 4, StandardCharsets.US_ASCII));
        assertEquals("PNG", new String(Files.readAllBytes(png), 1, 3, StandardCharsets.US_ASCII));
    }
}
