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

    @Test
    void measuresTheRules() {
        var ran = Ran.of(
                "bench",
                "rules",
                "--runs",
                "3",
                "--warm-up",
                "2",
                "--rounds",
                "2",
                "--items",
                "100",
                "--json",
                "--folder",
                folder.toString());
        assertEquals(0, ran.exit(), ran.err());
        var results = JsonMapper.builder().build().readTree(ran.out());
        assertEquals(List.of("runs", "decision", "memory", "file"), List.copyOf(results.propertyNames()));
        assertEquals(
                List.of("checkout", "renewal", "checkin", "overdue fine"),
                results.path("decision")
                        .valueStream()
                        .map(figure -> figure.path("name").asString())
                        .toList());
        for (var part : List.of("decision", "memory", "file"))
            for (JsonNode figure : results.path(part))
                assertTrue(figure.path("median").asDouble() > 0, figure.toString());
        assertEquals(1.5, results.path("file").path(3).path("goal").asDouble());
        assertEquals(
                List.of(),
                List.of(java.util.Objects.requireNonNull(folder.toFile().list())),
                "nothing is left");
    }

    @Test
    void refusesMoreCheckoutsThanThereAreItemsFor() {
        var ran = Ran.of("bench", "rules", "--items", "100", "--runs", "200");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("49 checkouts"), ran.err());
    }

    @Test
    void explainsThatADatabaseIsNotThere() {
        var ran = Ran.of(
                "bench",
                "rules",
                "--runs",
                "1",
                "--warm-up",
                "0",
                "--rounds",
                "1",
                "--items",
                "40",
                "--folder",
                folder.toString(),
                "--postgres",
                "jdbc:postgresql://localhost:1/none");
        assertEquals(1, ran.exit());
        assertTrue(ran.err().contains("can't be used for measuring"), ran.err());
    }
}
