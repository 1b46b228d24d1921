package org.fanzai.device.virtual;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.PortSettings;

/// A barcode scanner without hardware, at the line's speed.
public final class VirtualScanner implements AutoCloseable {
    private final VirtualLine line;
    private final LinkedBlockingQueue<Octets> outgoing = new LinkedBlockingQueue<>();
    private final Thread sender;

    private VirtualScanner(Path path, PortSettings settings) {
        line = new VirtualLine(path, settings, _ -> {});
        sender = Thread.ofPlatform().daemon().name("scan " + path.getFileName()).unstarted(this::run);
        line.start();
        sender.start();
    }

    /// A scanner at 9600 baud, 8N1, behind the symbolic link `path`.
    public static VirtualScanner at(Path path) {
        return at(path, PortSettings.of8N1(9600));
    }

    public static VirtualScanner at(Path path, PortSettings settings) {
        return new VirtualScanner(path, settings);
    }

    public Path path() {
        return line.terminal().path();
    }

    /// Scans a code: its text and a CR. Returns at once.
    public void scan(String text) {
        send((text + "\r").getBytes(StandardCharsets.UTF_8));
    }

    /// Sends any bytes, in order with the scans. Returns at once.
    public void send(byte... bytes) {
        outgoing.add(Octets.of(bytes));
    }

    public void unplug() {
        line.terminal().unplug();
    }

    public void replug() {
        line.terminal().plug();
    }

    private void run() {
        try {
            while (true) line.send(outgoing.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sender.interrupt();
        line.close();
    }
}
