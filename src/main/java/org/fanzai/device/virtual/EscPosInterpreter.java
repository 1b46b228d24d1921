package org.fanzai.device.virtual;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.virtual.Paper.Align;

/// Prints ESC/POS bytes on paper, as far as `PrintJob` speaks it; what it does not know it ignores, as printers
/// do. Bytes of a command that is not yet whole are kept for the next call.
final class EscPosInterpreter {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final List<Paper.Part> printed = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private Octets pending = Octets.NONE;
    private Align align = Align.LEFT;
    private boolean wide;
    private boolean tall;
    private boolean bold;
    private String qr = "";

    void print(Octets bytes) {
        var all = pending.plus(bytes);
        int at = 0;
        while (at < all.length()) {
            int length = length(all, at);
            if (at + length > all.length()) break;
            obey(all.part(at, at + length));
            at += length;
        }
        pending = all.part(at, all.length());
    }

    Paper paper() {
        return new Paper(printed);
    }

    /// How long the command or character at `at` is; more than there is while it arrives.
    private static int length(Octets all, int at) {
        int left = all.length() - at;
        return switch (all.at(at)) {
            case 0x1B -> left > 1 && all.at(at + 1) == 0x40 ? 2 : 3;
            case 0x1C -> left > 1 && (all.at(at + 1) == 0x26 || all.at(at + 1) == 0x2E) ? 2 : 3;
            case 0x1D -> group(all, at, left);
            case 0x10 -> 3;
            default -> 1;
        };
    }

    private static int group(Octets all, int at, int left) {
        if (left < 3) return 3;
        if (all.at(at + 1) == 0x56) return all.at(at + 2) >= 0x41 ? 4 : 3;
        if (all.at(at + 1) != 0x28) return 3;
        return left < 5 ? 5 : 5 + all.at(at + 3) + 256 * all.at(at + 4);
    }

    private void obey(Octets command) {
        switch (command.at(0)) {
            case 0x0A -> endLine();
            case 0x1B -> escape(command);
            case 0x1D -> group(command);
            case 0x1C, 0x10, 0x0D -> {}
            default -> line.write(command.at(0));
        }
    }

    private void escape(Octets command) {
        switch (command.at(1)) {
            case 0x40 -> reset();
            case 0x61 -> align = align(command.at(2));
            case 0x45 -> bold = (command.at(2) & 1) != 0;
            case 0x64 -> feed(command.at(2));
            default -> {}
        }
    }

    private static Align align(int code) {
        return switch (code) {
            case 1 -> Align.CENTER;
            case 2 -> Align.RIGHT;
            default -> Align.LEFT;
        };
    }

    private void reset() {
        line.reset();
        align = Align.LEFT;
        wide = false;
        tall = false;
        bold = false;
    }

    private void feed(int lines) {
        int blank = line.size() > 0 ? lines - 1 : lines;
        if (line.size() > 0) endLine();
        for (int i = 0; i < blank; i++) endLine();
    }

    private void group(Octets command) {
        switch (command.at(1)) {
            case 0x21 -> {
                wide = (command.at(2) & 0x70) != 0;
                tall = (command.at(2) & 0x07) != 0;
            }
            case 0x56 -> printed.add(new Paper.Part.Cut());
            case 0x28 -> code(command);
            default -> {}
        }
    }

    /// Function 50 stores the text of a QR code, 51 prints it.
    private void code(Octets command) {
        if (command.length() < 8 || command.at(2) != 0x6B) return;
        if (command.at(6) == 0x50)
            qr = new String(command.part(8, command.length()).toArray(), StandardCharsets.UTF_8);
        if (command.at(6) == 0x51) printed.add(new Paper.Part.Qr(qr, align));
    }

    private void endLine() {
        printed.add(new Paper.Part.Line(line.toString(GB18030), align, wide, tall, bold));
        line.reset();
    }
}
