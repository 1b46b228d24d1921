package org.fanzai.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fanzai.app.StationFiles;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.app.inspect.Inspection.What;
import org.fanzai.app.inspect.StationInspector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// On the demo library: reader 5 is a child at the limit of four.
class PolicyExplainCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHILD = DemoLibrary.reader(5).text();
    private static final String ITEM = DemoLibrary.item(300).text();

    @TempDir
    Path folder;

    @Test
    void aStationThatRestsTellsRowsSettingsAndReasons() {
        open();
        var ran = explain("--patron", CHILD, "--item", ITEM);
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.lines().contains("branch MAIN, category CHILD, type BOOK"), ran.out());
        assertSays(ran, "^  loanPeriod 21d \\(library.yaml:[0-9]+: \\*, CHILD, \\*\\)$");
        assertSays(ran, "^  dueRule nextOpenDay \\(library.yaml:[0-9]+: \\*, \\*, \\*\\)$");
        assertSays(ran, "^  hardDue$");
        assertSays(ran, "^a checkout now at a desk: refused$");
        assertSays(ran, "^  due .* period <- loanPeriod 21d \\(library.yaml:[0-9]+: \\*, CHILD, \\*\\)$");
        assertSays(
                ran, "^  TOO_MANY have=4 limit=4 <- maxLoans 4 \\(library.yaml:[0-9]+: \\*, CHILD, \\*\\); tooMany.*$");
        assertSays(ran, "^  the reader is shown TOO_MANY$");
    }

    @Test
    void theRowIsNamedByItsLineInTheFile() throws java.io.IOException {
        open();
        var lines = java.nio.file.Files.readAllLines(Path.of("kiosk-config/library.yaml"));
        var told = json("--patron", CHILD, "--item", ITEM).path("parameters");
        var period = StreamSupport.stream(told.spliterator(), false)
                .filter(given -> given.path("parameter").asString().equals("loanPeriod"))
                .findFirst()
                .orElseThrow();
        var place = period.path("place").asString().split(":", -1);
        assertTrue(lines.get(Integer.parseInt(place[1]) - 1).contains("category: CHILD, loanPeriod: 21d"));
    }

    @Test
    void aStationThatRunsAnswersTheSameAndWritesNothing() {
        open();
        var resting = json("--patron", CHILD, "--item", ITEM);
        try (var _ = new StationFiles(folder).open()) {
            assertEquals(resting, json("--patron", CHILD, "--item", ITEM));
            assertEquals("refused", resting.path("desk").path("outcome").asString());
        }
        assertTrue(
                new StationInspector(new StationFiles(folder).headless())
                        .lines(What.JOURNAL).stream().allMatch(line -> line.contains("\"kind\":\"day.work\"")),
                "only the station's own work is in the journal");
    }

    @Test
    void whatIsUnknownIsTold() {
        open();
        var patron = explain("--patron", "NOBODY", "--item", ITEM);
        assertEquals(1, patron.exit());
        assertEquals("The library has no patron NOBODY.", patron.err().strip());
        var item = explain("--patron", CHILD, "--item", "NOTHING", "--json");
        assertEquals(1, item.exit());
        assertEquals("", item.out());
        assertEquals("The library has no item NOTHING.", item.err().strip());
        assertEquals(
                2,
                explain("--patron", CHILD, "--item", ITEM, "--branch", "WEST").exit());
        assertEquals(2, explain("--patron", " ", "--item", ITEM).exit());
        assertEquals(2, explain("--item", ITEM).exit());
    }

    @Test
    void aStationThatNeverRanHasNothingToTell() {
        var ran = explain("--patron", CHILD, "--item", ITEM);
        assertEquals(1, ran.exit());
        assertTrue(ran.err().contains("never run"), ran.err());
    }

    private void open() {
        new StationFiles(folder).open().close();
    }

    private JsonNode json(String... options) {
        var all = new ArrayList<>(List.of(options));
        all.add("--json");
        var ran = explain(all.toArray(String[]::new));
        assertEquals(0, ran.exit(), ran.err());
        return JSON.readTree(ran.out());
    }

    private Ran explain(String... options) {
        var words = new ArrayList<>(List.of("policy", "explain"));
        words.addAll(List.of(options));
        words.addAll(
                List.of("--station", new StationFiles(folder).write("headless").toString()));
        return Ran.of(words.toArray(String[]::new));
    }

    private static void assertSays(Ran ran, String pattern) {
        assertTrue(ran.lines().stream().anyMatch(line -> line.matches(pattern)), () -> pattern + "\nin\n" + ran.out());
    }
}
