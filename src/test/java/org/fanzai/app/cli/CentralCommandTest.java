package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CentralCommandTest {
    private Path folder;
    private EmbeddedPostgres postgres;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        postgres = EmbeddedPostgres.start();
        assertEquals(Fanzai.DONE, run("init", "--credential", credential().toString()), err.toString());
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    private Path credential() {
        return folder.resolve("worker.credential");
    }

    private int run(String command, String... more) {
        var args = new ArrayList<>(List.of(
                "central", command, "--database", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres"));
        args.addAll(List.of(more));
        out.getBuffer().setLength(0);
        return Fanzai.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    @Test
    void theWorkersCredentialIsForItsOwnerAlone() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(credential())));
        assertEquals(2, Files.readAllLines(credential()).size());
    }

    @Test
    void letsAStationInAndCutsItOff() {
        assertEquals(Fanzai.DONE, run("enroll", "--name", "K1", "--kind", "kiosk", "--branch", "MAIN"));
        assertTrue(out.toString().strip().matches("K1:[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"), out.toString());
        assertEquals(Fanzai.DONE, run("status"));
        assertTrue(out.toString().contains("waits for its code"), out.toString());
        assertEquals(Fanzai.DONE, run("revoke", "K1"));
        assertEquals(Fanzai.DONE, run("status"));
        assertTrue(out.toString().contains("revoked"), out.toString());
        assertEquals(Fanzai.FAILED, run("revoke", "NOBODY"));
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(Fanzai.WRONG_USE, run("enroll", "--name", "K 1", "--kind", "kiosk", "--branch", "MAIN"));
        assertEquals(Fanzai.WRONG_USE, run("enroll", "--name", "K1", "--kind", "fridge", "--branch", "MAIN"));
        assertEquals(
                Fanzai.WRONG_USE,
                run("enroll", "--name", "K1", "--kind", "desk", "--branch", "MAIN", "--minutes", "0"));
    }

    @Test
    void anUpdateMayBeDoneAgain() {
        assertEquals(Fanzai.DONE, run("migrate"));
    }
}
