package org.fanzai.device.link;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.fanzai.device.frame.Octets;
import org.fanzai.support.DeviceTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A port through jSSC, with the few of its calls that neither hang nor burn a core: a thread that
/// reads, a thread that writes, and a watchdog that asks for the input count, which is what fails when
/// the cable has gone.
public final class JsscLink implements SerialLink {
    private static final Logger LOG = LoggerFactory.getLogger(JsscLink.class);
    private static final long WATCH_MILLIS = 200;
    private static final long LOOK_MILLIS = 5;
    private static final long IDLE_LOOK_MILLIS = 20;
    private static final long ATTENTIVE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Duration LAST_ANSWER = Duration.ofMillis(300);
    private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long NOT_WRITING = Long.MAX_VALUE;
    private static final int AT_ONCE = 256;

    private final SerialPort port;
    private final PortLock lock;
    private final Listener listener;
    private final PortSettings settings;
    private final Reading reading;
    private final LinkedBlockingQueue<Octets> outgoing = new LinkedBlockingQueue<>();
    /// How much of `outgoing` has not been written.
    private final AtomicInteger pending = new AtomicInteger();

    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread reader;
    private volatile long writeDeadline = NOT_WRITING;

    /// Touched by the reading thread alone.
    private long lastByte = System.nanoTime();

    /// How a port is read.
    public enum Reading {
        /// In `readBytes(1)`: no latency. For a device that answers all the time, because nothing but a byte
        /// ends the call: a reader left behind by a closed port would steal the first byte from whoever opens
        /// the port next.
        BLOCKING,
        /// By looking every 5 ms, and every 20 ms when nothing has come for a while: for a device that may be silent
        /// for hours.
        LOOKING
    }

    private JsscLink(SerialPort port, PortLock lock, PortSettings settings, Reading reading, Listener listener) {
        this.port = port;
        this.lock = lock;
        this.reading = reading;
        this.settings = settings;
        this.listener = listener;
        reader = thread("read", this::read);
    }

    /// Opens `path` (a device or a symbolic link to one). Throws `DeviceTrouble` when that fails.
    public static SerialLink open(String path, PortSettings settings, Reading reading, Listener listener) {
        var lock = PortLock.take(path);
        var port = new SerialPort(path);
        try {
            port.openPort();
            configure(port, settings);
        } catch (SerialPortException e) {
            closePort(port);
            lock.close();
            throw new DeviceTrouble("device.port.open", path + ": " + e.getExceptionType(), e, path);
        }
        var link = new JsscLink(port, lock, settings, reading, listener);
        link.start();
        return link;
    }

    private static void configure(SerialPort port, PortSettings settings) throws SerialPortException {
        int parity = switch (settings.parity()) {
            case NONE -> SerialPort.PARITY_NONE;
            case ODD -> SerialPort.PARITY_ODD;
            case EVEN -> SerialPort.PARITY_EVEN;
        };
        if (!port.setParams(settings.baud(), settings.dataBits(), settings.stopBits(), parity)
                && !isPseudoTerminal(port.getPortName()))
            LOG.warn("{} may not have taken {}", port.getPortName(), settings);
        if (!port.setFlowControlMode(SerialPort.FLOWCONTROL_NONE))
            LOG.warn("{} did not take its flow control setting", port.getPortName());
    }

    /// A pseudo-terminal takes its settings and has no modem lines to set, which jSSC reports like a failure.
    private static boolean isPseudoTerminal(String path) {
        try {
            return Path.of(path).toRealPath().startsWith("/dev/pts");
        } catch (IOException e) {
            LOG.debug("{} can't be resolved", path, e);
            return false;
        }
    }

    private void start() {
        reader.start();
        thread("write", this::write).start();
        thread("watch", this::watch).start();
    }

    private Thread thread(String task, Runnable body) {
        return Thread.ofPlatform()
                .daemon()
                .name(task + " " + port.getPortName())
                .unstarted(body);
    }

