package org.fanzai.domain.circulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/// Gives each of some askers something of its own, where that can be done.
final class Matching {
    private static final int NOBODY = -1;

    private Matching() {}

    /// Whether every asker can have one of `things` that `suits` it, no thing given twice. By augmenting paths.
    static <A, T> boolean isComplete(List<A> askers, List<T> things, BiPredicate<A, T> suits) {
        if (askers.size() > things.size()) return false;
        var owners = new int[things.size()];
        Arrays.fill(owners, NOBODY);
        for (int asker = 0; asker < askers.size(); asker++)
            if (!finds(asker, askers, things, suits, owners, new boolean[things.size()])) return false;
        return true;
    }

    /// Takes a free thing, or one whose owner finds another.
    private static <A, T> boolean finds(
            int asker, List<A> askers, List<T> things, BiPredicate<A, T> suits, int[] owners, boolean[] tried) {
        for (int thing = 0; thing < owners.length; thing++) {
            if (tried[thing] || !suits.test(askers.get(asker), things.get(thing))) continue;
            tried[thing] = true;
            if (owners[thing] == NOBODY || finds(owners[thing], askers, things, suits, owners, tried)) {
                owners[thing] = asker;
                return true;
            }
        }
        return false;
    }
}
