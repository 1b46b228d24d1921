package org.fanzai.app.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fanzai.device.reader.DeviceHealth;
import org.fanzai.device.reader.PrintOutcome;
import org.fanzai.device.reader.Slip;
import org.fanzai.device.reader.Slip.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptPrintersTest {
    private static final Slip SLIP = Slip.EMPTY
            .line("望江图书馆", Style.HEADING)
            .rule()
            .pair("1. I247.55/12", "应还 2026-12-22")
            .line("\u001B@\u202Eevil 📚 é " + "long ".repeat(40))
            .qr("https://opac.example.org/r/17");

    @TempDir
    private Path folder;

    @Test
    void aPdfShowsChineseWithItsFontInside() throws IOException {
        var pdf = SlipPdf.of(SLIP, 48);
        assertTrue(pdf.length < 60_000, pdf.length + " bytes: only what is used of the font is inside");
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("望江图书馆") && text.contains("应还 2026-12-22"), text);
            assertTrue(text.contains("evil ? é"), text);
            assertFontsAreInside(document);
        }
    }

    private static void assertFontsAreInside(PDDocument document) throws IOException {
        var fonts = document.getPage(0).getResources();
        for (var name : fonts.getFontNames()) {
            assertTrue(fonts.getFont(name).isEmbedded());
            assertTrue(
                    fonts.getFont(name).getName().matches("[A-Z]{6}\\+NotoSans.*"),
                    fonts.getFont(name).getName());
        }
    }

    @Test
    void eachSlipIsAFileOfItsOwn() throws Exception {
        var clock = InstantSource.fixed(Instant.parse("2026-11-22T06:26:00Z"));
        try (var printer = new PdfPrinter(folder.resolve("slips"), 32, clock, ZoneId.of("Asia/Shanghai"))) {
            for (int i = 0; i < 2; i++)
                assertEquals(new PrintOutcome.Printed(), printer.print(SLIP).get(20, TimeUnit.SECONDS));
        }
        assertTrue(Files.exists(folder.resolve("slips/20261122-142600.pdf")));
        assertTrue(Files.exists(folder.resolve("slips/20261122-142600-1.pdf")));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        try (var printer = new PdfPrinter(file.resolve("slips"), 32, InstantSource.system(), ZoneId.of("UTC"))) {
            assertEquals(
                    new PrintOutcome.Failed(PrintOutcome.Cause.LOST),
                    printer.print(SLIP).get(20, TimeUnit.SECONDS));
            assertEquals("device.printer.folder", trouble(printer.health().value()));
        }
    }

    @Test
    void aPrinterThatTheSystemDoesNotKnowFailsAndDoesNotWait() throws Exception {
        try (var printer = new SystemPrinter(Optional.of("no such printer"), 48)) {
            var outcome = printer.print(SLIP).get(25, TimeUnit.SECONDS);
            assertInstanceOf(PrintOutcome.Failed.class, outcome);
            assertTrue(trouble(printer.health().value()).startsWith("device.printer."));
        }
    }

    private static String trouble(DeviceHealth health) {
        return assertInstanceOf(DeviceHealth.Trouble.class, health).key();
    }
}
