package org.fanzai.device.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fanzai.device.protocol.CardUid;
import org.fanzai.support.Signal;
import org.fanzai.support.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cards on a reader as scans of their numbers, each once when it is laid down. `tags`: on a reader of its own, where
/// a tag too is a card. A card that finds no subscriber waits for the next one.
final class CardScanner implements Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(CardScanner.class);
    private static final String UID = "UID";

    private final SerialPad reader;
    private final CardNumbers numbers;
    private final boolean tags;
    private final Signal<DeviceHealth> health = new Signal<>(new DeviceHealth.Connecting());
    private final List<Consumer<? super Scan>> subscribers = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Set<String> lying = Set.of();
    private Optional<Scan> kept = Optional.empty();

    CardScanner(SerialPad reader, CardNumbers numbers, boolean tags) {
        this.reader = reader;
        this.numbers = numbers;
        this.tags = tags;
        subscriptions.add(reader.cards().subscribe(_ -> changed()));
        subscriptions.add(reader.state().subscribe(state -> {
            health.set(health(state));
            changed();
        }));
    }

    private static DeviceHealth health(PadState state) {
        return switch (state) {
            case PadState.Connecting() -> new DeviceHealth.Connecting();
            case PadState.Ready _ -> new DeviceHealth.Ok();
            case PadState.Lost(var why) -> new DeviceHealth.Trouble("device.cards.lost", why);
        };
    }

    private synchronized void changed() {
        var now = new HashSet<String>();
        Stream.concat(reader.cards().value().stream().map(CardUid::hex), laidTags())
                .forEach(now::add);
        now.stream().filter(uid -> !lying.contains(uid)).sorted().forEach(this::laid);
        lying = Set.copyOf(now);
    }

    private Stream<String> laidTags() {
        if (!tags || !(reader.state().value() instanceof PadState.Ready(var seen, var _))) return Stream.empty();
        return seen.stream().map(tag -> tag.uid().hex());
    }

    private void laid(String uid) {
        var scan = new Scan(numbers.text(uid), Optional.of(UID));
        if (subscribers.isEmpty()) kept = Optional.of(scan);
        else List.copyOf(subscribers).forEach(subscriber -> tell(subscriber, scan));
    }

    private static void tell(Consumer<? super Scan> subscriber, Scan scan) {
        try {
            subscriber.accept(scan);
        } catch (RuntimeException bug) {
            LOG.error("A subscriber failed", bug);
        }
    }

    @Override
    public synchronized Subscription subscribe(Consumer<? super Scan> subscriber) {
        subscribers.add(subscriber);
        kept.ifPresent(scan -> tell(subscriber, scan));
        kept = Optional.empty();
        return () -> {
            synchronized (this) {
                subscribers.remove(subscriber);
            }
        };
    }

    @Override
    public Signal<DeviceHealth> health() {
        return health;
    }

    /// Closes the reader too where it is a reader of its own.
    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        if (tags) reader.close();
    }
}
