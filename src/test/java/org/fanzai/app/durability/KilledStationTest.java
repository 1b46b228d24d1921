package org.fanzai.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.fanzai.app.StationFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A receipt is a promise: whatever was shown survives the death of the process at any moment.
@Tag("slow")
class KilledStationTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CHECKOUTS = 200;
    private static final int IN_FLIGHT = 60;

    @TempDir
    Path folder;

    private Path station;
    private Path data;

    @BeforeEach
    void configure() {
        station = new StationFiles(folder).write("headless");
        data = folder.resolve("elsewhere");
    }

    @Test
    void whatWasShownIsInTheJournalOnceAndNothingHappensTwice() throws IOException, InterruptedException {
        try {
            surviveKills();
        } catch (AssertionError failure) {
            throw new AssertionError(failure.getMessage() + "\n" + log(), failure);
        }
    }

    private void surviveKills() throws IOException, InterruptedException {
        long seed = Long.getLong("fanzai.seed", System.nanoTime());
        System.out.println("killed stations: -Dfanzai.seed=" + seed);
        var random = new SplittableRandom(seed);
        var script = new Script(random);
        int kills = 0;
        for (; script.checkouts() < CHECKOUTS; kills++) liveAndDie(script, random);
        answerTheRest(script);
        System.out.printf(
                "killed stations: %d kills, %d verdicts shown%n",
                kills, script.outcomes().size());

        var journal = inspect("journal");
        for (int i = 0; i < journal.size(); i++)
            assertEquals(i + 1, journal.get(i).path("sequence").asInt(), "no gap");
        var journalled = new LinkedHashMap<String, String>();
        journal.stream()
                .filter(line -> !line.path("kind").asString().equals("day.work")) // the station's own
                .forEach(line -> assertEquals(
                        null,
                        journalled.put(
                                line.path("id").asString(), line.path("verdict").asString()),
                        "an operation is in the journal once"));
        var shown = script.outcomes();
        assertEquals(Map.of(), without(shown, journalled), "shown, and not in the journal so");
        assertEquals(Map.of(), without(journalled, shown), "in the journal, and never asked for");
        assertEquals(script.loans(), loans());
        assertEquals(List.of(), inspect("cases"));
    }

    /// One life: everything in flight at once, and death at any moment, sometimes before the first answer.
    private void liveAndDie(Script script, SplittableRandom random) throws InterruptedException {
        try (var program = Program.start(data, "headless", "--station", station.toString())) {
            live(program, script, random);
        } catch (AssertionError failure) {
            throw new AssertionError(failure.getMessage() + "\n" + Program.errors(data), failure);
        }
    }

    private static void live(Program program, Script script, SplittableRandom random) throws InterruptedException {
        program.send(script.lines(IN_FLIGHT));
        int answers = random.nextInt(8) == 0 ? 0 : random.nextInt(IN_FLIGHT - 20);
        for (int i = 0; i < answers; i++) script.shown(program.next());
        LockSupport.parkNanos(random.nextLong(answers == 0 ? 3_000_000_000L : 5_000_000L));
        program.kill().forEach(script::shown);
    }

    private void answerTheRest(Script script) throws IOException, InterruptedException {
        try (var program = Program.start(data, "headless", "--station", station.toString())) {
            program.send(script.lines(script.unanswered()));
            program.end().forEach(script::shown);
            assertEquals(0, program.exit(), program::errors);
        }
        assertEquals(0, script.unanswered());
    }

    private Map<String, String> loans() throws IOException, InterruptedException {
        var loans = new TreeMap<String, String>();
        inspect("loans").stream()
                .filter(loan -> Script.touches(loan.path("item").asString()))
                .forEach(loan -> loans.put(
                        loan.path("item").asString(),
                        loan.path("patron").asString() + " " + loan.path("due").asString()));
        return loans;
    }

    private String log() throws IOException {
        return Files.readString(data.resolve("log/station.log"));
    }

    private static Map<String, String> without(Map<String, String> all, Map<String, String> known) {
        var rest = new LinkedHashMap<>(all);
        rest.entrySet().removeAll(known.entrySet());
        return rest;
    }

    private List<JsonNode> inspect(String what) throws IOException, InterruptedException {
        try (var program = Program.start(data, "inspect", what, "--json", "--station", station.toString())) {
            var lines = program.end();
            assertEquals(0, program.exit(), program::errors);
            return lines.stream().map(JSON::readTree).toList();
        }
    }
}
