package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ScenarioRunCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String RIGHT = """
            scenario: S1
            steps:
              - { at: 2026-03-02T10:00, do: checkout, patron: P1, item: B1, expect: { outcome: accepted, due: 2026-03-16T23:59 } }
              - { check: { loans: { P1: [B1] }, balance: { P1: 0.00 } } }
            """;

    private static final String WRONG = """
            scenario: S2
            steps:
              - { at: 2026-03-02T10:00, do: checkin, item: X1, expect: { outcome: accepted, alerts: [NOT_ON_LOAN] } }
              - { check: { loans: { P1: [B1] } } }
            """;

    @TempDir
    Path folder;

    @Test
    void printsALineAScenarioAndTheSum() throws IOException {
        var ran = Ran.of("scenario", "run", file(RIGHT + "---\n" + WRONG));
        assertEquals(
                List.of(
                        "S1 ok",
                        "S2 FAILED step 1: expected outcome accepted, alerts [NOT_ON_LOAN],"
                                + " got outcome refused [UNKNOWN_ITEM], alerts []",
                        "1 passed, 1 failed"),
                ran.lines());
        assertEquals(Fanzai.FAILED, ran.exit());
    }

    @Test
    void runsOneOnlyWhereItIsNamed() throws IOException {
        var ran = Ran.of("scenario", "run", "--only", "S1", file(RIGHT + "---\n" + WRONG));
        assertEquals(List.of("S1 ok", "1 passed, 0 failed"), ran.lines());
        assertEquals(Fanzai.DONE, ran.exit());
    }

    @Test
    void aNameThatNoScenarioHasIsWrongUse() throws IOException {
        var ran = Ran.of("scenario", "run", "--only", "S9", file(RIGHT));
        assertEquals(Fanzai.WRONG_USE, ran.exit());
        assertTrue(ran.err().contains("There is no scenario S9 in these files."), ran.err());
    }

    @Test
    void jsonTellsEveryKeyWhetherOrNotTheFileAsked() throws IOException {
        var ran = Ran.of("scenario", "run", "--json", file(RIGHT + "---\n" + WRONG));
        assertEquals(2, ran.lines().size());
        var right = JSON.readTree(ran.lines().getFirst());
        assertEquals("S1 true", right.path("scenario").asString() + " " + right.path("ok"));
        assertEquals("[scenario, ok, steps]", right.propertyNames().toString());
        var step = right.path("steps").path(0);
        assertEquals("[index, do, got]", step.propertyNames().toString());
        assertEquals("1 checkout", step.path("index") + " " + step.path("do").asString());
        assertEquals(
                "[action, alerts, cases, credit, due, earliest, failed, fee, holdFor, mainReason, missing, moreReasons,"
                        + " outcome, position, reasons, renewed, suspendedUntil, to]",
                new TreeSet<>(step.path("got").propertyNames()).toString());
        assertEquals("2026-03-16T23:59", step.path("got").path("due").asString());
        assertEquals(
                "{\"loans\":{\"P1\":[\"B1\"]},\"balance\":{\"P1\":\"0.00\"}}",
                right.path("steps").path(1).path("got").toString());
        var wrong = JSON.readTree(ran.lines().getLast());
        assertEquals("S2 false", wrong.path("scenario").asString() + " " + wrong.path("ok"));
        assertEquals(
                "{\"loans\":{\"P1\":[]}}",
                wrong.path("steps").path(1).path("got").toString());
        assertEquals(Fanzai.FAILED, ran.exit());
    }

    @Test
    void aFileThatCannotBeReadIsToldAndNothingRuns() throws IOException {
        var broken =
                Files.writeString(folder.resolve("broken.yaml"), "scenario: S3\nsteps:\n  - { check: { luck: 1 } }\n");
        var ran = Ran.of("scenario", "run", file(RIGHT), broken.toString());
        assertEquals(Fanzai.WRONG_USE, ran.exit());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith(broken + ":3: steps[0].check.luck: this key is unknown here"), ran.err());
    }

    @Test
    void aFileIsNeeded() {
        assertEquals(Fanzai.WRONG_USE, Ran.of("scenario", "run").exit());
        assertEquals(Fanzai.WRONG_USE, Ran.of("scenario").exit());
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("some.yaml"), text).toString();
    }
}
