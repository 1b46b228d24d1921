package org.fanzai.device.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.fanzai.device.Eventually;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.virtual.Paper;
import org.fanzai.device.virtual.VirtualPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PrinterOnPseudoTerminalTest {
    private static final Duration SOON = Duration.ofSeconds(8);
    private static final PortSettings FAST = PortSettings.of8N1(115200);
    private static final Slip SLIP = Slip.EMPTY
            .line("借书凭证", Slip.Style.HEADING)
            .rule()
            .line("西游记  应还 2026-12-20")
            .line("Total 1", Slip.Style.RIGHT)
            .qr("https://opac.example.org/r/17");

    @TempDir
    Path folder;

    private VirtualPrinter hardware;
    private SlipPrinter printer;

    @BeforeEach
    void connect() {
        hardware = VirtualPrinter.at(folder.resolve("printer"), FAST);
        printer = Readers.printer(PrinterSettings.of(hardware.path().toString()).at(FAST));
        awaitHealth("Ok");
    }

    @AfterEach
    void disconnect() {
        hardware.close();
        printer.close();
    }

    @Test
    void printsASlipInChineseAndSaysSo() throws Exception {
        assertEquals(new PrintOutcome.Printed(), print());
        var paper = hardware.paper().value();
        assertEquals(
                new Paper.Part.Line("借书凭证", Paper.Align.CENTER, true, true, false),
                paper.parts().getFirst());
        assertTrue(paper.text().contains("西游记  应还 2026-12-20"));
        assertTrue(paper.parts().contains(new Paper.Part.Qr("https://opac.example.org/r/17", Paper.Align.CENTER)));
        assertEquals(new Paper.Part.Cut(), paper.parts().getLast());
    }

    @Test
    void slipsComeOutInTheOrderInWhichTheyWereAskedFor() {
        var all = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> printer.print(Slip.EMPTY.line("slip " + i)))
                .toList();
        all.forEach(one -> assertEquals(
                new PrintOutcome.Printed(), one.orTimeout(5, TimeUnit.SECONDS).join()));
        var order = hardware.paper().value().text().replaceAll("\n+", ",");
        assertEquals("slip 0,slip 1,slip 2,slip 3,slip 4,", order);
    }

    @Test
    void saysWhyASlipDidNotPrint() throws Exception {
        hardware.roll(VirtualPrinter.Roll.OUT);
        assertEquals(new PrintOutcome.Failed(PrintOutcome.Cause.PAPER_OUT), print());
        awaitHealth("device.printer.paperOut");
        hardware.roll(VirtualPrinter.Roll.NEAR_END);
        assertEquals(new PrintOutcome.Printed(), print());
        awaitHealth("device.printer.nearEnd");
        hardware.cover(true);
        assertEquals(new PrintOutcome.Failed(PrintOutcome.Cause.COVER_OPEN), print());
    }

    @Test
    void aStuckKnifeIsSaidAndNotTakenForPaper() throws Exception {
        hardware.jam(true);
        assertEquals(new PrintOutcome.Failed(PrintOutcome.Cause.FAULT), print());
        awaitHealth("device.printer.fault");
        hardware.jam(false);
        assertEquals(new PrintOutcome.Printed(), print());
    }

    @Test
    void aPrinterThatSaysNothingIsPrintedToAllTheSame() throws Exception {
        hardware.mute(true);
        assertEquals(new PrintOutcome.Unconfirmed(), print());
        Eventually.within(
                SOON,
                () -> hardware.paper().value(),
                () -> hardware.paper().value().text().contains("借书凭证"));
    }

    @Test
    void aPulledCableEndsTheJobAndThePrinterComesBack() throws Exception {
        hardware.mute(true);
        var job = printer.print(SLIP);
        hardware.unplug();
        assertEquals(new PrintOutcome.Failed(PrintOutcome.Cause.LOST), job.get(5, TimeUnit.SECONDS));
        awaitHealth("device.printer.lost");
        assertEquals(new PrintOutcome.Failed(PrintOutcome.Cause.LOST), print());
        hardware.mute(false);
        hardware.replug();
        awaitHealth("Ok");
        assertEquals(new PrintOutcome.Printed(), print());
    }

    private PrintOutcome print() throws Exception {
        return printer.print(SLIP).get(6, TimeUnit.SECONDS);
    }

    private void awaitHealth(String wanted) {
        Eventually.within(
                SOON,
                printer.health()::value,
                () -> printer.health().value().toString().contains(wanted));
    }
}
