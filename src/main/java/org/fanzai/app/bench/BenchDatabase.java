package org.fanzai.app.bench;

import java.nio.file.Path;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.bench.Schema;

/// Where the libraries of a benchmark are made; each has a name of its own.
@FunctionalInterface
interface BenchDatabase {
    /// An empty one. `settle` is called when it is filled.
    record Empty(Db db, Runnable settle, Runnable close) {}

    Empty make(String name);

    static BenchDatabase memory() {
        return name -> h2(H2.inMemory(name));
    }

    /// As a station has it.
    static BenchDatabase file(Path folder) {
        return name -> h2(H2.open(folder.resolve(name), "bench"));
    }

    private static Empty h2(Db db) {
        return new Empty(db, () -> {}, db::close);
    }

    static BenchDatabase postgres(String url, String user, String password) {
        return name -> {
            var schema = Schema.make(url, user, password, name);
            return new Empty(schema.db(), schema::settle, schema::close);
        };
    }
}
