package org.fanzai.station;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fanzai.support.StorageTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An append-only file of encrypted records. `append` returns when the record is on the disk (one write, one
/// fdatasync). A record that was torn by a power cut can only be the last one: it is cut off and kept aside. Damage
/// anywhere else stops the opening, and the file is left as it is. Not thread-safe.
final class JournalFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);
    private static final byte[] MAGIC = "FANZAI-JOURNAL-1\n".getBytes(StandardCharsets.US_ASCII);

    private static final String JOURNAL = "fanzai journal";

    private final FileChannel channel;
    private final RecordCipher cipher;
    private long end;
    private long records;
    private boolean broken;

    private JournalFile(FileChannel channel, RecordCipher cipher, Scan scan) {
        this.channel = channel;
        this.cipher = cipher;
        this.end = scan.end();
        this.records = scan.records().size();
    }

    /// What is in a journal file: its whole records, where they end, and the torn rest if there is one.
    record Scan(List<byte[]> records, long end, Optional<byte[]> torn) {}

    /// An open journal and what was in it.
    record Opened(JournalFile file, Scan scan) {}

    /// Opens or makes the journal. Throws [StorageTrouble] for a damaged or foreign file.
    static Opened open(Path path, StationKey key) {
        return open(path, key, JOURNAL);
    }

    /// The same for another file of records; `use` gives it a key of its own.
    static Opened open(Path path, StationKey key, String use) {
        var cipher = new RecordCipher(key.derive(use));
        try {
            if (Files.notExists(path) || hardlyBegun(path)) start(path);
            var scan = scan(path, cipher);
            if (scan.torn().isPresent()) cutOff(path, scan);
            var channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            return new Opened(new JournalFile(channel, cipher, scan), scan);
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.journal.open", "The journal can't be opened: " + path, trouble, path);
        }
    }

    /// Reads a journal without changing it, also while a station writes it.
    static Scan read(Path path, StationKey key) {
        try {
            return scan(path, new RecordCipher(key.derive(JOURNAL)));
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.journal.open", "The journal can't be read: " + path, trouble, path);
        }
    }

    /// Appends a record and returns when it is on the disk. After a failure the file is cut back to its last whole
    /// record; where even that fails, nothing is taken any more until the station starts again.
    void append(byte[] record) {
        if (broken)
            throw new StorageTrouble("trouble.journal.broken", "The journal failed before; restart the station");
        try {
            var frame = cipher.seal(record, records);
            long size = frame.remaining();
            while (frame.hasRemaining()) channel.write(frame);
            channel.force(false);
            end += size;
            records++;
        } catch (IOException trouble) {
            cutBack();
            throw new StorageTrouble("trouble.journal.write", "The journal can't be written", trouble);
        }
    }

    private void cutBack() {
        broken = true; // after a failed fsync nobody knows what is on the disk: only a restart reads it again
        try {
            channel.truncate(end);
            channel.force(true);
        } catch (IOException again) {
            LOG.error("The journal can't be cut back", again);
        }
    }

    /// Whether a power cut came when the file was made.
    private static boolean hardlyBegun(Path path) throws IOException {
        if (Files.size(path) >= MAGIC.length) return false;
        var bytes = Files.readAllBytes(path);
        return Arrays.equals(bytes, Arrays.copyOf(MAGIC, bytes.length));
    }

    private static void start(Path path) throws IOException {
        Files.write(path, MAGIC);
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE);
                var folder = FileChannel.open(path.toAbsolutePath().getParent())) {
            channel.force(true);
            folder.force(true); // the name of a new file is durable when its folder is
        }
    }

    private static Scan scan(Path path, RecordCipher cipher) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        var magic = new byte[Math.min(MAGIC.length, bytes.remaining())];
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC))
            throw new StorageTrouble("trouble.journal.foreign", "This is no journal of ours: " + path, path);
        var records = new ArrayList<byte[]>();
        while (bytes.hasRemaining()) {
            int start = bytes.position();
            var record = cipher.open(bytes, records.size());
            if (record.isEmpty()) return torn(path, bytes.position(start), records, cipher);
            records.add(record.get());
        }
        return new Scan(records, bytes.position(), Optional.empty());
    }

    /// The bytes from here on are no record of ours. When a whole one is here, it was tampered with or the key is
    /// another; when one follows, this is damage: neither is a torn end.
    private static Scan torn(Path path, ByteBuffer rest, List<byte[]> records, RecordCipher cipher) {
        int start = rest.position();
        if (cipher.recordFollows(rest))
            throw new StorageTrouble(
                    "trouble.journal.damaged", "The journal is damaged at byte " + start + ": " + path, path, start);
        var bytes = new byte[rest.limit() - start];
        rest.get(start, bytes);
        return new Scan(records, start, Optional.of(bytes));
    }

    private static void cutOff(Path path, Scan scan) throws IOException {
        var aside = path.resolveSibling(path.getFileName() + ".torn-" + scan.end());
        Files.write(aside, scan.torn().orElseThrow());
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(scan.end());
            channel.force(true);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.journal.write", "The journal can't be closed", trouble);
        }
    }
}
