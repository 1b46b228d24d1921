package org.fanzai.db;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fanzai.db.store.ItemStore;
import org.fanzai.support.StorageTrouble;
import org.h2.api.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2Test {
    private static final String PASSWORD = "00112233445566778899aabbccddeeff";

    @TempDir
    Path folder;

    @Test
    void keepsAndEncryptsWhatIsWritten() throws IOException {
        var file = folder.resolve("library");
        TestLibrary.filled(H2.open(file, PASSWORD)).close();
        var bytes = new String(Files.readAllBytes(database()), StandardCharsets.UTF_8);
        assertFalse(bytes.contains("三体") || bytes.contains("张小明") || bytes.contains("patron"));
        try (var db = H2.open(file, PASSWORD)) {
            assertEquals(10, db.read(new ItemStore()::all).size());
        }
    }

    @Test
    void anotherPasswordIsRefusedAndChangesNothing() throws IOException {
        TestLibrary.filled(H2.open(folder.resolve("library"), PASSWORD)).close();
        refusesUntouched();
    }

    @Test
    void whatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        for (var text : List.of("x", "My diary. ", "H2encrypT\n")) {
            for (int times : new int[] {1, 1000, 5000}) {
                Files.writeString(database(), text.repeat(times));
                refusesUntouched();
            }
        }
    }

    /// An H2 file can carry code: triggers are made when it opens.
    @Test
    void aPlainDatabaseIsRefusedBeforeAnythingInItRuns() throws Exception {
        plant();
        Planted.RUNS.set(0);
        try (var _ = plain()) {
            assertNotEquals(0, Planted.RUNS.get(), "the planted code does not work, and this test proves nothing");
        }
        Planted.RUNS.set(0);
        refusesUntouched();
        assertEquals(0, Planted.RUNS.get());
    }

    private void plant() throws SQLException {
        try (var connection = plain();
                var statement = connection.createStatement()) {
            statement.execute("create table \"flyway_schema_history\" (x int)");
            statement.execute("create trigger planted before select on \"flyway_schema_history\" call '"
                    + Planted.class.getName() + "'");
            statement.execute("create alias planted for '" + Planted.class.getName() + ".run'");
        }
    }

    private Connection plain() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("library") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "fanzai", "");
    }

    private void refusesUntouched() throws IOException {
        var before = Files.readAllBytes(database());
        assertThrows(StorageTrouble.class, () -> H2.open(folder.resolve("library"), "f".repeat(32)));
        assertArrayEquals(before, Files.readAllBytes(database()));
    }

    private Path database() {
        return folder.resolve("library.mv.db");
    }

    /// Counts how often code in a database file ran.
    public static final class Planted implements Trigger {
        static final AtomicInteger RUNS = new AtomicInteger();

        @Override
        public void init(Connection connection, String schema, String name, String table, boolean before, int type) {
            run();
        }

        @Override
        public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
            run();
        }

        public static int run() {
            return RUNS.incrementAndGet();
        }
    }
}
