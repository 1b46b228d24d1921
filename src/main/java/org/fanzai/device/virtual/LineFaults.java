package org.fanzai.device.virtual;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanzai.device.frame.Octets;

/// What is wrong with a device's answers. Each fault is counted down answer by answer. Thread-safe.
final class LineFaults {
    private final AtomicInteger damaged = new AtomicInteger();
    private final AtomicInteger corrupted = new AtomicInteger();
    private final AtomicInteger halved = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private volatile Octets noise = Octets.NONE;
    private volatile Duration always = Duration.ZERO;
    private volatile Duration lateBy = Duration.ZERO;

    void noise(Octets before) {
        noise = before;
    }

    void damage(int answers) {
        damaged.set(answers);
    }

    void corrupt(int answers) {
        corrupted.set(answers);
    }

    void halve(int answers) {
        halved.set(answers);
    }

    void twice(int answers) {
        twice.set(answers);
    }

    void delayAll(Duration by) {
        always = by;
    }

    void late(int answers, Duration by) {
        lateBy = by;
        late.set(answers);
    }

    /// How much later this answer comes; asked once for each.
    Duration delay() {
        return counted(late) ? always.plus(lateBy) : always;
    }

    /// What goes over the wire instead of `answer`.
    List<Octets> applied(Octets answer) {
        var spoilt = noise.plus(spoilt(answer));
        return counted(twice) ? List.of(spoilt, spoilt) : List.of(spoilt);
    }

    private Octets spoilt(Octets answer) {
        if (counted(damaged)) return flipped(answer, answer.length() - 1, 0x55);
        if (counted(corrupted)) return flipped(answer, answer.length() / 2, 0x04);
        return counted(halved) ? answer.part(0, answer.length() / 2) : answer;
    }

    private static Octets flipped(Octets answer, int at, int bits) {
        var bytes = answer.toArray();
        bytes[at] ^= (byte) bits;
        return Octets.of(bytes);
    }

    private static boolean counted(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
