package org.fanzai.device.virtual;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.PortSettings;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.domain.shared.TagUid;

/// A pad of any make without hardware, at the line's speed. Tags and cards are put on it and taken off;
/// its cable can be pulled; its line can be made bad.
public final class VirtualPad implements AutoCloseable {
    private final VirtualField field = new VirtualField();
    private final LineFaults faults = new LineFaults();
    private final VirtualLine line;
    private final AtomicLong wireBytes = new AtomicLong();
    private final AtomicInteger addressedCommands = new AtomicInteger();
    private volatile boolean dribbling;
    private volatile boolean mute;
    private volatile Firmware firmware;

    private VirtualPad(Path path, Make make, PortSettings settings) {
        firmware = make.firmware(field);
        line = new VirtualLine(path, settings, this::received);
        line.start();
    }

    /// A FEIG pad at 38400 baud, 8E1, behind the symbolic link `path`.
    public static VirtualPad at(Path path) {
        return at(path, Make.FEIG);
    }

    /// A FEIG pad.
    public static VirtualPad at(Path path, PortSettings settings) {
        return at(path, Make.FEIG, settings);
    }

    /// A pad of any make, its line as the factory sets it.
    public static VirtualPad at(Path path, Make make) {
        return at(path, make, make.line());
    }

    public static VirtualPad at(Path path, Make make, PortSettings settings) {
        return new VirtualPad(path, make, settings);
    }

    public Path path() {
        return line.terminal().path();
    }

    /// Puts a tag on the pad, after those that lie there.
    public void put(VirtualTag tag) {
        field.put(tag);
        if (!mute) firmware.placed(tag).forEach(this::say);
    }

    public void take(TagUid tag) {
        field.take(tag);
    }

    public List<VirtualTag> tags() {
        return field.tags();
    }

    /// Puts an ISO 14443 card on the pad.
    public void put(CardUid card) {
        field.put(card);
    }

    public void take(CardUid card) {
        field.take(card);
    }

    public List<CardUid> cards() {
        return field.cards();
    }

    /// From now on another make answers at this port, as when somebody has swapped two cables.
    public void become(Make make) {
        firmware = make.firmware(field);
    }

    public void unplug() {
        line.terminal().unplug();
    }

    public void replug() {
        line.terminal().plug();
    }

    public boolean plugged() {
        return line.terminal().plugged();
    }

    /// Before each answer from now on, these bytes.
    public void noise(byte... bytes) {
        faults.noise(Octets.of(bytes));
    }

    /// The next answers come with a wrong checksum.
    public void damageNext(int answers) {
        faults.damage(answers);
    }

    /// Of the next answers only the first half comes.
    public void halveNext(int answers) {
        faults.halve(answers);
    }

    /// In each of the next answers one bit is wrong.
    public void corruptNext(int answers) {
        faults.corrupt(answers);
    }

    /// Each of the next answers comes twice.
    public void twiceNext(int answers) {
        faults.twice(answers);
    }

    /// From now on every answer comes so much later.
    public void delay(Duration delay) {
        faults.delayAll(delay);
    }

    /// The next answers come so much later.
    public void lateNext(int answers, Duration delay) {
        faults.late(answers, delay);
    }

    /// Whether answers come byte by byte, a millisecond each.
    public void dribble(boolean on) {
        dribbling = on;
    }

    /// Whether the reader takes commands and says nothing.
    public void mute(boolean on) {
        mute = on;
    }

    /// How many bytes have gone over the wire in both directions.
    public long wireBytes() {
        return wireBytes.get();
    }

    /// How many commands have addressed one tag.
    public int addressedCommands() {
        return addressedCommands.get();
    }

    private void received(Octets bytes) {
        wireBytes.addAndGet(bytes.length());
        for (var reply : firmware.take(bytes)) {
            if (reply.addressed()) addressedCommands.incrementAndGet();
            if (!mute) say(reply);
        }
    }

    private void say(Firmware.Reply reply) {
        var pause = reply.before().plus(faults.delay());
        if (pause.isPositive()) VirtualLine.pauseUntil(System.nanoTime() + pause.toNanos());
        for (var bytes : faults.applied(reply.bytes())) send(bytes);
    }

    private void send(Octets bytes) {
        wireBytes.addAndGet(bytes.length());
        if (!dribbling) {
            line.send(bytes);
            return;
        }
        for (int i = 0; i < bytes.length(); i++) {
            VirtualLine.pauseUntil(System.nanoTime() + Duration.ofMillis(1).toNanos());
            line.send(bytes.part(i, i + 1));
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
