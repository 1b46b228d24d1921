package org.fanzai.support;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Checks that something holds for many random cases. A failure names its seed; `-Dfanzai.seed=…` runs it alone again.
public final class Property {
    private static final String SEED = "fanzai.seed";

    private Property() {}

    public static void holds(int times, Consumer<RandomGenerator> check) {
        var given = Long.getLong(SEED);
        if (given != null) {
            once(given, check);
            return;
        }
        var seeds = new SplittableRandom();
        for (int i = 0; i < times; i++) once(seeds.nextLong(), check);
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
