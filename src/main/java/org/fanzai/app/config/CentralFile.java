package org.fanzai.app.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.fanzai.db.central.CentralUrl;
import org.fanzai.support.yaml.Section;

/// Reads the schema of a worker's file.
final class CentralFile {
    private static final int WORKERS = 2;

    private CentralFile() {}

    /// `path` turns the text of a key into a file. Empty when something is missing, which is a problem already.
    static Optional<CentralConfig> read(Section root, Optional<LibraryConfig> library, Function<String, Path> path) {
        var database = root.required("database", CentralUrl::of);
        var credential = root.required("credential", path);
        var workers = root.value("workers", Values.number(1, 32)).orElse(WORKERS);
        if (database.isEmpty() || credential.isEmpty() || library.isEmpty()) return Optional.empty();
        return Optional.of(new CentralConfig(database.get(), credential.get(), library.get(), workers));
    }
}
