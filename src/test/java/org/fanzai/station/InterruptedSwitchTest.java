package org.fanzai.station;

import static org.fanzai.db.TestLibrary.checkin;
import static org.fanzai.db.TestLibrary.checkout;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fanzai.central.Centres;
import org.fanzai.db.Db;
import org.fanzai.db.LibraryDirectory;
import org.fanzai.db.TestLibrary;
import org.fanzai.domain.Sample;
import org.fanzai.domain.operation.Actor;
import org.fanzai.domain.operation.Outcome;
import org.fanzai.domain.operation.Verdict;
import org.fanzai.domain.shared.Barcode;
import org.fanzai.domain.shared.CardNumber;
import org.fanzai.domain.shared.TagUid;
import org.fanzai.support.Ids;
import org.fanzai.usecase.SwitchSecurity;
import org.fanzai.usecase.port.Circulation;
import org.fanzai.usecase.port.Circulation.Answer;
import org.fanzai.usecase.port.TagSecurity.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever step a station dies at: after its next start no item is armed with a loan, or disarmed without one, unseen.
@Tag("slow")
class InterruptedSwitchTest {
    private static final Actor READER = new Actor.Reader(new CardNumber("P1"));
    private static final Barcode ITEM = new Barcode("B1");
    private static final TagUid FIRST = new TagUid("E004010000000001");
    private static final TagUid SECOND = new TagUid("E004010000000002");
    private static final List<TagUid> TAGS = List.of(FIRST, SECOND);
    private static final int MANY = 200;

    @TempDir
    Path folder;

    private StationKey key;
    private int lives;

    @BeforeEach
    void makeKey() {
        key = StationKey.create(folder.resolve("station.key"));
    }

    /// What a station does with an item, and which of its tags can't be switched.
    private record Story(Set<TagUid> stubborn, Consumer<Desk> plot) {}

    /// The use case under test beside the circulation that it works with.
    private record Desk(SwitchSecurity security, Circulation circulation) {
        boolean lend() {
            var answer = security.lend(ITEM, TAGS, () -> circulation.ask(READER, checkout("P1", "B1")));
            return answer.verdict().outcome().happened() && security.release(ITEM, TAGS);
        }

        Answer back() {
            return circulation.ask(READER, checkin("B1"));
        }
    }

    private static final Map<String, Story> STORIES = Map.of(
            "lent and released",
            new Story(Set.of(), Desk::lend),
            "lent, one tag stays locked, the reader leaves",
            new Story(Set.of(SECOND), desk -> {
                if (!desk.lend()) desk.security().leftLocked(ITEM, TAGS);
            }),
            "lent and taken back",
            new Story(Set.of(), desk -> {
                desk.lend();
                desk.security().takeBack(ITEM, TAGS, desk::back);
            }),
            "lent, and not taken back since the library refuses",
            new Story(Set.of(), desk -> {
                desk.lend();
                desk.security().takeBack(ITEM, TAGS, InterruptedSwitchTest::refused);
            }),
            "lent and taken back by staff",
            new Story(Set.of(), desk -> {
                desk.security().lendHere(ITEM, () -> desk.circulation().ask(READER, checkout("P1", "B1")));
                desk.security().takeBackHere(ITEM, desk::back);
            }),
            "lent and taken back by staff, one tag can't be switched",
            new Story(Set.of(SECOND), desk -> {
                desk.security().lendHere(ITEM, () -> desk.circulation().ask(READER, checkout("P1", "B1")));
                desk.security().takeBackHere(ITEM, desk::back);
            }));

    @Test
    void afterADeathAtAnyStepEveryItemAgreesWithItsLoanOrIsACase() throws Exception {
        int deaths = 0;
        for (var story : STORIES.entrySet())
            for (boolean reach : List.of(true, false))
                for (int step = 0; step < MANY; step++) {
                    var world = new World();
                    boolean died = dies(world, story.getValue(), step);
                    settle(world, new Mortal(Integer.MAX_VALUE), story.getValue(), reach);
                    world.check(story.getKey() + ", dead at step " + step + ", tags in reach " + reach);
                    if (!died) break;
                    deaths++;
                }
        assertTrue(deaths > 100, deaths + " deaths");
    }

