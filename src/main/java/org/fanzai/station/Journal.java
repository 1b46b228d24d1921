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
    private final Chain chain;

    private Journal(JournalFile file, Chain chain) {
        this.file = file;
        this.chain = chain;
    }

    /// An operation of the journal and what was told of it; no verdict when nothing was.
    public record Line(Operation operation, Optional<Verdict> verdict) {}

    /// An open journal, what is in it, and whether a torn end was cut off it.
    public record Opened(Journal journal, List<Line> lines, boolean torn) {}

    /// What is in a journal whose chain holds, and whether its end is torn.
    public record Verified(List<Line> lines, boolean torn) {}

    /// Opens or makes a journal and verifies its chain. Throws [StorageTrouble] when it is damaged.
    public static Opened open(Path path, StationKey key) {
        var opened = JournalFile.open(path, key);
        var chain = new Chain();
        try {
            var lines = chain.follow(opened.scan().records(), path);
            return new Opened(
                    new Journal(opened.file(), chain),
                    lines,
                    opened.scan().torn().isPresent());
        } catch (StorageTrouble damaged) {
            opened.file().close();
            throw damaged;
        }
    }

    /// Verifies the chain of a journal without changing it: a torn end stays. Throws [StorageTrouble] when it is
    /// damaged.
    public static Verified verify(Path path, StationKey key) {
        var scan = JournalFile.read(path, key);
        return new Verified(
                new Chain().follow(scan.records(), path), scan.torn().isPresent());
    }

    /// Reads a journal without changing it. Throws [StorageTrouble] when it is damaged.
    public static List<Line> read(Path path, StationKey key) {
        var lines = new Lines();
        for (var record : JournalFile.read(path, key).records()) lines.add(entries(record, path));
        return lines.list();
    }

    /// The sequence that the next operation gets.
    public long nextSequence() {
        return chain.sequence + 1;
    }

    /// The hash that the next operation follows.
    public Hash head() {
        return chain.head;
    }

    /// No operation of this journal occurred later.
    public Instant latest() {
        return chain.latest;
    }

    /// Appends an operation together with what will be told of it. Both are on the disk when this returns. Throws
    /// [StorageTrouble]; also when the operation does not follow the journal's last one.
    public void append(Operation operation, Verdict verdict) {
        if (!chain.isFollowedBy(operation))
            throw new StorageTrouble(
                    "trouble.journal.follows",
                    "Operation " + operation.sequence() + " does not follow the journal's last one",
                    operation.sequence());
        var record = JournalCodec.write(
                List.of(new JournalEntry.Submitted(operation), new JournalEntry.Told(operation.id(), verdict)));
        file.append(record);
        chain.advance(operation, record);
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

    /// Where the records have come to.
    private static final class Chain {
        private Hash head = Hash.NONE;
        private long sequence;
        private Instant latest = Instant.EPOCH;

        List<Line> follow(List<byte[]> records, Path path) {
            var lines = new Lines();
            for (var record : records) lines.add(follow(record, path));
            return lines.list();
        }

        private List<JournalEntry> follow(byte[] record, Path path) {
            var entries = entries(record, path);
            for (var entry : entries) {
                if (!(entry instanceof JournalEntry.Submitted(var operation))) continue;
                if (!isFollowedBy(operation))
                    throw new StorageTrouble(
                            "trouble.journal.chain",
                            "The journal's chain breaks at operation " + operation.sequence() + ": " + path,
                            path,
                            operation.sequence());
                advance(operation, record);
            }
            return entries;
        }

        boolean isFollowedBy(Operation operation) {
            return operation.sequence() == sequence + 1
                    && operation.previousHash().equals(head);
        }

        void advance(Operation operation, byte[] record) {
            head = JournalCodec.next(head, record);
            sequence = operation.sequence();
            if (operation.occurredAt().isAfter(latest)) latest = operation.occurredAt();
        }
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
