package org.fanzai.device.virtual;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.PortSettings;
import org.fanzai.support.Signal;

/// An ESC/POS receipt printer without hardware, at the line's speed. Its paper can be looked at, run out, and
/// its cover opened; without paper it goes offline and prints what it has kept when paper is back.
public final class VirtualPrinter implements AutoCloseable {
    /// How much paper there is.
    public enum Roll {
        FULL,
        NEAR_END,
        OUT
    }

    private final Signal<Paper> paper = new Signal<>(Paper.EMPTY);
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final VirtualLine line;
    private EscPosInterpreter interpreter = new EscPosInterpreter();
    private Octets unprinted = Octets.NONE;
    private Octets query = Octets.NONE;
    private Roll roll = Roll.FULL;
    private boolean coverOpen;
    private boolean jammed;
    private boolean mute;

    private VirtualPrinter(Path path, PortSettings settings) {
        line = new VirtualLine(path, settings, this::received);
        line.start();
    }

    /// A printer at 19200 baud, 8N1, behind the symbolic link `path`.
    public static VirtualPrinter at(Path path) {
        return at(path, PortSettings.of8N1(19200));
    }

    public static VirtualPrinter at(Path path, PortSettings settings) {
        return new VirtualPrinter(path, settings);
    }

    public Path path() {
        return line.terminal().path();
    }

    /// What has been printed since the paper was last torn off.
    public Signal<Paper> paper() {
        return paper;
    }

    /// Every byte that ever came, without the status questions.
    public synchronized byte[] received() {
        return received.toByteArray();
    }

    public synchronized void roll(Roll next) {
        roll = next;
        printOn();
    }

    public synchronized void cover(boolean open) {
        coverOpen = open;
        printOn();
    }

    /// The knife is stuck: it prints nothing before somebody helps.
    public synchronized void jam(boolean on) {
        jammed = on;
        printOn();
    }

    /// Whether it keeps its status to itself, as on a cable with one direction only.
    public synchronized void mute(boolean on) {
        mute = on;
    }

    public synchronized void tearOff() {
        interpreter = new EscPosInterpreter();
        paper.set(Paper.EMPTY);
    }

    public void unplug() {
        line.terminal().unplug();
    }

    public void replug() {
        line.terminal().plug();
    }

    private void received(Octets bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            var answer = take(bytes.part(i, i + 1));
            if (!answer.isEmpty()) line.send(answer);
        }
        printAll();
    }

    private synchronized void printAll() {
        printOn();
    }

    /// Status questions are answered at once; everything else is to be printed. Gives the answer, if
    /// one is due.
    private synchronized Octets take(Octets octet) {
        query = query.plus(octet);
        if (query.length() < 3 && isQueryStart()) return Octets.NONE;
        boolean whole = query.length() == 3 && isQueryStart();
        var bytes = query;
        query = Octets.NONE;
        if (whole) return mute ? Octets.NONE : Octets.ofInts(status(bytes.at(2)));
        received.writeBytes(bytes.toArray());
        unprinted = unprinted.plus(bytes);
        return Octets.NONE;
    }

    private boolean isQueryStart() {
        return query.at(0) == 0x10 && (query.length() < 2 || query.at(1) == 0x04);
    }

    private void printOn() {
        if (stopped() || unprinted.isEmpty()) return;
        interpreter.print(unprinted);
        unprinted = Octets.NONE;
        paper.set(interpreter.paper());
    }

    private boolean stopped() {
        return coverOpen || jammed || roll == Roll.OUT;
    }

    private int status(int n) {
        return 0x12
                | switch (n) {
                    case 1 -> stopped() ? 0x08 : 0;
                    case 2 -> (coverOpen ? 0x04 : 0) | (roll == Roll.OUT ? 0x20 : 0) | (jammed ? 0x40 : 0);
                    case 3 -> jammed ? 0x08 : 0;
                    case 4 -> roll == Roll.OUT ? 0x60 : roll == Roll.NEAR_END ? 0x0C : 0;
                    default -> 0;
                };
    }

    @Override
    public void close() {
        line.close();
    }
}