    private void read() {
        try {
            while (!ended.get()) {
                var first = reading == Reading.BLOCKING ? some(port.readBytes(1)) : looked();
                var bytes = first.isEmpty() ? first : first.plus(some(port.readBytes()));
                if (!bytes.isEmpty() && !ended.get()) listener.received(bytes);
            }
        } catch (SerialPortException | IllegalArgumentException e) {
            lost("the cable is gone", e); // IllegalArgumentException: jSSC says that the port was closed meanwhile
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Octets looked() throws SerialPortException, InterruptedException {
        long now = System.nanoTime();
        if (port.getInputBufferBytesCount() > 0) {
            lastByte = now;
            return some(port.readBytes());
        }
        long pause = now - lastByte < ATTENTIVE_NANOS ? LOOK_MILLIS : IDLE_LOOK_MILLIS;
        if (closed.await(pause, TimeUnit.MILLISECONDS)) LOG.debug("{}: closed", port.getPortName());
        return Octets.NONE;
    }

    private static Octets some(byte @Nullable [] bytes) {
        return bytes == null ? Octets.NONE : Octets.of(bytes);
    }

    private void write() {
        try {
            while (true) {
                var bytes = outgoing.take();
                if (bytes.isEmpty()) return;
                writeDeadline = System.nanoTime() + STALL_NANOS + bytes.length() * settings.nanosPerByte();
                if (!port.writeBytes(bytes.toArray())) throw new IllegalArgumentException("a short write");
                writeDeadline = NOT_WRITING;
                pending.decrementAndGet();
            }
        } catch (SerialPortException | IllegalArgumentException e) {
            lost("writing failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!closed.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
                if (port.getInputBufferBytesCount() < 0) throw new IllegalArgumentException("the port does not answer");
                long deadline = writeDeadline;
                if (deadline != NOT_WRITING && System.nanoTime() - deadline > 0)
                    throw new IllegalArgumentException("a write stalled");
            }
        } catch (SerialPortException | IllegalArgumentException e) {
            lost("the cable is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lost(String why, Exception cause) {
        if (!ended.compareAndSet(false, true)) return;
        end();
        LOG.debug("{}: {}", port.getPortName(), why, cause);
        listener.lost(why);
    }

    @Override
    public void write(Octets bytes) {
        if (bytes.isEmpty() || wroteAtOnce(bytes)) return;
        pending.incrementAndGet();
        outgoing.add(bytes);
    }

    /// A command fits into an empty buffer, so that writing it can't block; that saves the way to another thread.
    private boolean wroteAtOnce(Octets bytes) {
        if (pending.get() > 0 || bytes.length() > AT_ONCE || ended.get()) return false;
        try {
            if (port.getOutputBufferBytesCount() != 0) return false;
            if (!port.writeBytes(bytes.toArray())) throw new IllegalArgumentException("a short write");
        } catch (SerialPortException | IllegalArgumentException e) {
            lost("writing failed", e);
        }
        return true;
    }

    @Override
    public void close() {
        if (!ended.compareAndSet(false, true)) return;
        closed.countDown();
        awaitReader();
        end();
    }

    private void end() {
        closed.countDown();
        outgoing.add(Octets.NONE);
        closePort(port);
        lock.close();
        awaitReader();
    }

    /// The next file to be opened may get the same descriptor: nobody may still be reading from the old
    /// one then.
    private void awaitReader() {
        if (Thread.currentThread().equals(reader)) return;
        try {
            if (!reader.join(LAST_ANSWER)) LOG.debug("{}: still reading", port.getPortName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closePort(SerialPort port) {
        try {
            if (port.isOpened() && !port.closePort()) LOG.debug("{} did not close", port.getPortName());
        } catch (SerialPortException e) {
            LOG.debug("{} did not close cleanly", port.getPortName(), e);
        }
    }
}
