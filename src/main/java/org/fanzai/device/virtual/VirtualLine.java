package org.fanzai.device.virtual;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.PortSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The far end of a serial line at its true speed: bytes arrive and leave no faster than the baud rate lets
/// them. A pseudo-terminal itself knows no speed.
final class VirtualLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualLine.class);
    private static final int CHUNK = 64;
    private static final int POLL_MILLIS = 20;
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long OVERSLEEP = TimeUnit.MICROSECONDS.toNanos(80);

    private final PseudoTerminal terminal;
    private final long perByte;
    private final Consumer<Octets> received;
    private final Object sending = new Object();
    private volatile boolean open = true;
    private final Thread thread;

    VirtualLine(Path path, PortSettings settings, Consumer<Octets> received) {
        this.perByte = settings.nanosPerByte();
        this.received = received;
        terminal = PseudoTerminal.at(path);
        thread = Thread.ofPlatform()
                .daemon()
                .name("virtual " + path.getFileName())
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    PseudoTerminal terminal() {
        return terminal;
    }

    private void run() {
        long lineFree = System.nanoTime();
        while (open) {
            var bytes = terminal.read(CHUNK, POLL_MILLIS);
            if (bytes.isEmpty()) {
                if (!terminal.plugged()) pauseUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
                continue;
            }
            lineFree = Math.max(lineFree, System.nanoTime()) + bytes.length() * perByte;
            pauseUntil(lineFree);
            deliver(bytes);
        }
    }

    private void deliver(Octets bytes) {
        try {
            received.accept(bytes);
        } catch (RuntimeException bug) {
            LOG.error("{}: the virtual device failed", terminal.path(), bug);
        }
    }

    /// Sends at the line's speed, in steps of about a millisecond; returns when the last bit has gone.
    void send(Octets bytes) {
        synchronized (sending) {
            long start = System.nanoTime();
            int sent = 0;
            while (sent < bytes.length() && open && terminal.plugged()) {
                long end = start + bytes.length() * perByte;
                pauseUntil(Math.min(end, System.nanoTime() + TICK));
                int due = (int) Math.min(bytes.length(), (System.nanoTime() - start) / perByte);
                int taken = due > sent ? terminal.write(bytes.part(sent, due)) : 0;
                if (taken < due - sent) LOG.debug("{}: nobody reads; bytes are lost", terminal.path());
                sent = due;
            }
        }
    }

    /// Ends on the deadline and not after it: a sleep lasts up to a tenth of a millisecond longer than was asked for,
    /// which is a byte at 115200 baud.
    static void pauseUntil(long deadline) {
        for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
            if (left > OVERSLEEP) LockSupport.parkNanos(left - OVERSLEEP);
            else Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        open = false;
        terminal.close();
        try {
            if (!Thread.currentThread().equals(thread)) thread.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
