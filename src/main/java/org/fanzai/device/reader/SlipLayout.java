package org.fanzai.device.reader;

import org.fanzai.device.frame.Octets;
import org.fanzai.device.protocol.escpos.PrintJob;
import org.fanzai.device.protocol.escpos.PrintJob.Align;

/// A slip as an ESC/POS job for paper that takes `columns` narrow characters.
record SlipLayout(int columns) {
    private static final int TEAR_OFF = 2;

    Octets bytes(Slip slip) {
        var job = PrintJob.EMPTY.start();
        for (var part : slip.parts()) {
            job = switch (part) {
                case Slip.Part.Line(var text, var style) -> line(job, text, style);
                case Slip.Part.Rule() -> job.line("-".repeat(columns));
                case Slip.Part.Qr(var text) ->
                    job.align(Align.CENTER).qr(text).feed(1).align(Align.LEFT);
            };
        }
        return job.feed(TEAR_OFF).cut().bytes();
    }

    private static PrintJob line(PrintJob job, String text, Slip.Style style) {
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
