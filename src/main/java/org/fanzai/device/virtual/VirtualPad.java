package org.fanzai.device.virtual;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.fanzai.device.frame.FeigFrame;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.PortSettings;
import org.fanzai.domain.shared.TagUid;

/// A FEIG pad without hardware, at the line's speed. Tags are put on it and taken off; its cable can be pulled;
/// its line can be made bad.
public final class VirtualPad implements AutoCloseable {
    private static final int RF_RESET = 0x69;
    private static final long FIELD_OFF = Duration.ofMillis(15).toNanos();

    private final FeigFirmware firmware = new FeigFirmware();
    private final VirtualLine line;
    private final AtomicReference<Octets> noise = new AtomicReference<>(Octets.NONE);
    private final AtomicInteger damaged = new AtomicInteger();
    private final AtomicInteger halved = new AtomicInteger();
    private final AtomicLong wireBytes = new AtomicLong();
    private final AtomicInteger addressedCommands = new AtomicInteger();
    private volatile boolean dribbling;
    private volatile boolean mute;
    /// Touched by the line's thread alone.
    private Octets inbox = Octets.NONE;

    private VirtualPad(Path path, PortSettings settings) {
        line = new VirtualLine(path, settings, this::received);
        line.start();
    }

    /// A pad at 38400 baud, 8E1, behind the symbolic link `path`.
    public static VirtualPad at(Path path) {
        return at(path, PortSettings.of8E1(38400));
    }

    public static VirtualPad at(Path path, PortSettings settings) {
        return new VirtualPad(path, settings);
    }

    public Path path() {
        return line.terminal().path();
    }

    /// Puts a tag on the pad, after those that lie there.
    public void put(VirtualTag tag) {
        firmware.put(tag);
    }

    public void take(TagUid tag) {
        firmware.take(tag);
    }

    public List<VirtualTag> tags() {
        return firmware.tags();
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
        noise.set(Octets.of(bytes));
    }

    /// The next answers come with a wrong checksum.
    public void damageNext(int answers) {
        damaged.set(answers);
    }

    /// Of the next answers only the first half comes.
    public void halveNext(int answers) {
        halved.set(answers);
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
        var buffer = inbox.plus(bytes).buffer();
        var requests = new ArrayList<FeigFrame>();
        for (var frame = FeigFrame.next(buffer); frame.isPresent(); frame = FeigFrame.next(buffer))
            requests.add(frame.get());
        inbox = Octets.rest(buffer);
        requests.forEach(this::handle);
    }

    private void handle(FeigFrame request) {
        if (request.body().length() > 2) addressedCommands.incrementAndGet();
        var answer = firmware.answer(request);
        if (answer.isEmpty() || mute) return;
        if (request.control() == RF_RESET) VirtualLine.pauseUntil(System.nanoTime() + FIELD_OFF);
        send(noise.get().plus(spoilt(answer.get())));
    }

    private Octets spoilt(Octets answer) {
        if (counted(damaged)) {
            var bytes = answer.toArray();
            bytes[bytes.length - 1] ^= 0x55;
            return Octets.of(bytes);
        }
        return counted(halved) ? answer.part(0, answer.length() / 2) : answer;
    }

    private static boolean counted(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
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
