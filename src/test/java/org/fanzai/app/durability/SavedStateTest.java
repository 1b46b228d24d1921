package org.fanzai.app.durability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.fanzai.db.Db;
import org.fanzai.db.H2;
import org.fanzai.db.store.CaseStore;
import org.fanzai.db.store.CaseStore.Case;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded database's file never holds half a transaction, however long one takes.
@Tag("slow")
class SavedStateTest {
    /// Longer than H2 would wait before it saves by itself.
    private static final Duration LONG = Duration.ofMillis(2500);

    @TempDir
    Path folder;

    @Test
    void aTransactionThatIsHalfDoneIsNotInTheFile() {
        try (var db = H2.open(folder.resolve("library"), "secret")) {
            db.checkpoint();
            var before = file();
            int _ = db.write(tx -> {
                new CaseStore().raise(tx, some());
                LockSupport.parkNanos(LONG.toNanos());
                assertArrayEquals(before, file());
                return 1;
            });
        }
    }

    @Test
    void aCheckpointSavesWhatWasCommitted() throws IOException {
        try (var db = H2.open(folder.resolve("library"), "secret")) {
            raise(db);
            db.checkpoint();
            Files.write(folder.resolve("copy.mv.db"), file()); // what a power cut would leave now
            raise(db);
        }
        try (var copy = H2.open(folder.resolve("copy"), "secret")) {
            assertEquals(1, copy.read(new CaseStore()::all).size());
        }
    }

    private static void raise(Db db) {
        int _ = db.write(tx -> {
            new CaseStore().raise(tx, some());
            return 1;
        });
    }

    private static Case some() {
        return new Case(UUID.randomUUID(), "TEST", "T1", Optional.empty(), Optional.empty(), Instant.EPOCH);
    }

    private byte[] file() {
        try {
            return Files.readAllBytes(folder.resolve("library.mv.db"));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
