package org.fanzai.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.fanzai.app.StationFiles;
import org.fanzai.app.config.StationConfig;
import org.fanzai.app.demo.DemoLibrary;
import org.fanzai.app.inspect.Inspection.What;
import org.fanzai.app.inspect.StationInspector;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.support.StorageTrouble;
import org.fanzai.usecase.CheckOut;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a power cut in the middle of the last write leaves behind, at any byte of it.
@Tag("slow")
class TornJournalTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CUTS = 6;

    /// A reader who may have twenty items and has one from the start.
    private static final CardNumber READER = DemoLibrary.reader(4);

    private static final int SEEDED = 1;

    @TempDir
    Path folder;

    private StationConfig config;
    private Path database;
    private int borrowed;
    private SplittableRandom random;

    @BeforeEach
    void configure() {
        config = new StationFiles(folder).headless();
        database = config.data().resolve("library.mv.db");
        long seed = Long.getLong("fanzai.seed", System.nanoTime());
        System.out.println("torn journals: -Dfanzai.seed=" + seed);
        random = new SplittableRandom(seed);
        borrow();
    }

    @Test
    void aTornLastRecordIsCutOffWithACase() throws IOException {
        for (int cut = 1; cut <= CUTS; cut++) {
            var state = Files.readAllBytes(database);
            long whole = Files.size(config.journal());
            borrow();
            tear(whole);
            Files.write(database, state); // the cut came before the state's commit: the verdict was shown to nobody
            borrow();
            assertEquals(cut, codes().size());
            assertEquals("SELF_TORN_JOURNAL", codes().getLast());
            assertEquals(1 + cut, journal("checkout").size());
            assertEquals(1 + cut, loans(), "what was cut off has no effect");
        }
    }

    @Test
    void whatTheStateStillKnowsIsJournalledAgain() throws IOException {
        for (int cut = 1; cut <= CUTS; cut++) {
            long whole = Files.size(config.journal());
            borrow();
            tear(whole);
            borrow();
            assertEquals(
                    List.of("SELF_TORN_JOURNAL"), codes().stream().distinct().toList());
            assertEquals(cut, codes().size());
            assertEquals(1 + 2 * cut, journal("checkout").size(), "nothing was lost");
            assertEquals(1 + 2 * cut, loans());
        }
    }

    @Test
    void aJournalThatLostWholeRecordsGetsThemBack() throws IOException {
        var before = Files.readAllBytes(config.journal());
        borrow();
        borrow();
        var after = journal("checkout");
        Files.write(config.journal(), before);
        new StationFiles(folder).open().close();
        assertEquals(after, journal("checkout"));
        assertEquals(List.of("SELF_TORN_JOURNAL"), codes());
    }

    @Test
    void damageBeforeTheEndStopsTheStationAndChangesNothing() throws IOException {
        long whole = Files.size(config.journal());
        borrow();
        var bytes = Files.readAllBytes(config.journal());
        bytes[20 + random.nextInt((int) whole - 20)] ^= 0x10;
        Files.write(config.journal(), bytes);
        Assertions.assertThrows(StorageTrouble.class, () -> new StationFiles(folder).open());
        Assertions.assertArrayEquals(bytes, Files.readAllBytes(config.journal()));
    }

    /// Cuts the journal inside the record that begins at `start`.
    private void tear(long start) throws IOException {
        long end = Files.size(config.journal());
        try (var channel = FileChannel.open(config.journal(), StandardOpenOption.WRITE)) {
            channel.truncate(start + 1 + random.nextLong(end - start - 1));
        }
    }

    /// One life of the station, in which somebody borrows an item.
    private void borrow() {
        try (var station = new StationFiles(folder).open()) {
            var answer =
                    new CheckOut(station.circulation()).atKiosk(READER, DemoLibrary.item(300 + borrowed++), Set.of());
            assertTrue(answer.verdict().outcome().happened(), answer.toString());
        }
    }

    private List<String> journal(String kind) {
        return inspect(What.JOURNAL).stream()
                .filter(line -> line.path("kind").asString().equals(kind))
                .map(line -> line.path("id").asString())
                .toList();
    }

    /// How many items the reader has.
    private long loans() {
        return inspect(What.LOANS).stream()
                        .filter(loan -> loan.path("patron").asString().equals(READER.text()))
                        .count()
                - SEEDED;
    }

    private List<String> codes() {
        return inspect(What.CASES).stream()
                .map(line -> line.path("code").asString())
                .toList();
    }

    private List<JsonNode> inspect(What what) {
        return new StationInspector(config)
                .lines(what).stream().map(JSON::readTree).toList();
    }
}
