package org.fanzai.device.virtual;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanzai.device.frame.Octets;

/// A reader whose cable is pulled right after a certain byte, counted in both directions.
final class CutLine implements AutoCloseable {
    private final PseudoTerminal terminal;
    private final VirtualField field = new VirtualField();
    private final AtomicInteger left;
    private final AtomicBoolean cut = new AtomicBoolean();
    private volatile Firmware firmware;
    private volatile boolean open = true;
    private final Thread thread;

    CutLine(Path path, VirtualTag tag, int cutAfter) {
        left = new AtomicInteger(cutAfter);
        field.put(tag);
        firmware = Make.FEIG.firmware(field);
        terminal = PseudoTerminal.at(path);
        thread = Thread.ofPlatform().daemon().name("cut " + cutAfter).start(this::run);
    }

    private void run() {
        while (open) {
            var bytes = terminal.read(256, 20);
            if (bytes.isEmpty()) {
                if (cut.get()) VirtualLine.pauseUntil(System.nanoTime() + 5_000_000L);
                continue;
            }
            int taken = counted(bytes.length());
            for (var reply : firmware.take(bytes.part(0, taken))) send(reply.bytes());
            pullIfDue();
        }
    }

    private void send(Octets bytes) {
        int taken = counted(bytes.length());
        if (taken > 0 && terminal.write(bytes.part(0, taken)) < taken) cut.set(true);
        pullIfDue();
    }

    /// How many of so many bytes still go over the line.
    private int counted(int bytes) {
        if (cut.get()) return 0;
        int before = left.getAndAdd(-bytes);
        return Math.clamp(before, 0, bytes);
    }

    private void pullIfDue() {
        if (left.get() <= 0 && cut.compareAndSet(false, true)) terminal.unplug();
    }

    boolean isCut() {
        return cut.get();
    }

    /// Plugs it in again, for good; the reader has forgotten what half of a command it had heard.
    void mend() {
        left.set(Integer.MAX_VALUE);
        firmware = Make.FEIG.firmware(field);
        terminal.plug();
        cut.set(false);
    }

    void unplug() {
        terminal.unplug();
    }

    @Override
    public void close() {
        open = false;
        terminal.close();
        try {
            thread.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
