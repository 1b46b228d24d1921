package org.fanzai.domain.operation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// What the operations of one item add up to, as a fold over them in the order in which they occurred.
/// Pure: the order of arrival makes no difference.
public final class ItemTimeline {
    private ItemTimeline() {}

    /// An operation and what was told of it.
    public record Told(Operation operation, Verdict verdict) {}

    /// Folds all operations of an item, given in any order, however often each, from how the item was
    /// before them.
    public static ItemLife fold(Collection<Told> operations, ItemLife before, Terms terms) {
        var unfolding = new Unfolding(before, terms);
        for (var told : inOrder(operations)) unfolding.apply(told);
        return unfolding.finish();
    }

    /// One more operation, which occurred after all others.
    public static ItemLife then(ItemLife before, Told told, Terms terms) {
        var unfolding = new Unfolding(before, terms);
        unfolding.apply(told);
        return unfolding.finish();
    }

    /// What has changed by itself: the day's work put fines on accounts, or a closure was announced.
    public static ItemLife now(ItemLife before, Terms terms) {
        return new Unfolding(before, terms).finish();
    }

    private static List<Told> inOrder(Collection<Told> operations) {
        var once = new LinkedHashMap<UUID, Told>();
        for (var told : operations) once.put(told.operation().id(), told);
        return once.values().stream()
                .sorted((a, b) -> Operation.BY_OCCURRENCE.compare(a.operation(), b.operation()))
                .toList();
    }
}
