package org.fanzai.device.reader;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.escpos.PrintJob;
import org.fanzai.device.protocol.escpos.PrintJob.Align;
import org.fanzai.device.protocol.escpos.TextCoding;

/// A slip as an ESC/POS job for paper that takes `columns` narrow characters.
record SlipLayout(int columns, TextCoding coding) {
    private static final int TEAR_OFF = 2;

    Octets bytes(Slip slip) {
        var job = PrintJob.in(coding).start();
        for (var line : SlipLines.of(slip, columns)) {
            job = switch (line) {
                case SlipLines.Words(var text, var style) -> words(job, text, style);
                case SlipLines.Pair(var left, var right) -> job.line(left + between(left, right) + right);
                case SlipLines.Rule() -> job.line("-".repeat(columns));
                case SlipLines.Code(var text) ->
                    job.align(Align.CENTER).qr(text).feed(1).align(Align.LEFT);
            };
        }
        return job.feed(TEAR_OFF).cut().bytes();
    }

    private String between(String left, String right) {
        return " ".repeat(columns - SlipLines.width(left) - SlipLines.width(right));
    }

    private static PrintJob words(PrintJob job, String text, Slip.Style style) {
        return switch (style) {
            case PLAIN -> job.line(text);
            case BOLD -> job.bold(true).line(text).bold(false);
            case CENTERED -> job.align(Align.CENTER).line(text).align(Align.LEFT);
            case RIGHT -> job.align(Align.RIGHT).line(text).align(Align.LEFT);
            case HEADING ->
                job.align(Align.CENTER)
                        .doubleSize(true, true)
                        .line(text)
                        .doubleSize(false, false)
                        .align(Align.LEFT);
        };
    }
}
