package org.fanzai.device.reader;

import java.util.List;
import java.util.function.Consumer;
import org.fanzai.support.Signal;
import org.fanzai.support.Subscription;

/// Several scanners and card readers of one station as one. It is in trouble as soon as one of them is.
public final class JoinedScanner implements Scanner {
    private final List<Scanner> scanners;
    private final Signal<DeviceHealth> health = new Signal<>(new DeviceHealth.Connecting());
    private final List<Subscription> subscriptions;

    public JoinedScanner(List<Scanner> scanners) {
        this.scanners = List.copyOf(scanners);
        subscriptions = scanners.stream()
                .map(scanner -> scanner.health().subscribe(_ -> refresh()))
                .toList();
    }

    private synchronized void refresh() {
        var now = scanners.stream().map(scanner -> scanner.health().value()).toList();
        health.set(now.stream()
                .filter(DeviceHealth.Trouble.class::isInstance)
                .findFirst()
                .or(() -> now.stream()
                        .filter(DeviceHealth.Connecting.class::isInstance)
                        .findFirst())
                .orElseGet(DeviceHealth.Ok::new));
    }

    @Override
    public Subscription subscribe(Consumer<? super Scan> subscriber) {
        var all =
                scanners.stream().map(scanner -> scanner.subscribe(subscriber)).toList();
        return () -> all.forEach(Subscription::close);
    }

    @Override
    public Signal<DeviceHealth> health() {
        return health;
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        scanners.forEach(Scanner::close);
    }
}
