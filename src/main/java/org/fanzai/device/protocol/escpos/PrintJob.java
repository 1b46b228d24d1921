package org.fanzai.device.protocol.escpos;

import java.nio.charset.StandardCharsets;
import org.fanzai.device.frame.Octets;

/// The bytes of one print job, piece by piece (Epson ESC/POS reference). A value: each method returns a
/// longer job.
public record PrintJob(Octets bytes, TextCoding coding) {
    /// In GB18030.
    public static final PrintJob EMPTY = in(TextCoding.GB18030);

    public static PrintJob in(TextCoding coding) {
        return new PrintJob(Octets.NONE, coding);
    }

    /// Where text stands on the paper.
    public enum Align {
        LEFT(0),
        CENTER(1),
        RIGHT(2);

        private final int code;

        Align(int code) {
            this.code = code;
        }
    }

    /// Forgets every setting of the job before and takes text from here on.
    public PrintJob start() {
        return raw(0x1B, 0x40).with(coding.start());
    }

    /// Text without a line end.
    public PrintJob text(String text) {
        return with(coding.of(printable(text)));
    }

    public PrintJob line(String text) {
        return text(text).raw(0x0A);
    }

    public PrintJob align(Align align) {
        return raw(0x1B, 0x61, align.code);
    }

    /// Twice as wide, twice as tall.
    public PrintJob doubleSize(boolean wide, boolean tall) {
        return raw(0x1D, 0x21, (wide ? 0x10 : 0) | (tall ? 0x01 : 0));
    }

    public PrintJob bold(boolean on) {
        return raw(0x1B, 0x45, on ? 1 : 0);
    }

    public PrintJob feed(int lines) {
        return raw(0x1B, 0x64, lines);
    }

    /// Feeds the paper to the knife and cuts, all but one point.
    public PrintJob cut() {
        return raw(0x1D, 0x56, 0x42, 0x03);
    }

    /// A QR code of up to about 2900 bytes of text: model 2, modules of 6 dots, error correction M.
    public PrintJob qr(String text) {
        var data = text.getBytes(StandardCharsets.UTF_8);
        int length = data.length + 3;
        return raw(0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0)
                .raw(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 6)
                .raw(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31)
                .raw(0x1D, 0x28, 0x6B, length & 0xFF, length >> 8, 0x31, 0x50, 0x30)
                .with(Octets.of(data))
                .raw(0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30);
    }

    /// The question `10 04 n`; the printer answers with one byte even while it prints.
    public static Octets statusQuery(int n) {
        return Octets.ofInts(0x10, 0x04, n);
    }

    private PrintJob with(Octets more) {
        return new PrintJob(bytes.plus(more), coding);
    }

    private PrintJob raw(int... more) {
        return with(Octets.ofInts(more));
    }

    /// A title must not be able to command the printer.
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
