package org.fanzai.app.kiosk;

import java.util.Optional;
import org.fanzai.app.config.StationConfig;
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
                lines.printer()
                        .map(line ->
                                Readers.printer(PrinterSettings.of(line.port()).at(PortSettings.of8N1(line.baud())))));
    }

    @Override
    public void close() {
        pad.ifPresent(Pad::close);
        scanner.ifPresent(Scanner::close);
        printer.ifPresent(SlipPrinter::close);
    }
}
