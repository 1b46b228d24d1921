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
public final class EscPosInterpreter {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset LATIN = Charset.forName("windows-1252");

    private final List<Paper.Part> printed = new ArrayList<>();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private final StringBuilder line = new StringBuilder();
    private Octets pending = Octets.NONE;
    private Charset charset = GB18030;
    private Align align = Align.LEFT;
    private boolean wide;
    private boolean tall;
    private boolean bold;
    private String qr = "";

    public void print(Octets bytes) {
        var all = pending.plus(bytes);
        int at = 0;
        while (at < all.length()) {
            int length = EscPosLengths.of(all, at);
            if (at + length > all.length()) break;
            obey(all.part(at, at + length));
            at += length;
        }
        pending = all.part(at, all.length());
    }

    public Paper paper() {
        return new Paper(printed);
    }

    /// What stands in the line that has not ended yet.
    public String unfinished() {
        return line + run.toString(charset);
    }

    private void obey(Octets command) {
        switch (command.at(0)) {
            case 0x0A -> endLine();
            case 0x1B -> escape(command);
            case 0x1C -> chinese(command);
            case 0x1D -> group(command);
            case 0x10, 0x0D -> {}
            default -> run.write(command.at(0));
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

    /// FS &, FS . and FS ( C function 48 choose how the text that follows is coded.
    private void chinese(Octets command) {
        switch (command.at(1)) {
            case 0x26 -> coded(GB18030);
            case 0x2E -> coded(LATIN);
            case 0x28 -> {
                if (command.length() == 7 && command.at(2) == 0x43 && command.at(5) == 0x30)
                    coded(command.at(6) == 2 || command.at(6) == '2' ? StandardCharsets.UTF_8 : GB18030);
            }
            case 0x21 -> sized((command.at(2) & 0x04) != 0, (command.at(2) & 0x08) != 0);
            case 0x57 -> sized((command.at(2) & 1) != 0, (command.at(2) & 1) != 0);
            default -> {}
        }
    }

    private void coded(Charset next) {
        line.append(run.toString(charset));
        run.reset();
        charset = next;
    }

    private void sized(boolean nowWide, boolean nowTall) {
        wide = nowWide;
        tall = nowTall;
    }

    private static Align align(int code) {
        return switch (code) {
            case 1, '1' -> Align.CENTER;
            case 2, '2' -> Align.RIGHT;
            default -> Align.LEFT;
        };
    }

    private void reset() {
        run.reset();
        line.setLength(0);
        charset = GB18030;
        align = Align.LEFT;
        sized(false, false);
        bold = false;
    }

    private void feed(int lines) {
        boolean begun = run.size() > 0 || !line.isEmpty();
        int blank = begun ? lines - 1 : lines;
        if (begun) endLine();
        for (int i = 0; i < blank; i++) endLine();
    }

    private void group(Octets command) {
        switch (command.at(1)) {
            case 0x21 -> sized((command.at(2) & 0x70) != 0, (command.at(2) & 0x07) != 0);
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
        coded(charset);
        printed.add(new Paper.Part.Line(line.toString(), align, wide, tall, bold));
        line.setLength(0);
    }
}
