package org.fanzai.app.kiosk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.app.config.SlipOutput;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.config.StationConfig.PadLine;
import org.fanzai.app.device.AutoPad;
import org.fanzai.app.receipt.PdfPrinter;
import org.fanzai.app.receipt.SystemPrinter;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.reader.JoinedPad;
import org.fanzai.device.reader.JoinedScanner;
import org.fanzai.device.reader.Pad;
import org.fanzai.device.reader.PadMake;
import org.fanzai.device.reader.PrinterSettings;
import org.fanzai.device.reader.Readers;
import org.fanzai.device.reader.Scanner;
import org.fanzai.device.reader.ScannerSettings;
import org.fanzai.device.reader.SecurityRules;
import org.fanzai.device.reader.SlipPrinter;

/// The devices of a station, running: two pads are one, and cards are scans. One that is missing or unplugged says so
/// and comes back by itself.
public record Devices(Optional<Pad> pad, Optional<Scanner> scanner, Optional<SlipPrinter> printer)
        implements AutoCloseable {
    public static Devices open(StationConfig config) {
        var lines = config.devices();
        var pads = new ArrayList<Pad>();
        var scanners = new ArrayList<Scanner>();
        lines.scanner()
                .map(line -> Readers.scanner(ScannerSettings.of(line.port()).at(PortSettings.of8N1(line.baud()))))
                .ifPresent(scanners::add);
        for (var line : lines.pads()) pads.add(pad(line, config.security(), scanners));
        lines.cards()
                .flatMap(cards -> cards.reader()
                        .make()
                        .map(make -> Readers.cards(
                                cards.reader().settings(make, make.line(), config.security()), cards.numbers())))
                .ifPresent(scanners::add);
        return new Devices(joined(pads, JoinedPad::new), joined(scanners, JoinedScanner::new), printer(config));
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

    private static <T> Optional<T> joined(List<T> all, Function<List<T>, T> joining) {
        return all.size() < 2 ? all.stream().findFirst() : Optional.of(joining.apply(all));
    }

    private static Pad pad(PadLine line, SecurityRules security, List<Scanner> scanners) {
        if (line.make().isEmpty())
            return new AutoPad(line.port(), found -> line.settings(found.make(), found.line(), security));
        PadMake make = line.make().get();
        var settings = line.settings(make, make.line(), security);
        if (line.cards().isEmpty()) return Readers.pad(settings);
        var both = Readers.padAndCards(settings, line.cards().get());
        scanners.add(both.cards());
        return both.pad();
    }

    @Override
    public void close() {
        pad.ifPresent(Pad::close);
        scanner.ifPresent(Scanner::close);
        printer.ifPresent(SlipPrinter::close);
    }
}
