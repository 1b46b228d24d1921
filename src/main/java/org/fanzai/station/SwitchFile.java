package org.fanzai.station;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.StorageTrouble;
import org.fanzai.usecase.port.SwitchLog;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The switches under way, in an encrypted append-only file beside the journal; made small at each start. Thread-safe.
public final class SwitchFile implements SwitchLog, AutoCloseable {
    private static final String USE = "fanzai switches";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JournalFile file;
    private final Map<Barcode, Doubt> open;

    private SwitchFile(JournalFile file, Map<Barcode, Doubt> open) {
        this.file = file;
        this.open = open;
    }

    /// Opens or makes the file. Throws [StorageTrouble] when it is damaged.
    public static SwitchFile open(Path path, StationKey key) {
        var opened = JournalFile.open(path, key, USE);
        opened.file().close();
        var doubts = doubts(opened.scan().records(), path);
        if (!opened.scan().records().isEmpty()) shorten(path, key, doubts.values());
        return new SwitchFile(JournalFile.open(path, key, USE).file(), doubts);
    }

    /// The doubts alone, in a new file that takes the place of the old one at once.
    private static void shorten(Path path, StationKey key, Collection<Doubt> doubts) {
        var next = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            try (var file = JournalFile.open(next, key, USE).file()) {
                for (var doubt : doubts) file.append(begun(doubt));
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (var folder = FileChannel.open(path.toAbsolutePath().getParent())) {
                folder.force(true); // or a power cut brings the old file back, without what is appended from here on
            }
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.journal.open", "The file can't be written: " + next, trouble, next);
        }
    }

    private static Map<Barcode, Doubt> doubts(List<byte[]> records, Path path) {
        var doubts = new LinkedHashMap<Barcode, Doubt>();
        try {
            for (var record : records) follow(doubts, record);
        } catch (IllegalArgumentException | JacksonException other) {
            throw new StorageTrouble(
                    "trouble.journal.format", "The file holds what this version can't read: " + path, path);
        }
        return doubts;
    }

    private static void follow(Map<Barcode, Doubt> doubts, byte[] record) {
        var node = JSON.readTree(record);
        var item = new Barcode(node.required("item").asString());
        doubts.remove(item);
        if (!node.has("purpose")) return;
        var tags = new ArrayList<TagUid>();
        for (var tag : node.required("tags")) tags.add(new TagUid(tag.asString()));
        doubts.put(
                item, new Doubt(item, tags, Purpose.valueOf(node.get("purpose").asString())));
    }

    private static byte[] begun(Doubt doubt) {
        var node = JSON.createObjectNode().put("item", doubt.item().text());
        node.put("purpose", doubt.purpose().name());
        var tags = node.putArray("tags");
        doubt.tags().forEach(tag -> tags.add(tag.hex()));
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ended(Barcode item) {
        return JSON.createObjectNode().put("item", item.text()).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void begin(Doubt doubt) {
        file.append(begun(doubt));
        open.remove(doubt.item());
        open.put(doubt.item(), doubt);
    }

    @Override
    public synchronized void end(Barcode item) {
        if (!open.containsKey(item)) return;
        file.append(ended(item));
        open.remove(item);
    }

    @Override
    public synchronized List<Doubt> open() {
        return List.copyOf(open.values());
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
