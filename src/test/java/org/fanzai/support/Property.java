package org.fanzai.support;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Checks that something holds for many random cases. A failure names its seed; `-Dfanzai.seed=…` runs it alone again.
/// `-Dfanzai.cases=…` is the most cases that a property is tried with.
public final class Property {
    private static final String SEED = "fanzai.seed";
    private static final String CASES = "fanzai.cases";

    private Property() {}

    public static void holds(int times, Consumer<RandomGenerator> check) {
        var given = Long.getLong(SEED);
        if (given != null) {
            once(given, check);
            return;
        }
        var seeds = new SplittableRandom();
        int cases = Math.min(times, Integer.getInteger(CASES, times));
        for (int i = 0; i < cases; i++) once(seeds.nextLong(), check);
    }

    private static void once(long seed, Consumer<RandomGenerator> check) {
        try {
            check.accept(new SplittableRandom(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "does not hold with -D" + SEED + "=" + seed + ": " + failure.getMessage(), failure);
        }
    }
}
