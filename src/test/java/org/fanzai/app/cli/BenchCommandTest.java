package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class BenchCommandTest {
    @TempDir
    Path folder;

    @Test
    void measuresThePartsThatAreAskedFor() {
        var ran = Ran.of(
                "bench",
                "path",
                "--runs",
                "3",
                "--json",
                "--folder",
                folder.toString(),
                "--part",
                "scan",
                "--part",
                "commit");
        assertEquals(0, ran.exit(), ran.err());
        var results = JsonMapper.builder().build().readTree(ran.out());
        assertEquals(List.of("runs", "scan", "commit"), List.copyOf(results.propertyNames()));
        for (JsonNode figure : results.path("commit"))
            assertTrue(figure.path("median").asDouble() > 0, figure.toString());
        assertEquals(1.5, results.path("commit").path(2).path("goal").asDouble());
        assertEquals(
                List.of(),
                List.of(java.util.Objects.requireNonNull(folder.toFile().list())),
                "nothing is left");
    }

    @Test
    void namesThePartsThatThereAre() {
        var ran = Ran.of("bench", "path", "--part", "nonsense");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("commit"), ran.err());
    }
}
