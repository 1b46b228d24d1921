package org.fanzai.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fanzai.support.StorageTrouble;

/// Measures the ways of an item and of a reader, part by part, with virtual devices at their true speed and real files
/// in `folder`.
public final class PathBench {
    /// A part of the way. New ones, such as a screen's, are added to [#PARTS].
    public interface Part {
        /// Its name in the results.
        String name();

        /// Measures `runs` times in a folder of its own. Throws `Trouble`; an empty list says that it can't be
        /// measured here.
        List<Figure> measure(Path folder, int runs) throws InterruptedException, IOException;
    }

    /// In the order of a visit to the kiosk.
    public static final List<Part> PARTS = List.of(
            new ScanToEvent(),
            new CardToScreen(),
            new ReadingTags(),
            new TagsToVerdict(),
            new DurableCommit(),
            new ColdStart());

    private final Path folder;
    private final int runs;

    public PathBench(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /// The figures of each part. Throws `Trouble`.
    public Map<String, List<Figure>> run(List<Part> parts) throws InterruptedException {
        var results = new LinkedHashMap<String, List<Figure>>();
        for (var part : parts) results.put(part.name(), run(part));
        return results;
    }

    private List<Figure> run(Part part) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            var own = Files.createTempDirectory(folder, "bench-");
            try {
                return part.measure(own, runs);
            } finally {
                delete(own);
            }
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The benchmark can't use " + folder, trouble, folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
