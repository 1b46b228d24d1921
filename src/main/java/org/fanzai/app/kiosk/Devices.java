package org.fanzai.app.kiosk;

import java.time.InstantSource;
import java.util.Optional;
import org.fanzai.app.config.SlipOutput;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.receipt.PdfPrinter;
import org.fanzai.app.receipt.SystemPrinter;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PadSettings;
import org.fanzai.device.reader.PrinterSettings;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.Scanner;
import org.fanzai.device.reader.ScannerSettings;
import org.fanzai.device.reader.SlipPrinter;
import org.fanzai.device.tag.AfiValues;

/// The devices of a station, running. One that is missing or unplugged says so and comes back by itself.
public record Devices(Optional<Pad> pad, Optional<Scanner> scanner, Optional<SlipPrinter> printer)
        implements AutoCloseable {
    public static Devices open(StationConfig config) {
        var afi = new AfiValues(config.security().secured(), config.security().released());
        var lines = config.devices();
        return new Devices(
                lines.pad()
                        .map(line -> Readers.pad(PadSettings.feig(line.port())
                                .at(PortSettings.of8E1(line.baud()))
                                .using(afi))),
                lines.scanner()
                        .map(line ->
                                Readers.scanner(ScannerSettings.of(line.port()).at(PortSettings.of8N1(line.baud())))),
                printer(config));
    }

    private static Optional<SlipPrinter> printer(StationConfig config) {
        return switch (config.slips()) {
            case SlipOutput.Serial(var columns, var coding) ->
                config.devices()
                        .printer()
                        .map(line -> Readers.printer(PrinterSettings.of(line.port())
                                .at(PortSettings.of8N1(line.baud()))
                                .on(columns, coding)));
            case SlipOutput.Printer(var name, var columns) -> Optional.of(new SystemPrinter(name, columns));
            case SlipOutput.Pdf(var folder, var columns) ->
                Optional.of(new PdfPrinter(
                        config.data().resolve(folder),
                        columns,
                        InstantSource.system(),
                        config.library().policy().zone()));
        };
    }

    @Override
    public void close() {
        pad.ifPresent(Pad::close);
        scanner.ifPresent(Scanner::close);
        printer.ifPresent(SlipPrinter::close);
    }
}
