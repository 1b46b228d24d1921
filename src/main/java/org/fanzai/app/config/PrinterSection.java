package org.fanzai.app.config;

import static org.fanzai.app.config.Values.oneOf;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.app.config.StationConfig.Line;
import org.fanzai.device.protocol.escpos.TextCoding;
import org.fanzai.support.yaml.Section;

/// Reads `devices.printer`: a receipt printer on a port, a printer of the system, or PDF files.
record PrinterSection(Optional<Line> line, SlipOutput output) {
    private static final String DEVICE = "printer";
    private static final String ESCPOS = "escpos";
    private static final String SYSTEM = "system";
    private static final int WIDE = 48;

    static PrinterSection read(Section devices) {
        if (!devices.has(DEVICE)) return new PrinterSection(Optional.empty(), SlipOutput.USUAL);
        try (var section = devices.section(DEVICE)) {
            var protocol =
                    section.value("protocol", oneOf(ESCPOS, SYSTEM, "pdf")).orElse(ESCPOS);
            return switch (protocol) {
                case ESCPOS -> escpos(section);
                case SYSTEM ->
                    new PrinterSection(
                            Optional.empty(), new SlipOutput.Printer(section.text("name"), columns(section, WIDE)));
                default -> pdf(section);
            };
        }
    }

    private static PrinterSection escpos(Section section) {
        var line = new Line(
                section.required("port", Function.identity()).orElse("?"),
                section.value("baud", oneOf("4800", "9600", "19200", "38400", "57600", "115200"))
                        .map(Integer::valueOf)
                        .orElse(19200));
        boolean utf8 = section.value("text", oneOf("gb18030", "utf-8"))
                .filter("utf-8"::equals)
                .isPresent();
        var coding = utf8 ? TextCoding.UTF_8 : TextCoding.GB18030;
        return new PrinterSection(Optional.of(line), new SlipOutput.Serial(columns(section, 32), coding));
    }

    private static PrinterSection pdf(Section section) {
        var folder = section.value("folder", Values::path).orElse("receipts");
        return new PrinterSection(Optional.empty(), new SlipOutput.Pdf(Path.of(folder), columns(section, WIDE)));
    }

    private static int columns(Section section, int usual) {
        return section.value("columns", oneOf("32", "42", "48"))
                .map(Integer::valueOf)
                .orElse(usual);
    }
}
