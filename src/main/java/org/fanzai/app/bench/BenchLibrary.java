package org.fanzai.app.bench;

import java.time.InstantSource;
import org.fanzai.app.bench.BenchDatabase.Empty;
import org.fanzai.db.bench.Filling;
import org.fanzai.db.bench.Size;
import org.fanzai.domain.policy.Policy;
import org.fanzai.support.Ids;

/// A library filled for measuring. `filling` is how long that took, in nanoseconds.
record BenchLibrary(Size size, CheckoutPairs pairs, double filling, Empty place) implements AutoCloseable {
    static BenchLibrary fill(Empty empty, Size size, Policy policy, Ids ids) {
        var clock = InstantSource.system();
        try {
            long start = System.nanoTime();
            new Filling(empty.db(), size, policy.branches().getFirst(), clock.instant()).fill();
            empty.settle().run();
            long filled = System.nanoTime();
            var pairs = new CheckoutPairs(empty.db(), size, policy, clock, ids);
            return new BenchLibrary(size, pairs, filled - start, empty);
        } catch (RuntimeException trouble) {
            empty.close().run();
            throw trouble;
        }
    }

    @Override
    public void close() {
        place.close().run();
    }
}
