package org.fanzai.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.fanzai.device.frame.Octets;
import org.fanzai.device.link.SerialLink;

/// A port whose requests are noted with their times. Thread-safe.
final class WireLog {
    private final List<Sent> sent = new ArrayList<>();

    private record Sent(long at, Octets bytes) {}

    SerialLink.Opener around(SerialLink.Opener opener) {
        return listener -> {
            var link = opener.open(listener);
            return new SerialLink() {
                @Override
                public void write(Octets bytes) {
                    note(bytes);
                    link.write(bytes);
                }

                @Override
                public void close() {
                    link.close();
                }
            };
        };
    }

    private synchronized void note(Octets bytes) {
        sent.add(new Sent(System.nanoTime(), bytes));
    }

    synchronized void clear() {
        sent.clear();
    }

    /// When the first such request was sent.
    synchronized OptionalLong first(Predicate<Octets> wanted) {
        return sent.stream()
                .filter(one -> wanted.test(one.bytes()))
                .mapToLong(Sent::at)
                .findFirst();
    }

    /// When the last such request before `end` was sent.
    synchronized OptionalLong lastBefore(long end, Predicate<Octets> wanted) {
        return sent.stream()
                .filter(one -> one.at() < end && wanted.test(one.bytes()))
                .mapToLong(Sent::at)
                .reduce((_, later) -> later);
    }
}
