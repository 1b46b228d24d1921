package org.fanzai.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.fanzai.support.StorageTrouble;

/// A folder for a while: it goes with all that is in it.
record TemporaryFolder(Path path) implements AutoCloseable {
    /// Throws [StorageTrouble] when there is no place for it.
    static TemporaryFolder make() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("fanzai-demo-"));
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "The demo has no place for its files", trouble);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException trouble) {
            throw new StorageTrouble("trouble.data.folder", "A temporary folder can't be removed", trouble, path);
        }
    }
}
