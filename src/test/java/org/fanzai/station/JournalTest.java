package org.fanzai.station;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fanzai.domain.operation.Hash;
import org.fanzai.support.StorageTrouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final int MAGIC = "FANZAI-JOURNAL-1\n".length();

    @TempDir
    Path folder;

    private Path path;
    private StationKey key;

    @BeforeEach
    void place() {
        path = folder.resolve("journal.fzj");
        key = StationKey.create(folder.resolve("station.key"));
    }

    @Test
    void keepsWhatWasAppended() {
        var expected = new ArrayList<Journal.Line>();
        for (int round = 0; round < 3; round++) {
            var opened = Journal.open(path, key);
            assertFalse(opened.torn());
            assertEquals(expected, opened.lines());
            try (var journal = opened.journal()) {
                assertEquals(expected.size() + 1, journal.nextSequence());
                for (int i = 0; i < 3; i++) {
                    var operation = Operations.append(journal);
                    expected.add(new Journal.Line(operation, Optional.of(Operations.LENT)));
                    assertEquals(operation.occurredAt(), journal.latest());
                }
            }
        }
        assertEquals(expected, Journal.read(path, key));
    }

    @Test
    void showsNobodyWhatIsInIt() throws IOException {
        var _ = records(2);
        var text = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("20260001234"));
        assertFalse(text.contains("ITEM1"));
        assertFalse(text.contains("checkout"));
    }

    @Test
    void aTornEndIsCutOffAtEveryByteAndKeptAside() throws IOException {
        var ends = records(3);
        var whole = Files.readAllBytes(path);
        for (int length = ends.get(2) + 1; length < ends.get(3); length++)
            cutsOff(Arrays.copyOf(whole, length), 2, ends.get(2), length % 40 == 0);
        cutsOff(Arrays.copyOf(whole, ends.get(1) - 1), 0, ends.get(0), true);
    }

    /// The length of the file reached the disk, and not all of what is in it.
    @Test
    void anEndWithoutItsBytesIsTorn() throws IOException {
        var ends = records(3);
        var whole = Files.readAllBytes(path);
        for (int from = ends.get(2); from < ends.get(3); from += 5) {
            var zeros = whole.clone();
            Arrays.fill(zeros, from, zeros.length, (byte) 0);
            if (!Arrays.equals(zeros, whole)) cutsOff(zeros, 2, ends.get(2), from % 40 == 0);
        }
    }

    private void cutsOff(byte[] torn, int expectedLines, int expectedEnd, boolean goOn) throws IOException {
        Files.write(path, torn);
        var before = Journal.read(path, key);
        assertArrayEquals(torn, Files.readAllBytes(path)); // reading changes nothing
        var opened = Journal.open(path, key);
        assertTrue(opened.torn(), "at " + torn.length);
        assertEquals(expectedLines, opened.lines().size(), "at " + torn.length);
        assertEquals(before, opened.lines());
        assertEquals(expectedEnd, Files.size(path));
        assertArrayEquals(
                Arrays.copyOfRange(torn, expectedEnd, torn.length),
                Files.readAllBytes(folder.resolve("journal.fzj.torn-" + expectedEnd)));
        opened.journal().close();
        if (goOn) takesMore(expectedLines);
    }

    private void takesMore(int expectedLines) {
        try (var journal = Journal.open(path, key).journal()) {
            var _ = Operations.append(journal);
        }
        var again = Journal.open(path, key);
        again.journal().close();
        assertFalse(again.torn());
        assertEquals(expectedLines + 1, again.lines().size());
    }

    @Test
    void aWholeJournalIsNotTorn() throws IOException {
        var ends = records(3);
        var whole = Files.readAllBytes(path);
        for (int count = 0; count <= 3; count++) {
            Files.write(path, Arrays.copyOf(whole, ends.get(count)));
            var opened = Journal.open(path, key);
            opened.journal().close();
            assertFalse(opened.torn());
            assertEquals(count, opened.lines().size());
        }
    }

    @Test
    void oneWrongByteBeforeTheLastRecordStopsTheStation() throws IOException {
        var ends = records(3);
        var whole = Files.readAllBytes(path);
        for (int at = 0; at < ends.get(2); at++) {
            for (int flip : new int[] {1, 0x80, 0xFF}) {
                var damaged = whole.clone();
                damaged[at] ^= (byte) flip;
                refuses(damaged, "byte " + at);
            }
        }
    }

    @Test
    void recordsThatChangedPlacesOrAreMissingAreRefused() throws IOException {
        var ends = records(4);
        var whole = Files.readAllBytes(path);
        var orders = List.of(
                List.of(1, 0, 2, 3),
                List.of(0, 2, 1, 3),
                List.of(0, 1, 3, 2),
                List.of(1, 2, 3),
                List.of(0, 2, 3),
                List.of(0, 1, 3),
                List.of(3),
                List.of(0, 1, 2, 3, 3),
                List.of(0, 1, 2, 3, 0));
        for (var order : orders) {
            var bytes = new byte
                    [MAGIC
                            + order.stream()
                                    .mapToInt(n -> ends.get(n + 1) - ends.get(n))
                                    .sum()];
            System.arraycopy(whole, 0, bytes, 0, MAGIC);
            int at = MAGIC;
            for (int number : order) {
                int size = ends.get(number + 1) - ends.get(number);
                System.arraycopy(whole, ends.get(number), bytes, at, size);
                at += size;
            }
            refuses(bytes, order.toString());
        }
    }

    /// Two histories under one key: a record of the one does not follow in the other.
    @Test
    void aRecordOfAnotherHistoryIsRefused() throws IOException {
        var ends = records(2);
        var second = Arrays.copyOfRange(Files.readAllBytes(path), ends.get(1), ends.get(2));
        var other = folder.resolve("other.fzj");
        try (var journal = Journal.open(other, key).journal()) {
            journal.append(Operations.operation(1, Hash.NONE), org.fanzai.domain.operation.Verdict.recorded("other"));
        }
        var first = Files.readAllBytes(other);
        var bytes = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, bytes, first.length, second.length);
        refuses(bytes, "another history");
    }

    @Test
    void anOperationThatDoesNotFollowIsNotTaken() {
        try (var journal = Journal.open(path, key).journal()) {
            var gap = Operations.operation(2, Hash.NONE);
            var trouble = assertThrows(StorageTrouble.class, () -> journal.append(gap, Operations.LENT));
            assertEquals("trouble.journal.follows", trouble.key());
        }
        assertEquals(List.of(), Journal.read(path, key));
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        for (var text : List.of("x", "FANZAI", "FANZAI-JOURNAL-2", "FANZAI-JOURNAL-2\n", "My diary. ".repeat(20)))
            if (!text.equals("FANZAI")) refuses(text.getBytes(StandardCharsets.UTF_8), text);
    }

    @Test
    void aFileThatWasHardlyBegunIsBegunAgain() throws IOException {
        for (var text : List.of("", "F", "FANZAI-JOURNAL-1")) {
            Files.writeString(path, text);
            var opened = Journal.open(path, key);
            opened.journal().close();
            assertEquals(List.of(), opened.lines());
        }
    }

    @Test
    void anotherKeyIsRefused() throws IOException {
        for (int count = 1; count <= 2; count++) {
            Files.deleteIfExists(path);
            var _ = records(count);
            var mine = key;
            key = StationKey.create(folder.resolve("other" + count + ".key"));
            refuses(Files.readAllBytes(path), count + " records");
            key = mine;
        }
    }

    @Test
    void aFolderIsNoJournal() throws IOException {
        Files.createDirectory(path);
        assertThrows(StorageTrouble.class, () -> Journal.open(path, key));
    }

    @Test
    void aClosedJournalTakesNothing() {
        var journal = Journal.open(path, key).journal();
        journal.close();
        assertThrows(StorageTrouble.class, () -> Operations.append(journal));
        assertThrows(StorageTrouble.class, () -> Operations.append(journal));
        assertEquals(1, journal.nextSequence());
    }

    @Test
    void aFullDiskIsToldAndTheHalfRecordIsCutBack() throws Exception {
        var _ = records(1);
        var out = folder.resolve("out.txt");
        var program = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 40; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-classpath",
                        System.getProperty("java.class.path")
                                + File.pathSeparator
                                + System.getProperty("surefire.test.class.path", ""),
                        FullDisk.class.getName(),
                        path.toString(),
                        folder.resolve("station.key").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertEquals(7, program.waitFor(), () -> read(out));
        var opened = Journal.open(path, key);
        opened.journal().close();
        assertFalse(opened.torn());
        assertTrue(opened.lines().size() > 5);
        assertEquals(opened.lines().size() + 1, opened.journal().nextSequence());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            return trouble.toString();
        }
    }

    /// Makes a journal of so many records; where the magic and each of them end.
    private List<Integer> records(int count) throws IOException {
        var ends = new ArrayList<>(List.of(MAGIC));
        try (var journal = Journal.open(path, key).journal()) {
            for (int i : IntStream.range(0, count).toArray()) {
                assertEquals(i + 1, Operations.append(journal).sequence());
                ends.add((int) Files.size(path));
            }
        }
        return ends;
    }

    private void refuses(byte[] bytes, String what) throws IOException {
        Files.write(path, bytes);
        assertThrows(StorageTrouble.class, () -> Journal.open(path, key), what);
        assertArrayEquals(bytes, Files.readAllBytes(path), what);
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().contains(".torn-")), what);
        }
    }
}
