package org.fanzai.station;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fanzai.domain.operation.Hash;
import org.fanzai.domain.operation.Operation;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.support.StorageTrouble;
import tools.jackson.core.JacksonException;

/// What a station did, in order, for good: append-only, chained, encrypted, durable. Not thread-safe; the station that
/// owns it lets one operation in at a time.
public final class Journal implements AutoCloseable {
    private final JournalFile file;
    private Hash head = Hash.NONE;
    private long sequence;
    private Instant latest = Instant.EPOCH;

    private Journal(JournalFile file) {
        this.file = file;
    }

    /// An operation of the journal and what was told of it; no verdict when nothing was.
    public record Line(Operation operation, Optional<Verdict> verdict) {}

    /// An open journal, what is in it, and whether a torn end was cut off it.
    public record Opened(Journal journal, List<Line> lines, boolean torn) {}

    /// Opens or makes a journal and verifies its chain. Throws [StorageTrouble] when it is damaged.
    public static Opened open(Path path, StationKey key) {
        var opened = JournalFile.open(path, key);
        var journal = new Journal(opened.file());
        var lines = new Lines();
        try {
            for (var record : opened.scan().records()) lines.add(journal.follow(record, path));
        } catch (StorageTrouble damaged) {
            opened.file().close();
            throw damaged;
        }
        return new Opened(journal, lines.list(), opened.scan().torn().isPresent());
    }

    /// Reads a journal without changing it. Throws [StorageTrouble] when it is damaged.
    public static List<Line> read(Path path, StationKey key) {
        var lines = new Lines();
        for (var record : JournalFile.read(path, key).records()) lines.add(entries(record, path));
        return lines.list();
    }

    /// The sequence that the next operation gets.
    public long nextSequence() {
        return sequence + 1;
    }

    /// The hash that the next operation follows.
    public Hash head() {
        return head;
    }

    /// No operation of this journal occurred later.
    public Instant latest() {
        return latest;
    }

    /// Appends an operation together with what will be told of it. Both are on the disk when this returns.
    public void append(Operation operation, Verdict verdict) {
        var record = JournalCodec.write(
                List.of(new JournalEntry.Submitted(operation), new JournalEntry.Told(operation.id(), verdict)));
        file.append(record);
        advance(operation, record);
    }

    private void advance(Operation operation, byte[] record) {
        head = JournalCodec.next(head, record);
        sequence = operation.sequence();
        if (operation.occurredAt().isAfter(latest)) latest = operation.occurredAt();
    }

    private List<JournalEntry> follow(byte[] record, Path path) {
        var entries = entries(record, path);
        for (var entry : entries) {
            if (!(entry instanceof JournalEntry.Submitted(var operation))) continue;
            if (operation.sequence() != nextSequence()
                    || !operation.previousHash().equals(head))
                throw new StorageTrouble(
                        "trouble.journal.chain",
                        "The journal's chain breaks at operation " + operation.sequence() + ": " + path,
                        path,
                        operation.sequence());
            advance(operation, record);
        }
        return entries;
    }

    private static List<JournalEntry> entries(byte[] record, Path path) {
        try {
            return JournalCodec.read(record);
        } catch (IllegalArgumentException | DateTimeException | JacksonException other) {
            throw new StorageTrouble(
                    "trouble.journal.format", "The journal holds what this version can't read: " + path, path);
        }
    }

    @Override
    public void close() {
        file.close();
    }

    /// Gathers entries into lines.
    private static final class Lines {
        private final Map<UUID, Line> byId = new LinkedHashMap<>();

        void add(List<JournalEntry> entries) {
            for (var entry : entries) {
                switch (entry) {
                    case JournalEntry.Submitted(var operation) ->
                        byId.put(operation.id(), new Line(operation, Optional.empty()));
                    case JournalEntry.Told(var id, var verdict) ->
                        byId.computeIfPresent(id, (_, line) -> new Line(line.operation(), Optional.of(verdict)));
                }
            }
        }

        List<Line> list() {
            return new ArrayList<>(byId.values());
        }
    }
}