    @Test
    void aDeathWhileTheDoubtsAreWorkedOffLeavesThemToTheNextStart() throws Exception {
        var story = Objects.requireNonNull(STORIES.get("lent and taken back"));
        for (int step = 0; step < MANY; step += 5)
            for (int again = 0; again < MANY; again += 2) {
                var world = new World();
                boolean died = dies(world, story, step);
                boolean diedAgain = settle(world, new Mortal(again), story, true);
                settle(world, new Mortal(Integer.MAX_VALUE), story, true);
                world.check("dead at steps " + step + " and " + again);
                if (!diedAgain) break;
                if (!died) return;
            }
    }

    @Test
    void aRefusedReturnGivesTheFormerValueBackAndNotAnAssumedOne() throws Exception {
        var world = new World();
        world.tags.put(FIRST, Gate.LETS_PASS);
        live(
                world,
                new Mortal(Integer.MAX_VALUE),
                new Story(Set.of(), desk -> desk.security().takeBackHere(ITEM, InterruptedSwitchTest::refused)));
        assertEquals(Map.of(FIRST, Gate.LETS_PASS, SECOND, Gate.RINGS), world.tags);
    }

    @Test
    void aReturnWhoseTagsCannotBeSecuredIsNotAskedForAtAKiosk() throws Exception {
        var world = new World();
        live(world, new Mortal(Integer.MAX_VALUE), new Story(Set.of(), Desk::lend));
        live(world, new Mortal(Integer.MAX_VALUE), new Story(Set.of(SECOND), desk -> {
            var taken = desk.security().takeBack(ITEM, TAGS, () -> {
                throw new AssertionError("asked");
            });
            assertEquals(Optional.empty(), taken.verdict());
        }));
        assertTrue(world.lent());
        assertEquals(Gate.LETS_PASS, world.tags.get(FIRST), "released again");
    }

    private static Answer refused() {
        return new Answer(
                new UUID(0, 1), new Verdict(Outcome.REFUSED, List.of(), List.of(), Optional.empty(), "standalone"));
    }

    private boolean dies(World world, Story story, int step) throws Exception {
        return live(world, new Mortal(step), story);
    }

    private boolean settle(World world, Mortal mortal, Story story, boolean reach) throws Exception {
        world.reach = reach;
        return live(
                world,
                mortal,
                new Story(story.stubborn(), desk -> desk.security().settle()));
    }

    /// One life of the station on the files of the world. Whether it was killed.
    private boolean live(World world, Mortal mortal, Story story) throws Exception {
        var opened = Journal.open(world.folder.resolve("journal"), key);
        try (var journal = opened.journal();
                var log = SwitchFile.open(world.folder.resolve("switches"), key)) {
            var circulation = new StandaloneCirculation(
                    new StandaloneCirculation.Identity("K1", Sample.BRANCH, "r1"),
                    journal,
                    mortal.authority(Centres.of(world.db, Sample.policy(), Verdict.STANDALONE)),
                    () -> Sample.NOW,
                    Ids.monotonic());
            circulation.catchUp(opened);
            var pad = mortal.pad(world.tags, ITEM, List.copyOf(story.stubborn()), world.reach);
            var security = new SwitchSecurity(circulation, new LibraryDirectory(world.db), pad, mortal.log(log));
            story.plot().accept(new Desk(security, circulation));
            return false;
        } catch (Mortal.Killed killed) {
            return true;
        }
    }

    /// What a dead process leaves: files, a database, and books with tags.
    private final class World {
        final Path folder;
        final Db db = TestLibrary.inMemory();
        final Map<TagUid, Gate> tags = new HashMap<>(Map.of(FIRST, Gate.RINGS, SECOND, Gate.RINGS));
        boolean reach = true;

        World() throws Exception {
            folder = Files.createDirectory(InterruptedSwitchTest.this.folder.resolve("world" + lives++));
        }

        boolean lent() {
            return TestLibrary.loans(db).stream().anyMatch(loan -> loan.item().equals(ITEM));
        }

        void check(String when) {
            var wanted = lent() ? Gate.LETS_PASS : Gate.RINGS;
            boolean agrees = tags.values().stream().allMatch(wanted::equals);
            var cases =
                    TestLibrary.cases(db).stream().map(raised -> raised.code()).collect(Collectors.toSet());
            var needed = lent() ? "SECURITY_NOT_CLEARED" : "SECURITY_NOT_SET";
            assertTrue(agrees || cases.contains(needed), when + ": " + tags + ", lent " + lent() + ", " + cases);
            try (var log = SwitchFile.open(folder.resolve("switches"), key)) {
                assertEquals(List.of(), log.open(), when);
            }
            db.close();
        }
    }
}
