package org.fanzai.device.link;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.fanzai.device.frame.Octets;
import org.fanzai.support.DeviceTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A port through jSSC, with the few of its calls that neither hang nor burn a core: a thread that blocks in
/// `readBytes(1)`, a thread that writes, and a watchdog that asks for the input count, which is what fails when the
/// cable
/// has gone.
public final class JsscLink implements SerialLink {
    private static final Logger LOG = LoggerFactory.getLogger(JsscLink.class);
    private static final long WATCH_MILLIS = 200;
    private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long NOT_WRITING = Long.MAX_VALUE;

    private final SerialPort port;
    private final Listener listener;
    private final PortSettings settings;
    private final LinkedBlockingQueue<Octets> outgoing = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread reader;
    private volatile long writeDeadline = NOT_WRITING;

    private JsscLink(SerialPort port, PortSettings settings, Listener listener) {
        this.port = port;
        this.settings = settings;
        this.listener = listener;
        reader = thread("read", this::read);
    }

    /// Opens `path` (a device or a symbolic link to one). Throws `DeviceTrouble` when that fails.
    public static SerialLink open(String path, PortSettings settings, Listener listener) {
        var port = new SerialPort(path);
        try {
            port.openPort();
            configure(port, settings);
        } catch (SerialPortException e) {
            closePort(port);
            throw new DeviceTrouble("device.port.open", path + ": " + e.getExceptionType(), e, path);
        }
        var link = new JsscLink(port, settings, listener);
        link.start();
        return link;
    }

    private static void configure(SerialPort port, PortSettings settings) throws SerialPortException {
        int parity = switch (settings.parity()) {
            case NONE -> SerialPort.PARITY_NONE;
            case ODD -> SerialPort.PARITY_ODD;
            case EVEN -> SerialPort.PARITY_EVEN;
        };
        // false even where the settings were taken: a pseudo-terminal has no modem lines to set
        if (!port.setParams(settings.baud(), settings.dataBits(), settings.stopBits(), parity))
            LOG.debug("{} may not have taken {}", port.getPortName(), settings);
        if (!port.setFlowControlMode(SerialPort.FLOWCONTROL_NONE))
            LOG.warn("{} did not take its flow control setting", port.getPortName());
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
                var first = port.readBytes(1);
                var others = port.readBytes();
                if (first == null || ended.get()) continue;
                listener.received(Octets.of(first).plus(others == null ? Octets.NONE : Octets.of(others)));
            }
        } catch (SerialPortException | IllegalArgumentException e) {
            lost("reading failed", e); // IllegalArgumentException: jSSC's way to say that the port was closed meanwhile
        }
    }

    private void write() {
        try {
            while (true) {
                var bytes = outgoing.take();
                if (bytes.isEmpty() || ended.get()) return;
                writeDeadline = System.nanoTime() + STALL_NANOS + bytes.length() * settings.nanosPerByte();
                if (!port.writeBytes(bytes.toArray())) throw new IllegalArgumentException("a short write");
                writeDeadline = NOT_WRITING;
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
        if (!end()) return;
        LOG.debug("{}: {}", port.getPortName(), why, cause);
        listener.lost(why);
    }

    @Override
    public void write(Octets bytes) {
        if (!bytes.isEmpty()) outgoing.add(bytes);
    }

    @Override
    public void close() {
        end();
    }

    private boolean end() {
        if (!ended.compareAndSet(false, true)) return false;
        closed.countDown();
        outgoing.add(Octets.NONE);
        closePort(port);
        awaitReader();
        return true;
    }

    /// The next file to be opened may get the same descriptor: nobody may still be reading from the old one. On a line
    /// that is alive but silent this takes up to a second.
    private void awaitReader() {
        if (Thread.currentThread().equals(reader)) return;
        try {
            if (!reader.join(java.time.Duration.ofSeconds(3)))
                LOG.warn("{}: the reading thread did not end", port.getPortName());
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
