package org.fanzai.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The revisions of a library's rules by the instant from which each holds, and the closures that were announced.
/// Immutable.
public final class Rulebook {
    private final List<Entry> entries; // in the order of `since`
    private final List<Closure> closures;

    private record Entry(Instant since, Policy policy) {}

    /// Days on which a branch turned out to be closed, as was said at `announced`.
    public record Closure(Instant announced, String branch, Set<LocalDate> dates) {
        public Closure {
            dates = Set.copyOf(dates);
        }
    }

    private Rulebook(List<Entry> entries, List<Closure> closures) {
        this.entries = List.copyOf(entries);
        this.closures = List.copyOf(closures);
    }

    /// These rules, from the beginning of time.
    public static Rulebook of(Policy policy) {
        return new Rulebook(List.of(new Entry(Instant.MIN, policy)), List.of());
    }

    /// The rules in force at an instant.
    public Policy at(Instant instant) {
        for (var entry : entries.reversed()) if (!entry.since.isAfter(instant)) return entry.policy;
        return entries.getFirst().policy;
    }

    public Policy latest() {
        return entries.getLast().policy;
    }

    /// In the order in which they were told.
    public List<Closure> closures() {
        return closures;
    }

    /// This book with another revision from an instant on, up to the next one that it has.
    public Rulebook then(Instant since, Policy policy) {
        return new Rulebook(inserted(entries, new Entry(since, policy)), closures);
    }

    /// This book with a closure: a new revision from its announcement on, and later ones know of it too.
    public Rulebook close(Instant announced, String revision, String branch, Set<LocalDate> dates) {
        var known = new ArrayList<Entry>();
        for (var entry : entries)
            known.add(
                    entry.since.isAfter(announced)
                            ? new Entry(entry.since, entry.policy.closed(entry.policy.revision(), branch, dates))
                            : entry);
        var told = new ArrayList<>(closures);
        told.add(new Closure(announced, branch, dates));
        var closed = new Entry(announced, at(announced).closed(revision, branch, dates));
        return new Rulebook(inserted(known, closed), told);
    }

    /// After all that hold from the same instant or earlier.
    private static List<Entry> inserted(List<Entry> entries, Entry more) {
        int place = 0;
        while (place < entries.size() && !entries.get(place).since.isAfter(more.since)) place++;
        var inserted = new ArrayList<>(entries);
        inserted.add(place, more);
        return inserted;
    }
}
