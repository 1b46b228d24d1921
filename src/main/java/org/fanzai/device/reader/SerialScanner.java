package org.fanzai.device.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.fanzai.device.driver.DriverLoop;
import org.fanzai.device.driver.ScannerBehaviour;
import org.fanzai.device.driver.ScannerNews;
import org.fanzai.device.link.SerialLink;
import org.fanzai.support.Signal;
import org.fanzai.support.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A scanner behind a driver.
final class SerialScanner implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(SerialScanner.class);
    private static final int MOST_KEPT = 64;

    private final Signal<DeviceHealth> health = new Signal<>(new DeviceHealth.Connecting());
    private final String name;
    private volatile boolean closed;
    private final List<Consumer<? super Scan>> subscribers = new ArrayList<>();
    private final Queue<Scan> kept = new ArrayDeque<>();
    private final DriverLoop<?, Void, ScannerNews> loop;

    SerialScanner(String name, ScannerBehaviour behaviour, SerialLink.Opener opener) {
        this.name = name;
        loop = new DriverLoop<>(name, behaviour, opener, this::heard);
        loop.start();
    }

    @Override
    public Signal<DeviceHealth> health() {
        return health;
    }

    @Override
    public Subscription subscribe(Consumer<? super Scan> subscriber) {
        synchronized (subscribers) {
            subscribers.add(subscriber);
            for (var scan = kept.poll(); scan != null; scan = kept.poll()) tell(subscriber, scan);
        }
        return () -> {
            synchronized (subscribers) {
                subscribers.remove(subscriber);
            }
        };
    }

    private void become(DeviceHealth next) {
        if (next instanceof DeviceHealth.Trouble(var key, var why) && !closed && !next.equals(health.value()))
            LOG.warn("{}: {} ({})", name, why, key);
        if (next instanceof DeviceHealth.Ok && !next.equals(health.value())) LOG.info("{}: ready", name);
        health.set(next);
    }

    private void heard(ScannerNews news) {
        switch (news) {
            case ScannerNews.Ready() -> become(new DeviceHealth.Ok());
            case ScannerNews.Lost(var why) -> become(new DeviceHealth.Trouble("device.scanner.lost", why));
            case ScannerNews.Spoilt(var why) -> spoilt(why);
            case ScannerNews.Scanned(var line) -> scanned(Scan.of(line));
        }
    }

    /// Whoever listens says "scan again"; where nobody does it is of no use later.
    private void spoilt(String why) {
        LOG.warn("{}: dropped {}", name, why);
        synchronized (subscribers) {
            List.copyOf(subscribers).forEach(subscriber -> tell(subscriber, Scan.spoilt(why)));
        }
    }

    private void scanned(Scan scan) {
        synchronized (subscribers) {
            if (subscribers.isEmpty()) keep(scan);
            else List.copyOf(subscribers).forEach(subscriber -> tell(subscriber, scan));
        }
    }

    private void keep(Scan scan) {
        if (kept.size() == MOST_KEPT) {
            kept.remove();
            LOG.warn("{}: nobody listens; the oldest of {} scans was dropped", name, MOST_KEPT);
        }
        kept.add(scan);
        LOG.info("{}: nobody listens; a scan waits", name);
    }

    private void tell(Consumer<? super Scan> subscriber, Scan scan) {
        try {
            subscriber.accept(scan);
        } catch (RuntimeException bug) {
            LOG.error("{}: a subscriber failed", name, bug);
        }
    }

    @Override
    public void close() {
        closed = true;
        loop.close();
    }
}
