package org.fanzai.device.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fanzai.device.reader.TagReading.Item;

/// An item that lies on a pad: all of its parts as one thing. `parts`: how many it has, as far as its tags say;
/// `contradictory`: they say different totals, so that nobody knows. A part that is there twice is among `doubled`.
public record Laid(
        String itemId,
        String owner,
        List<PadTag> tags,
        int parts,
        SortedSet<Integer> missing,
        SortedSet<Integer> doubled,
        boolean contradictory) {
    public Laid {
        tags = List.copyOf(tags);
        missing = new TreeSet<>(missing);
        doubled = new TreeSet<>(doubled);
    }

    /// The items among `tags`, in the order in which the first part of each came. What is no item is left out.
    public static List<Laid> of(List<PadTag> tags) {
        var byItem = new LinkedHashMap<String, List<PadTag>>();
        for (var tag : tags)
            if (tag.reading() instanceof Item item)
                byItem.computeIfAbsent(item.owner() + " " + item.itemId(), _ -> new ArrayList<>())
                        .add(tag);
        return byItem.values().stream().map(Laid::one).toList();
    }

    private static Laid one(List<PadTag> tags) {
        var items = tags.stream().map(tag -> (Item) tag.reading()).toList();
        int parts = items.stream().mapToInt(Laid::total).max().orElse(1);
        var present = new TreeSet<Integer>();
        var doubled = new TreeSet<Integer>();
        for (var item : items) if (!present.add(part(item))) doubled.add(part(item));
        var missing = new TreeSet<>(IntStream.rangeClosed(1, parts).boxed().toList());
        missing.removeAll(present);
        boolean contradictory = items.stream().mapToInt(Laid::total).distinct().count() > 1;
        var first = items.getFirst();
        return new Laid(first.itemId(), first.owner(), tags, parts, missing, doubled, contradictory);
    }

    /// Total and ordinal are swapped on tags of some writers; the larger is the total.
    private static int total(Item item) {
        return Math.max(1, Math.max(item.parts(), item.part()));
    }

    private static int part(Item item) {
        return Math.max(1, Math.min(item.parts(), item.part()));
    }

    /// All parts are there, each once, and they agree.
    public boolean whole() {
        return missing.isEmpty() && doubled.isEmpty() && !contradictory;
    }

    /// Masked: the identifier tells what somebody borrows.
    @Override
    public String toString() {
        return "Laid[" + tags.size() + " tags of " + parts + " parts, missing " + missing + "]";
    }
}
